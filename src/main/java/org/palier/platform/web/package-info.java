/** Pages: layout attributes, words for dates, calm answers to errors. */
@NullMarked
@NamedInterface("web")
package org.palier.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
