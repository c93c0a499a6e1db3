/** Frozen documents: rendered once, kept as bytes with their SHA-256. */
@NullMarked
@NamedInterface("document")
package org.palier.platform.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
