/**
 * The demonstration: embedded database, captured mail, believable data. Not in the
 * production jar's way.
 */
@NullMarked
@ApplicationModule(displayName = "Demonstration", type = ApplicationModule.Type.OPEN)
package org.palier.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
