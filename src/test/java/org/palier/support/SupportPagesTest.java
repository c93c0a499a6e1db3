package org.palier.support;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palier.Mailbox;
import org.palier.browser.BrowserTest;
import org.palier.mission.MissionService;
import org.palier.mission.Theme;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;

/** A resident is followed, in a real browser. */
class SupportPagesTest extends BrowserTest {

	@Autowired
	MissionService missions;

	@Autowired
	SupportService service;

	@Autowired
	Mailbox mailbox;

	@Test
	void aResidentIsFollowedFromTheDoorToTheRight() {
		var team = given.team();
		var voisin = team.voisins().get(0);
		var caf = "accueil." + team.site() + "@caf.example";
		var mission = Scope.system("test",
				() -> missions.open(team.neighbourhood(), "Charges et énergie", Theme.ENERGY).id());
		UUID first = Scope.system("test", () -> service.start(mission, "Yasmina", "06 11 22 33 44",
				"Une facture de régularisation qu’elle ne comprend pas", voisin.id()));
		Scope.system("test", () -> service.start(mission, "Monsieur Ba", "au local, le mardi", "Un dossier de logement",
				voisin.id()));

		var referent = visitor(voisin);
		referent.open("/support")
			.seesTitle("2 habitants accompagnés")
			.looksFine("support-mine")
			.follow("Yasmina")
			.seesTitle("Yasmina")
			.sees("Rien n’est encore écrit")
			.follow("Prendre contact")
			.looksFine("support-make-contact")
			.fill("reached", "YES")
			.fill("on", SupportScenarioTest.TODAY)
			.fill("words", "Elle préfère le matin, avant le travail.")
			.press("Enregistrer ce contact");
		referent.open(web.task(first, "user_orient", voisin).href())
			.fill("service", "CAF, accueil du quartier")
			.fill("request", "Revoir un dossier d’aide au logement bloqué depuis mars.")
			.fill("answer", "BY_LINK")
			.press("Enregistrer l’orientation")
			.sees("Sans l’accord de la personne")
			.looksFine("support-orient");
		referent.fill("contact", "Madame Accueil")
			.fill("email", caf)
			.fill("agreed", "true")
			.fill("shared", "FIRST_NAME")
			.press("Enregistrer l’orientation");

		visitor().open(mailbox.last(caf).links().get(0))
			.sees("Yasmina")
			.looksFine("support-answer-orientation")
			.fill("answer", "TAKEN_UP")
			.fill("words", "Rendez-vous mardi à dix heures.")
			.fill("yourName", "Madame Accueil")
			.press("Envoyer ma réponse")
			.sees("Vous vous en occupez");

		referent.open(web.task(first, "user_callBack", voisin).href())
			.looksFine("support-call-back")
			.fill("on", SupportScenarioTest.TODAY)
			.fill("words", "L’aide est arrivée.")
			.fill("next", "SETTLED")
			.press("Enregistrer cet appel");
		referent.open(web.task(first, "user_conclude", voisin).href())
			.looksFine("support-conclude")
			.fill("outcome", "OPENED")
			.fill("month", SupportScenarioTest.MONTH)
			.fill("amount", "1 240,50")
			.press("Conclure l’accompagnement");
		referent.open("/support/" + first).sees("Rendez-vous mardi à dix heures.").looksFine("support-file");

		visitor(team.coordinator()).open("/support")
			.sees("Habitant n°\u00a02")
			.sees("Droit ouvert")
			.looksFine("support-site")
			.follow("Confier à un autre")
			.looksFine("support-referent");
	}

}
