/** Agreement of a partner to a mission, obtained through links sent by mail. */
@NullMarked
@ApplicationModule(displayName = "Agreement",
		allowedDependencies = { "platform", "platform :: *", "workflow", "organisation", "partner", "mission" })
package org.palier.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
