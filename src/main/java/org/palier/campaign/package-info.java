/**
 * The weeks of door to door: sectors, calendar, launch, weekly points, and the round that
 * the coordinator shares with each Voisin.
 */
@NullMarked
@ApplicationModule(displayName = "Campaign", allowedDependencies = { "platform", "platform :: *", "workflow",
		"organisation", "partner", "mission", "place" })
package org.palier.campaign;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
