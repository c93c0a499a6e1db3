package org.palier.campaign;

import java.util.HashSet;
import java.util.stream.Stream;
import java.util.UUID;

import org.palier.place.Places;

import org.springframework.stereotype.Component;

/** How one gets into a building is known as long as a campaign goes there. */
@Component
class AccessNotes {

	private final Campaigns campaigns;

	private final Places places;

	AccessNotes(Campaigns campaigns, Places places) {
		this.campaigns = campaigns;
		this.places = places;
	}

	/** A campaign is over: forgets what no other open campaign of the site needs. */
	void forget(Campaign over) {
		var left = new HashSet<>(picked(over).toList());
		campaigns.open(over.site())
			.stream()
			.filter((each) -> !each.id().equals(over.id()))
			.forEach((each) -> picked(each).forEach(left::remove));
		places.forgetAccess(left);
	}

	private static Stream<UUID> picked(Campaign campaign) {
		var sectors = campaign.sectors();
		return (sectors == null) ? Stream.empty() : sectors.filled().stream().flatMap((each) -> each.picked().stream());
	}

}
