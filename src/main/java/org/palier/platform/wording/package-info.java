/** Free text, read for what must not stand in it. */
@NullMarked
@NamedInterface("wording")
package org.palier.platform.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
