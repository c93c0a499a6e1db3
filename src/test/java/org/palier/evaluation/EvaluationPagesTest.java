package org.palier.evaluation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palier.Mailbox;
import org.palier.Given;
import org.palier.browser.BrowserTest;
import org.palier.mission.MissionService;
import org.palier.mission.Phase;
import org.palier.mission.Theme;
import org.palier.platform.document.Documents;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The evaluation in a real browser, with figures that were really counted. */
class EvaluationPagesTest extends BrowserTest {

	@Autowired
	MissionService missions;

	@Autowired
	java.util.List<Phase> phases;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Documents documents;

	@Autowired
	EvaluationService service;

	@Autowired
	Simulation simulation;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void aReportIsWrittenReviewedPresentedAndValidated() throws Exception {
		var team = given.team();
		var mission = missionWithVisits(team);
		var sponsor = "elu." + team.site() + "@ville.example";
		simulation.runDueJobs();

		visitor(team.voisins().get(0)).open(web.task(mission, "user_giveTeamView", team.voisins().get(0)).href())
			.sees("Portes frappées")
			.looksFine("evaluation-team-view")
			.fill("worked", "Commencer par la question du chauffage : les gens sortaient leurs factures.")
			.fill("surprised", "Beaucoup de familles ignoraient le chèque énergie.")
			.press("Donner ce regard");
		simulation.runDueJobs();

		var coordinator = visitor(team.coordinator());
		coordinator.open(web.task(mission, "user_writeReport", team.coordinator()).href())
			.sees("− 50\u00a0% par rapport au prévu")
			.fill("context",
					"Trois résidences du quartier, chauffées au gaz, où les charges ont doublé en deux hivers.")
			.fill("work", "Six semaines de porte-à-porte, en binôme, en fin de journée et le samedi.")
			.fill("residents", "« Je n’ouvre plus le chauffage dans la chambre. »\n« Personne ne m’avait expliqué. »")
			.fill("learnings", "Une facture ouverte ensemble vaut mieux qu’un dépliant.")
			.fill("next", "Une permanence du bailleur au local, une fois par mois.")
			.press("Envoyer le bilan à la relecture")
			.sees("Expliquez en une phrase")
			.looksFine("evaluation-write-report")
			.fill("gap", "Deux cages sont restées fermées malgré les codes demandés.")
			.press("Envoyer le bilan à la relecture");

		visitor(team.director()).open(web.task(mission, "user_review", team.director()).href())
			.sees("Deux cages sont restées fermées")
			.looksFine("evaluation-review")
			.fill("choice", "ACCEPT")
			.press("Enregistrer ma relecture");

		coordinator.open(web.task(mission, "user_present", team.coordinator()).href())
			.looksFine("evaluation-present")
			.fill("on", LocalDate.now(ZoneOffset.UTC).toString())
			.fill("audience", "Le bailleur et douze habitants")
			.fill("reactions", "De l’intérêt pour les mots des habitants.")
			.fill("validatorName", "Anne Élue")
			.fill("validatorEmail", sponsor)
			.press("Enregistrer la présentation");
		simulation.runDueJobs();

		var letter = mailbox.last(sponsor);
		visitor().open(letter.links().get(0))
			.seesTitle("Valider le bilan")
			.sees("Trois résidences du quartier")
			.looksFine("evaluation-validate-report")
			.fill("choice", "ACCEPT")
			.fill("yourName", "Anne Élue")
			.press("Envoyer ma réponse")
			.sees("Bilan validé");

		coordinator.open(web.task(mission, "user_closeAndLearn", team.coordinator()).href())
			.looksFine("evaluation-close-and-learn");
		var report = Scope.system("test", () -> documents.latest(service.caseOf(mission).orElseThrow(), "report"))
			.orElseThrow();
		var pdf = Scope.system("test", () -> documents.content(report));
		assertThat(pdf).hasSizeGreaterThan(10_000);
		java.nio.file.Files.write(java.nio.file.Path.of("target/pictures/report.pdf"), pdf);
	}

	/** Two hundred doors planned, a hundred knocked. */
	private UUID missionWithVisits(Given.Team team) {
		return Scope.system("test", () -> {
			var mission = missions
				.enter(team.neighbourhood(), "Charges et énergie", Theme.ENERGY, "evaluation", "Menée en 2026", 200)
				.id();
			phases.stream()
				.filter((phase) -> phase.process().equals("campaign"))
				.forEach((phase) -> phase.open(mission));
			transaction.executeWithoutResult((status) -> {
				for (int i = 0; i < 100; i++) {
					jdbc.sql("""
							insert into visit (id, mission_id, site_id, kind, place, result, oriented, recorded_by,
								recorded_at, delete_on)
							values (?, ?, ?, 'DOOR', 'Secteur A', ?, ?, ?, ?, current_date + 730)""")
						.params(UUID.randomUUID(), mission, team.site(),
								(i < 30) ? "TALKED" : (i < 81) ? "ABSENT" : "REFUSED", i < 12,
								team.voisins().get(0).id(), Timestamp.from(Instant.now()))
						.update();
				}
			});
			return mission;
		});
	}

}
