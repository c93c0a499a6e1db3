package org.palier.agreement;

import java.util.UUID;

import org.palier.AgreementText;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.Web;

/** An agreement in force, made through the forms. */
class AgreementSigned {

	final UUID id;

	final UUID mission;

	final AgreementOut out;

	private final Web web;

	private final Mailbox mailbox;

	private final Given.Team team;

	/**
	 * @param signature what else is written into the form of the signature
	 */
	AgreementSigned(Web web, Mailbox mailbox, Given.Team team, String... signature) {
		this.web = web;
		this.mailbox = mailbox;
		this.team = team;
		out = new AgreementOut(web, team);
		id = out.id;
		mission = out.mission;
		approve(mission, signature);
	}

	/** The partner approves what is out, and the director signs. */
	void approve(UUID caseId, String... signature) {
		mailbox.open(out.email).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		var fields = new String[signature.length + 2];
		fields[0] = "signature";
		fields[1] = "Dominique Directrice";
		System.arraycopy(signature, 0, fields, 2, signature.length);
		web.finish(team.director(), caseId, "user_countersign", fields);
	}

	/** Takes an agreement from its budget to its signature. */
	void conclude(UUID agreement, String doors, String amount) {
		web.finish(team.coordinator(), agreement, "user_frameBudget", "approver", out.contact, "doors", doors,
				"openedShare", "50", "minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours",
				"24", "coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", amount);
		web.finish(team.coordinator(), agreement, "user_writeAgreement", AgreementText.saying());
		web.finish(team.director(), agreement, "user_validate", "choice", "VALIDATED");
		approve(agreement);
	}

	/** Its page. */
	String page() {
		return page(id);
	}

	String page(UUID agreement) {
		return web.page(team.coordinator(), "/agreements/" + agreement);
	}

}
