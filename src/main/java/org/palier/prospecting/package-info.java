/**
 * Who might pay: from an organisation that somebody noticed to the mission that it funds,
 * with a next step and its date on the way.
 */
@NullMarked
@ApplicationModule(displayName = "Prospecting",
		allowedDependencies = { "platform", "platform :: *", "workflow", "organisation", "partner", "mission" })
package org.palier.prospecting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
