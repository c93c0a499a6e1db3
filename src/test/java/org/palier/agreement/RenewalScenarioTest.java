package org.palier.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Every way that {@code renewal.bpmn} can go. */
@PalierTest
class RenewalScenarioTest {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Simulation simulation;

	@Autowired
	Workflow workflow;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ManagementService management;

	@Autowired
	RenewalMarks marks;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	AgreementSigned signed;

	UUID watch;

	@BeforeEach
	void anAgreementInForce() {
		team = given.team();
		signed = new AgreementSigned(web, mailbox, team);
		watch = id("select id from renewal where agreement_id = ?", signed.id);
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void itComesUpOnTheMorningOfEachMark() {
		var end = LocalDate.ofInstant(clock.instant(), PARIS).plusYears(1).minusDays(1);

		var days = Scope.system("test", () -> marks.of(team.site(), end));

		assertThat(days).hasSize(3).allSatisfy((day) -> assertThat(day.getDayOfWeek().getValue()).isLessThan(6));
		assertThat(days.get(0)).isBetween(end.minusDays(125), end.minusDays(120));
		assertThat(days.get(2)).isBetween(end.minusDays(35), end.minusDays(30));
		assertThat(web.steps(watch)).isEmpty();
	}

	@Test
	void itIsRenewedWithANewMission() {
		comesUp();
		assertThat(web.page(team.coordinator(), task())).contains("Ville de Lille", "value=\"300\"", "6 000")
			.doesNotContain("C’était le dernier rappel");

		decide("choice", "NOW", "where", "NEW", "doors", "350", "amount", "7000");

		var next = next();
		assertThat(web.steps(watch)).isEmpty();
		assertThat(signed.page()).contains("Convention suivante");
		assertThat(signed.page(next)).contains("Convention précédente", "7 000");
		var mission = id("select mission_id from agreement where id = ?", next);
		assertThat(mission).isNotEqualTo(signed.mission);
		assertThat(web.steps(mission)).containsExactly("user_frameBudget", "user_holdWorkshop");
		assertThat(web.page(team.coordinator(), web.task(mission, "user_frameBudget", team.coordinator()).href()))
			.contains("value=\"350\"");
		signed.conclude(next, "350", "7000");
		assertThat(signed.page(next)).contains("En vigueur avec");
	}

	@Test
	void itIsRenewedOnTheSameMission() {
		comesUp();

		decide("choice", "NOW", "where", "SAME", "doors", "350", "amount", "7000");

		assertThat(id("select mission_id from agreement where id = ?", next())).isEqualTo(signed.mission);
		assertThat(web.steps(next())).containsExactly("user_frameBudget");
	}

	@Test
	void itIsPutOffUntilThereIsNothingToWaitFor() {
		comesUp();
		decide("choice", "LATER");
		assertThat(web.steps(watch)).isEmpty();
		comesUp();
		decide("choice", "LATER");
		comesUp();
		assertThat(web.post(team.coordinator(), task(), "choice", "LATER")).hasStatusOk()
			.bodyText()
			.contains("C’était le dernier rappel");
		assertThat(web.post(team.coordinator(), task(), "choice", "NO")).hasStatusOk()
			.bodyText()
			.contains("Dites en une phrase pourquoi");

		decide("choice", "NO", "reason", "Le sujet est repris par la Ville");

		assertThat(web.steps(watch)).isEmpty();
		assertThat(web.page(team.coordinator(), "/missions/" + signed.mission + "/record"))
			.contains("Le sujet est repris par la Ville", "Décider plus tard");
	}

	@Test
	void whatIsRenewedAlreadyIsNotAskedAgain() {
		Scope.system("test",
				() -> transaction.executeWithoutResult((status) -> jdbc
					.sql("""
							insert into agreement (id, mission_id, site_id, state, answers, opened_at, delete_on, version, contract_id, renews)
							select gen_random_uuid(), mission_id, site_id, 'DRAFT', '[]', opened_at, delete_on, 0, gen_random_uuid(), id
							from agreement where id = ?""")
					.param(signed.id)
					.update()));

		comesUp();

		assertThat(web.steps(watch)).isEmpty();
	}

	@Test
	void anAgreementEndedEarlyIsNotWatchedAnyMore() {
		web.post(team.coordinator(), "/agreements/" + signed.id + "/end", "day",
				LocalDate.ofInstant(clock.instant(), PARIS).toString(), "reason", "Fin");

		comesUp();

		assertThat(web.steps(watch)).isEmpty();
	}

	@Test
	void anAmendmentMovesTheWatchToItsEnd() {
		comesUp();
		decide("choice", "LATER");
		web.post(team.coordinator(), "/agreements/" + signed.id + "/dates", "from", today().toString(), "to",
				today().plusYears(2).toString(), "reason", "Deux ans");

		var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(watch.toString()).singleResult();
		var timer = management.createJobQuery().processInstanceId(instance.getId()).timers().singleResult();
		assertThat(timer.getDuedate().toInstant()).isAfter(today().plusMonths(19).atStartOfDay(PARIS).toInstant());
	}

	/** The moment of the timer has come, for this watch alone. */
	private void comesUp() {
		Scope.system("test", () -> workflow.reschedule(watch, "timer_mark", clock.instant().minusSeconds(3600)));
		var first = id("select agreement_id from renewal where id = ?", watch);
		var end = Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql("select valid_to from agreement where id = ?")
					.param(first)
					.query(LocalDate.class)
					.single()));
		var ahead = Scope.system("test", () -> marks.of(team.site(), end))
			.stream()
			.map((day) -> day.atTime(LocalTime.of(9, 1)).atZone(PARIS).toInstant())
			.filter((mark) -> mark.isAfter(clock.instant()))
			.findFirst();
		simulation.runDueJobs();
		ahead.ifPresent(simulation::leapTo);
	}

	private String task() {
		return web.task(watch, "user_prepareRenewal", team.coordinator()).href();
	}

	private void decide(String... fields) {
		web.finish(team.coordinator(), watch, "user_prepareRenewal", fields);
	}

	private UUID next() {
		return id("select id from agreement where renews = ?", signed.id);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), PARIS);
	}

	private UUID id(String sql, UUID param) {
		List<UUID> found = Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql(sql).param(param).query(UUID.class).list()));
		assertThat(found).as(sql).hasSize(1);
		return found.get(0);
	}

}
