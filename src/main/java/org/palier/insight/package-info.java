/**
 * Where time goes: a fact for every step, from the first day, without any person in it.
 */
@NullMarked
@ApplicationModule(displayName = "Insight",
		allowedDependencies = { "platform", "platform :: *", "workflow", "organisation", "mission" })
package org.palier.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
