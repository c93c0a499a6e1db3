/**
 * What is said and asked at the door: workshop, door guide, questionnaire, reading by a
 * partner, trial by the Voisins, frozen version.
 */
@NullMarked
@ApplicationModule(displayName = "Content",
		allowedDependencies = { "platform", "platform :: *", "workflow", "organisation", "partner", "mission" })
package org.palier.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
