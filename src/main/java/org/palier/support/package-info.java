/**
 * Residents who said yes, followed one by one until the right is opened; and a mission's
 * wait for all of them.
 */
@NullMarked
@ApplicationModule(displayName = "Support",
		allowedDependencies = { "platform", "platform :: *", "workflow", "organisation", "partner", "mission" })
package org.palier.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
