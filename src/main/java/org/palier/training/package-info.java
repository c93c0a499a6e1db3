/**
 * Nobody knocks untrained: plan, confirm with the trainer, invite, hold, catch up,
 * declare the team ready.
 */
@NullMarked
@ApplicationModule(displayName = "Training",
		allowedDependencies = { "platform", "platform :: *", "workflow", "organisation", "partner", "mission" })
package org.palier.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
