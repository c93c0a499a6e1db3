/** What happens at the door: visits, their figures, and residents who ask for help. */
@NullMarked
@ApplicationModule(displayName = "Field", allowedDependencies = { "platform", "platform :: *", "workflow",
		"organisation", "partner", "mission", "campaign", "place" })
package org.palier.field;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
