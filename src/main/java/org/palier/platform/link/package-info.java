/** Links in mails for people without an account. */
@NullMarked
@NamedInterface("link")
package org.palier.platform.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
