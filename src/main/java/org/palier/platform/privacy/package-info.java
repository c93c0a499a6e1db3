/** What concerns a person is erased by itself when its day has come. */
@NullMarked
@NamedInterface("privacy")
package org.palier.platform.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
