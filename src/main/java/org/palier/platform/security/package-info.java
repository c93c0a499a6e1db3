/** Who is there, what they may see, and the keys derived from the one secret. */
@NullMarked
@NamedInterface("security")
package org.palier.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
