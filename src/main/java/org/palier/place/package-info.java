/** Where the doors are: buildings, their stairwells, and the doors of each landing. */
@NullMarked
@ApplicationModule(displayName = "Places", allowedDependencies = { "platform", "platform :: *", "organisation" })
package org.palier.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
