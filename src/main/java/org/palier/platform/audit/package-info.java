/** What happened, append only. */
@NullMarked
@NamedInterface("audit")
package org.palier.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
