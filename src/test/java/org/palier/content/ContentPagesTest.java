package org.palier.content;

import java.net.URI;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.browser.BrowserTest;
import org.palier.browser.Visitor;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * The pages of the content as people meet them, from the workshop to the frozen version.
 */
class ContentPagesTest extends BrowserTest {

	@Autowired
	Mailbox mailbox;

	@Autowired
	Simulation simulation;

	Given.Team team;

	UUID mission;

	@Test
	void theGuideIsWrittenReadTriedAndFrozenInTheBrowser() {
		team = given.team();
		var reviewer = "ines-" + UUID.randomUUID() + "@bailleur.example";
		var entered = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Charges et énergie", "theme", "ENERGY", "phase", "content", "history", "Déjà financée");
		mission = UUID.fromString(entered.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
		var coordinator = visitor(team.coordinator());

		at(coordinator, "user_holdWorkshop").press("Garder ce qui est sorti de l’atelier")
			.sees("Choisissez une date")
			.looksFine("content-hold-workshop");
		coordinator.fill("date", "2026-06-12")
			.fill("participants", "Ali, Rosa, Inès du bailleur")
			.fill("ideasKept", "Parler de la facture que tout le monde reçoit,\nmontrer la ligne du chauffage.")
			.fill("ideasDropped", "Le chèque énergie : une autre mission en parle.")
			.press("Garder ce qui est sorti de l’atelier");
		at(coordinator, "user_writeGuide").looksFine("content-write-guide");
		coordinator.fill("language", "français")
			.fill("hook", "Bonjour, je suis votre voisin, je passe pour les charges.")
			.fill("message", "Votre régularisation se vérifie, et se discute.")
			.fill("question", "Vous avez compris la dernière ?")
			.fill("orient", "La permanence du mardi, au centre social, sans rendez-vous.")
			.fill("thank", "Merci, et à bientôt dans l’escalier.")
			.fill("coAuthor", team.voisins().get(0).id().toString())
			.fill("reviewerName", "Inès Bailleur")
			.press("Enregistrer la trame")
			.sees("il faut le nom et l’adresse")
			.fill("reviewerEmail", reviewer)
			.press("Enregistrer la trame");
		at(coordinator, "user_designQuestionnaire").looksFine("content-design-questionnaire");
		coordinator.find("details.more summary").click();
		coordinator.looksFine("content-design-questionnaire-more");
		coordinator.fill("questions[0].text", "Comprenez-vous vos charges ?")
			.fill("questions[0].kind", "SCALE")
			.fill("questions[3].text", "Que voulez-vous savoir de plus ?")
			.fill("questions[3].kind", "WORDS")
			.fill("questions[1].text", "Combien êtes-vous au foyer ?")
			.press("Enregistrer le questionnaire")
			.sees("Choisissez comment on y répond")
			.fill("questions[1].kind", "NUMBER")
			.press("Enregistrer le questionnaire");
		simulation.runDueJobs();

		var link = URI.create(mailbox.last(reviewer).links().get(0));
		var partner = visitor().open(link.getRawPath() + "?" + link.getRawQuery())
			.sees("Bonjour, je suis votre voisin")
			.looksFine("content-review-content");
		partner.fill("choice", "REMARKS")
			.fill("remarks", "La permanence est passée au jeudi.")
			.fill("yourName", "Inès B.")
			.press("Envoyer mon avis")
			.sees("Remarques envoyées");

		var voisin = visitor(team.voisins().get(0));
		at(voisin, "user_tryContent").looksFine("content-try-content");
		voisin.fill("works", "L’accroche, on la dit sans y penser.")
			.fill("fails", "« Se discute » fait peur.")
			.press("Dire ce que j’ai trouvé");
		simulation.runDueJobs();

		at(coordinator, "user_freeze").sees("La permanence est passée au jeudi.").looksFine("content-freeze");
		coordinator.fill("choice", "FREEZE").press("Enregistrer la décision");
	}

	private Visitor at(Visitor person, String step) {
		var owner = step.equals("user_tryContent") ? team.voisins().get(0) : team.coordinator();
		return person.open(web.task(mission, step, owner).href());
	}

}
