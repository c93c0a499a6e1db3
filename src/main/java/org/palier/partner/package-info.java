/** The organisations that a site works with, and the people to write to there. */
@NullMarked
@ApplicationModule(displayName = "Partners", allowedDependencies = { "platform", "platform :: *", "organisation" })
package org.palier.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
