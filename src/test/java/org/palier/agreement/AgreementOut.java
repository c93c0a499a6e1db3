package org.palier.agreement;

import java.util.UUID;
import java.util.function.BiConsumer;

import org.palier.AgreementText;
import org.palier.Given;
import org.palier.Web;

/** An agreement whose link is out, made through the forms. */
class AgreementOut {

	final String email;

	final UUID mission;

	final UUID id;

	/** Who approves. */
	final String contact;

	final String partner;

	AgreementOut(Web web, Given.Team team) {
		this(web, team, (agreement, started) -> {
		});
	}

	/**
	 * @param before what is done before the text leaves
	 */
	AgreementOut(Web web, Given.Team team, BiConsumer<UUID, AgreementStarted> before) {
		var started = new AgreementStarted(web, team);
		email = started.email;
		partner = started.partner;
		mission = started.mission;
		contact = started.contact;
		id = web.task(mission, "user_frameBudget", team.coordinator()).caseId();
		web.finish(team.coordinator(), mission, "user_frameBudget", "approver", started.contact, "doors", "300",
				"openedShare", "50", "minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours",
				"24", "coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "6000");
		web.finish(team.coordinator(), mission, "user_writeAgreement", AgreementText.saying());
		before.accept(id, started);
		web.finish(team.director(), mission, "user_validate", "choice", "VALIDATED");
	}

}
