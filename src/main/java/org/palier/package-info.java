/**
 * Palier, one application made of modules: each package below declares what it may use.
 */
@NullMarked
package org.palier;

import org.jspecify.annotations.NullMarked;
