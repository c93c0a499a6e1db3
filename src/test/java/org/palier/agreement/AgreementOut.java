package org.palier.agreement;

import java.util.UUID;

import org.palier.Given;
import org.palier.Web;

/** An agreement whose link is out, made through the forms. */
class AgreementOut {

	final String email = "elue." + UUID.randomUUID() + "@ville.example";

	final UUID mission;

	final UUID id;

	AgreementOut(Web web, Given.Team team) {
		var partner = web
			.post(team.coordinator(), "/partners/new", "name", "Ville " + UUID.randomUUID(), "nature", "PUBLIC_BODY")
			.getResponse()
			.getRedirectedUrl();
		web.post(team.coordinator(), partner + "/contacts", "name", "Hélène Marchand", "role", "Élue", "email", email);
		var contact = web.page(team.coordinator(), partner).replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");
		mission = UUID.fromString(web.post(team.coordinator(), "/missions/new", "neighbourhood",
				team.neighbourhood().toString(), "title", "Punaises de lit", "theme", "PESTS", "phase", "agreement",
				"history", "Besoin étudié", "doors", "300")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", ""));
		id = web.task(mission, "user_frameBudget", team.coordinator()).caseId();
		web.finish(team.coordinator(), mission, "user_frameBudget", "approver", contact, "doors", "300", "openedShare",
				"50", "minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
				"coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "6000");
		web.finish(team.coordinator(), mission, "user_writeAgreement", "object", "Objet", "context", "Contexte",
				"amount", "Montant", "payment", "Versement", "useOfFunds", "Usage", "duration", "Durée", "control",
				"Bilan", "dataProtection", "Données");
		web.finish(team.director(), mission, "user_validate", "choice", "VALIDATED");
	}

}
