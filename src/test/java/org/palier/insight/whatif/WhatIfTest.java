package org.palier.insight.whatif;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Scope;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The page that says what a change would bring. */
@PalierTest
class WhatIfTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Workflow workflow;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

	Given.Team team;

	@BeforeEach
	void aMissionThatNeedsAnAgreement() {
		team = given.team();
		web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title",
				"Charges d’eau", "theme", "ENERGY", "phase", "agreement", "history", "Déjà décidée.", "plannedDoors",
				"300");
		for (int i = 0; i < 12; i++) {
			aPastMission(i);
		}
	}

	@Test
	void itSaysWhenMissionsEndAndFromWhosePast() {
		assertThat(web.page(team.director(), "/insight/what-if"))
			.contains("Sans rien changer, la mission en cours finit", "Charges d’eau", "d’après 12 cas du site",
					"pas de budget", "nombre 2026")
			.doesNotContain("Camille", "Ali Voisin", "Rosa");
	}

	@Test
	void aChangeIsShownBesideWhatIs() {
		var address = "/insight/what-if?step=agreement/user_approve&days=5&voisins=1&seed=7";
		var page = main(address);

		assertThat(page).contains("1 Voisin de plus, 5 jours ouvrés de moins pour « Approuver la convention »",
				"Fin, avec ce changement", "jours plus tôt", "nombre 7");
		assertThat(main(address)).isEqualTo(page);
		assertThat(main(address.replace("seed=7", "seed=8"))).isNotEqualTo(page);
	}

	private String main(String address) {
		var page = web.page(team.coordinator(), address);
		return page.substring(page.indexOf("<main"), page.indexOf("</main"));
	}

	@Test
	void whatIsMistypedIsKeptAndSaid() {
		assertThat(web.get(team.coordinator(), "/insight/what-if?voisins=beaucoup")).hasStatusOk()
			.bodyText()
			.contains("value=\"beaucoup\"", "Sans rien changer");
		assertThat(web.get(team.coordinator(), "/insight/what-if?voisins=99")).hasStatusOk()
			.bodyText()
			.contains("value=\"99\"", "class=\"error\"");
		assertThat(web.get(team.coordinator(), "/insight/what-if?step=no/such&days=2")).hasStatus(404);
	}

	@Test
	void othersSeeTheirOwnMissionsOnly() {
		assertThat(web.page(team.director(), "/insight/what-if?withoutCouncil=true")).contains("Charges d’eau");
		assertThat(web.page(given.team().coordinator(), "/insight/what-if")).contains("Aucune mission n’est en cours");
		assertThat(web.get(given.team().coordinator(), "/insight/what-if?site=" + team.site())).hasStatus(404);
		assertThat(web.get(team.voisins().get(0), "/insight/what-if")).hasStatus(403);
	}

	@Test
	void theStepsThatTellALaunchAreInTheModel() {
		assertThat(workflow.steps("campaign")).extracting((step) -> step.id())
			.contains("user_planCalendar", "user_checkLaunch", "user_decideWaiver");
		assertThat(workflow.steps("agreement")).extracting((step) -> step.id()).contains("user_approve");
	}

	/** Six phases one after the other, each from ten to twenty days long. */
	private void aPastMission(int number) {
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> {
			var mission = UUID.randomUUID();
			var start = clock.instant().minus(Duration.ofDays(200 + number));
			jdbc.sql(
					"""
							insert into mission (id, site_id, neighbourhood_id, title, theme, state, retained, funding, planned_doors, opened_at, ended_at, version)
							values (?, ?, ?, 'Passée', 'ENERGY', 'CLOSED', true, 'SPONSOR', 200, ?, ?, 0)""")
				.params(mission, team.site(), team.neighbourhood(), Timestamp.from(start),
						Timestamp.from(start.plus(Duration.ofDays(120))))
				.update();
			for (var phase : new String[] { "agreement", "content", "training", "campaign", "followup",
					"evaluation" }) {
				var end = start.plus(Duration.ofDays(10 + number % 10));
				phase(mission, phase, start, end);
				start = end;
			}
		}));
	}

	private void phase(UUID mission, String process, Instant start, Instant end) {
		var id = UUID.randomUUID();
		jdbc.sql(
				"insert into mission_phase (case_id, mission_id, site_id, process, started_at, ended_at) values (?, ?, ?, ?, ?, ?)")
			.params(id, mission, team.site(), process, Timestamp.from(start), Timestamp.from(end))
			.update();
		var middle = start.plus(Duration.between(start, end).dividedBy(2));
		if (process.equals("campaign")) {
			step(id, process, "user_checkLaunch", start, middle);
			step(id, process, "user_progressPoint", middle.plusSeconds(1), end);
		}
		else if (process.equals("agreement")) {
			step(id, process, "user_frameBudget", start, middle);
			step(id, process, "user_approve", middle, end);
		}
	}

	private void step(UUID caseId, String process, String step, Instant from, Instant to) {
		jdbc.sql(
				"""
						insert into step_fact (task_id, process, version, step, role, site_id, case_id, created_at, ready_at, since, finished_at,
							outcome, doing, working_seconds, elapsed_seconds)
						values (?, ?, 1, ?, 'coordinator', ?, ?, ?, ?, ?, ?, 'FINISHED', 'IN_HAND', ?, ?)""")
			.params(UUID.randomUUID().toString(), process, step, team.site(), caseId, Timestamp.from(from),
					Timestamp.from(from), Timestamp.from(from), Timestamp.from(to),
					Duration.between(from, to).toDays() * 5 / 7 * 9 * 3600, Duration.between(from, to).toSeconds())
			.update();
	}

}
