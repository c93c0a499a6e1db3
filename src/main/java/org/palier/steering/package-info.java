/**
 * A campaign while it runs: doors done against planned, when it ends at this pace, and
 * what one asks the team about.
 */
@NullMarked
@ApplicationModule(displayName = "Steering", allowedDependencies = { "platform", "platform :: *", "workflow",
		"organisation", "mission", "campaign", "field" })
package org.palier.steering;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
