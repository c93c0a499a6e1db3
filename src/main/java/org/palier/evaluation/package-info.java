/** What the mission changed: views, report, review, the sponsor's word, lessons. */
@NullMarked
@ApplicationModule(displayName = "Evaluation",
		allowedDependencies = { "platform", "platform :: *", "workflow", "organisation", "partner", "mission" })
package org.palier.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
