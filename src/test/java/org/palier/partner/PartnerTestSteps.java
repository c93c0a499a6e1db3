package org.palier.partner;

import java.util.UUID;

import org.palier.Given;
import org.palier.Web;

/** What ties a partner to a mission, done at the pages. */
final class PartnerTestSteps {

	private PartnerTestSteps() {
	}

	/** A mission whose agreement, of 6 000 €, this contact will approve. */
	static UUID agreement(Web web, Given.Team team, String contact, String title) {
		var mission = UUID.fromString(web
			.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title", title,
					"theme", "PESTS", "phase", "agreement", "history", "Besoin étudié", "doors", "620")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", ""));
		web.finish(team.coordinator(), mission, "user_frameBudget", "approver", contact, "doors", "300", "openedShare",
				"50", "minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
				"coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "6000");
		return mission;
	}

}
