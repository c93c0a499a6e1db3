/**
 * The case: one topic, one site, from need to report. It alone knows the other phases, by
 * what they implement here.
 */
@NullMarked
@ApplicationModule(displayName = "Mission",
		allowedDependencies = { "platform", "platform :: *", "workflow", "organisation", "partner" })
package org.palier.mission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
