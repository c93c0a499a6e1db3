/** Working time: one clock, working days and French holidays per site. */
@NullMarked
@NamedInterface("calendar")
package org.palier.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
