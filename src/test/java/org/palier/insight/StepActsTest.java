package org.palier.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done about a step, and thirty days later whether it helped. */
@PalierTest
class StepActsTest {

	private static final String STEP = "/insight/need/user_describeNeed";

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Acts acts;

	@Autowired
	Simulation simulation;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

	Given.Team team;

	@BeforeEach
	void aCaseThatWaits() {
		team = given.team();
		web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title",
				"Charges", "theme", "ENERGY");
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@ParameterizedTest
	@CsvSource({ "10, 5, 12, 'cela a aidé, la moitié passait en 10 j, puis en 5 j (12 cas)'",
			"10, 14, 12, 'cela n’a pas aidé, la moitié passait en 10 j, puis en 14 j (12 cas)'",
			"10, 10, 12, 'rien n’a changé, la moitié passait en 10 j, puis en 10 j (12 cas)'",
			"10, 5, 9, 'trop peu de cas depuis pour dire si cela a aidé (9 sur 10)'" })
	void thirtyDaysLaterOneReadsWhetherItHelped(int before, int after, int cases, String answer) {
		assertThat(web.post(team.director(), STEP + "/remind")).hasStatus(302);
		var done = clock.instant();
		for (int i = 0; i < 12; i++) {
			passed(done.minus(Duration.ofDays(5 + i)), before);
		}
		for (int i = 0; i < cases; i++) {
			passed(done.plus(Duration.ofDays(2 + i)), after);
		}
		simulation.moveTo(done.plus(Duration.ofDays(29)));
		assertThat(web.page(team.director(), STEP)).contains("on saura le").doesNotContain(answer);
		simulation.moveTo(done.plus(Duration.ofDays(31)));

		assertThat(web.page(team.director(), STEP).replace('\u00a0', ' ')).contains(answer);
		assertThat(web.page(given.team().director(), STEP)).doesNotContain(answer);
	}

	@Test
	void aDirectorAsksThoseWhoCanActAndTheMailLeadsThere() {
		assertThat(web.page(team.director(), STEP))
			.contains("Demander de confier ces cas", "Demander un remplaçant",
					"Et si cette étape prenait cinq jours de moins")
			.doesNotContain("Demander un délai plus court");
		for (var kind : List.of("HAND_OVER", "STAND_IN", "HAND_OVER")) {
			assertThat(web.post(team.director(), STEP + "/ask", "kind", kind)).hasStatus(302);
		}

		assertThat(mailbox.of(team.coordinator().email()).stream().map(Mailbox.Letter::subject))
			.filteredOn((subject) -> subject.startsWith("À propos de"))
			.hasSize(2);
		assertThat(web.page(team.director(), STEP)).contains("Demande de confier les cas du",
				"Demande de remplaçant du");
		assertThat(web.post(team.director(), STEP + "/ask", "kind", "REMINDED")).hasStatus(404);
	}

	@Test
	void aCoordinatorHandsOverHerselfAndAsksForAShorterLimit() {
		assertThat(web.page(team.coordinator(), STEP))
			.contains("/inbox?process=need&amp;step=user_describeNeed", "/absences", "Demander un délai plus court")
			.doesNotContain("Demander un remplaçant");
		assertThat(web.page(team.coordinator(), "/inbox?process=need&step=user_describeNeed")).contains("Charges");
		web.post(team.coordinator(), STEP + "/ask", "kind", "SHORTER");

		assertThat(mailbox.of(team.director().email()).stream().map(Mailbox.Letter::subject))
			.anyMatch((subject) -> subject.startsWith("À propos de"));
	}

	private void passed(Instant at, int days) {
		long worked = days * Targets.DAY;
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> jdbc
			.sql("""
					insert into step_fact (task_id, process, version, step, role, site_id, case_id, created_at, ready_at, since, finished_at,
						outcome, doing, in_hand_seconds, working_seconds, elapsed_seconds)
					values (?, 'need', 1, 'user_describeNeed', 'coordinator', ?, ?, ?, ?, ?, ?, 'FINISHED', 'IN_HAND', ?, ?, ?)""")
			.params(UUID.randomUUID().toString(), team.site(), UUID.randomUUID(),
					Timestamp.from(at.minus(Duration.ofDays(days))), Timestamp.from(at), Timestamp.from(at),
					Timestamp.from(at), worked, worked, Duration.ofDays(days).toSeconds())
			.update()));
	}

}
