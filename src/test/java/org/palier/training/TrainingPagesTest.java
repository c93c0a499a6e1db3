package org.palier.training;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.browser.BrowserTest;
import org.palier.browser.Visitor;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * The pages of the training as people meet them, from the plan to the team that is ready.
 */
class TrainingPagesTest extends BrowserTest {

	@Autowired
	Mailbox mailbox;

	Given.Team team;

	UUID mission;

	@Test
	void theTeamIsTrainedInTheBrowser() {
		team = given.team();
		var trainer = "ines-" + UUID.randomUUID() + "@bailleur.example";
		var entered = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Charges et énergie", "theme", "ENERGY", "phase", "training", "history", "Contenu prêt");
		mission = UUID.fromString(entered.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
		var coordinator = visitor(team.coordinator());

		at(coordinator, "user_planTraining").looksFine("training-plan-training");
		coordinator.fill("startsAt", LocalDate.now().plusDays(40) + "T14:30")
			.fill("minutes", "90")
			.fill("place", "12 rue Courtois, Lille, salle du centre social")
			.fill("topic", "Lire une facture de charges,\nsavoir vers qui orienter.")
			.fill("trainer", "TO_ASK")
			.press("Prévoir cette formation")
			.sees("Écrivez qui vient former")
			.fill("trainerName", "Inès Bailleur")
			.fill("trainerEmail", trainer)
			.press("Prévoir cette formation");

		answers(trainer, "ANOTHER_DATE", "Plutôt un matin.", "training-confirm-trainer");
		at(coordinator, "user_planTraining").sees("Plutôt un matin.").looksFine("training-plan-again");
		coordinator.fill("startsAt", LocalDate.now().plusDays(42) + "T09:30").press("Prévoir cette formation");
		answers(trainer, "YES", "Je viens avec une collègue.", "training-confirm-again");

		at(coordinator, "user_holdTraining").sees("Je viens avec une collègue.").looksFine("training-hold-training");
		coordinator.fill("date", LocalDate.now().toString())
			.fill("present", team.voisins().get(0).id().toString())
			.fill("notes", "Revoir la ligne du chauffage.")
			.press("Garder l’émargement");
		at(coordinator, "user_catchUp").sees("Rosa Voisine").looksFine("training-catch-up");
		coordinator.press("Garder le rattrapage");
		at(coordinator, "user_declareReady").press("Déclarer l’équipe prête")
			.sees("écrivez pourquoi l’équipe part quand même")
			.looksFine("training-declare-ready");
		coordinator.fill("reason", "Rosa connaît le sujet, elle commence en binôme.").press("Déclarer l’équipe prête");
	}

	private void answers(String trainer, String choice, String words, String picture) {
		var link = URI.create(mailbox.of(trainer)
			.stream()
			.flatMap((letter) -> letter.links().stream())
			.filter((each) -> each.contains("/l/"))
			.findFirst()
			.orElseThrow());
		visitor().open(link.getRawPath() + "?" + link.getRawQuery())
			.sees("12 rue Courtois")
			.looksFine(picture)
			.fill("choice", choice)
			.fill("words", words)
			.fill("yourName", "Inès B.")
			.press("Envoyer ma réponse")
			.sees("votre réponse est enregistrée");
	}

	private Visitor at(Visitor person, String step) {
		return person.open(web.task(mission, step, team.coordinator()).href());
	}

}
