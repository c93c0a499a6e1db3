package org.palier.agreement;

import java.util.UUID;

import org.palier.Given;
import org.palier.Web;
import org.palier.platform.security.User;

/** A mission that looks for a sponsor, and somebody to ask. */
class AgreementStarted {

	final String email = "elue." + UUID.randomUUID() + "@ville.example";

	final String partner;

	final String contact;

	final UUID mission;

	private final Web web;

	AgreementStarted(Web web, Given.Team team) {
		this.web = web;
		partner = web.post(team.coordinator(), "/partners/new", "name", "Ville de Lille", "nature", "PUBLIC_BODY")
			.getResponse()
			.getRedirectedUrl();
		web.post(team.coordinator(), partner + "/contacts", "name", "Hélène Marchand", "role", "Élue", "email", email);
		contact = web.page(team.coordinator(), partner).replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");
		mission = UUID.fromString(web.post(team.coordinator(), "/missions/new", "neighbourhood",
				team.neighbourhood().toString(), "title", "Punaises de lit", "theme", "PESTS", "phase", "agreement",
				"history", "Besoin étudié", "doors", "620")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", ""));
	}

	/** Address of the open form of a step. */
	String task(String step, User person) {
		return web.task(mission, step, person).href();
	}

}
