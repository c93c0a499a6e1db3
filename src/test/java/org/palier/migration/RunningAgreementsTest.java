package org.palier.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palier.AgreementText;
import org.palier.EngineAgrees;
import org.palier.Mailbox;
import org.palier.Web;
import org.palier.mission.Agreements;
import org.palier.mission.MissionService;
import org.palier.organisation.Accounts;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.mail.Postman;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database of the ground's last commit, with an agreement parked at each place where
 * one can wait, is opened by this version: each goes on by the model with which it began,
 * to its end. Missions are named after where they wait.
 */
@SpringBootTest(properties = { "palier.demo=false", "palier.mail.every=365d", "palier.privacy.every=365d",
		"palier.reminders.every=365d", "camunda.bpm.job-execution.enabled=false",
		"palier.secret=not-a-secret-only-for-the-migration-test" })
@AutoConfigureMockMvc
@Import({ GroundDatabase.class, Web.class, Mailbox.class, Postman.class })
@ExtendWith(EngineAgrees.class)
@DirtiesContext
class RunningAgreementsTest {

	/** The morning after the ground's last commit. */
	private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");

	/** In a mail that the ground has sent. */
	private static final String LINK_OF_THE_GROUND = "/l/8119912b-8512-4ea5-8520-4de988da0f3d?k="
			+ "Sq9MoMd_mOLeHCkedzlwG3YVsTyyDZW_F9QyXCrGmzk";

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Accounts accounts;

	@Autowired
	MissionService missions;

	@Autowired
	Agreements agreements;

	@Autowired
	Links links;

	@Autowired
	Simulation simulation;

	@Autowired
	ManagementService jobs;

	@Autowired
	HistoryService history;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	User coordinator;

	User director;

	@DynamicPropertySource
	static void folder(DynamicPropertyRegistry properties) {
		properties.add("palier.data",
				() -> Objects.requireNonNullElse(System.getProperty("palier.data"), "target/palier") + "-ground");
	}

	@BeforeEach
	void thePeopleOfThatDatabase() {
		simulation.moveTo(MORNING);
		coordinator = accounts.loadUserByUsername("responsable1@palier.example");
		director = accounts.loadUserByUsername("directrice1@palier.example");
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@TestFactory
	Stream<DynamicTest> eachGoesOnFromWhereItWaited() {
		return Stream
			.of(List.of(DynamicTest.dynamicTest("all wait where they waited", this::allWait)),
					Stream
						.of("user_frameBudget", "user_writeAgreement", "user_writeAgreement again", "user_validate",
								"service_freeze", "user_approve of the second", "user_approve resting",
								"user_handleChange", "user_handleNoAnswer", "user_handleRefusal", "user_countersign",
								"service_archive", "call_agreement over", "user_decideFunding")
						.map((place) -> DynamicTest.dynamicTest(place, () -> toTheEnd(place)))
						.toList(),
					List.of(DynamicTest.dynamicTest("a link of the ground still opens", this::aLinkStillOpens),
							DynamicTest.dynamicTest("its silence is noticed", this::silence),
							DynamicTest.dynamicTest("user_approve of the first",
									() -> toTheEnd("user_approve of the first")),
							DynamicTest.dynamicTest("by the model with which it began", this::byTheOldModel)))
			.flatMap(List::stream);
	}

	private void allWait() {
		for (var place : List.of("user_describeNeed", "user_frameBudget", "user_writeAgreement",
				"user_writeAgreement again", "user_validate", "user_approve of the first", "user_approve of the second",
				"user_approve resting", "user_handleChange", "user_handleNoAnswer", "user_handleRefusal",
				"user_countersign", "user_decideFunding")) {
			assertThat(web.steps(mission(place))).as(place).contains(place.replaceAll(" .*", ""));
			assertThat(web.page(coordinator, "/missions/" + mission(place))).contains(place);
		}
		for (var place : List.of("service_freeze", "service_archive", "call_agreement")) {
			assertThat(jobs.createJobQuery().activityId(place).count()).as(place).isOne();
		}
		assertThat(web.page(coordinator, "/inbox")).contains("Cadrer le budget");
	}

	private void aLinkStillOpens() {
		var page = mailbox.open(new Mailbox.Letter("", "", "", "", List.of("http://localhost" + LINK_OF_THE_GROUND)));

		assertThat(page.reads()).contains("Objet de la convention");
	}

	private void silence() {
		var mission = mission("user_approve of the first");
		simulation.moveTo(MORNING.plus(Duration.ofDays(40)));

		assertThat(web.steps(mission)).contains("user_handleNoAnswer").doesNotContain("user_approve");
	}

	/**
	 * A mission that looked for another funder began another agreement, by today's model.
	 */
	private void byTheOldModel() {
		var versions = history.createHistoricProcessInstanceQuery()
			.processDefinitionKey("agreement")
			.finished()
			.list()
			.stream()
			.map((each) -> each.getProcessDefinitionVersion())
			.toList();
		assertThat(versions).filteredOn((version) -> version == 1).hasSizeGreaterThanOrEqualTo(14);
		assertThat(versions).filteredOn((version) -> version == 2).hasSize(1);
	}

	private void toTheEnd(String place) {
		var mission = mission(place);
		if (place.endsWith("resting")) {
			assertThat(web.post(coordinator, "/missions/" + mission + "/resume")).hasStatus(302);
		}
		simulation.runDueJobs();
		for (int steps = 0; !isInForce(mission); steps++) {
			assertThat(steps).as("the end is near").isLessThan(12);
			step(mission);
		}
		assertThat(web.steps(mission)).noneMatch((step) -> step.equals("user_approve"));
		assertThat(web.page(coordinator, "/missions/" + mission + "/record")).contains("Hélène Marchand");
	}

	private void step(UUID mission) {
		var steps = web.steps(mission);
		if (steps.contains("user_frameBudget")) {
			web.finish(coordinator, mission, "user_frameBudget", "approver", contact(mission), "doors", "300",
					"openedShare", "50", "minutesPerDoor", "15", "pairs", "4", "preparationHours", "20",
					"trainingHours", "24", "coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "6000");
		}
		else if (steps.contains("user_writeAgreement")) {
			web.finish(coordinator, mission, "user_writeAgreement", AgreementText.saying());
		}
		else if (steps.contains("user_validate")) {
			web.finish(director, mission, "user_validate", "choice", "VALIDATED");
		}
		else if (steps.contains("user_approve")) {
			approve(mission);
		}
		else if (steps.contains("user_handleChange")) {
			web.finish(coordinator, mission, "user_handleChange", "choice", "REWRITE", "answer", "C’est corrigé");
		}
		else if (steps.contains("user_handleNoAnswer")) {
			web.finish(coordinator, mission, "user_handleNoAnswer", "choice", "AGAIN", "reason", "Elle rentre lundi");
		}
		else if (steps.contains("user_handleRefusal")) {
			web.finish(coordinator, mission, "user_handleRefusal", "choice", "TEXT", "reason", "Article 4");
		}
		else if (steps.contains("user_decideFunding")) {
			web.finish(coordinator, mission, "user_decideFunding", "choice", "ANOTHER", "reason", "Le bailleur");
		}
		else {
			web.finish(director, mission, "user_countersign", "signature", "Dominique Directrice");
		}
	}

	private void approve(UUID mission) {
		var link = Scope.system("test", () -> links.ofMission(mission))
			.stream()
			.filter((each) -> each.state() == PartnerLink.State.OPEN)
			.findFirst()
			.orElseThrow();
		var address = Scope.system("test", () -> links.address(link.id()));
		mailbox.open(new Mailbox.Letter(link.email(), "", "", "", List.of(address)))
			.answers("choice", "APPROVE", "yourName", link.name());
	}

	private boolean isInForce(UUID mission) {
		return Scope.system("test", () -> agreements.isInForce(mission));
	}

	private UUID mission(String place) {
		return id("select id from mission where title = ?", place);
	}

	private String contact(UUID mission) {
		return id("""
				select c.id from contact c join partner p on p.id = c.partner_id join mission m
				on p.name = 'Ville de ' || m.title where m.id = ?::uuid and c.name = 'Hélène Marchand'""",
				mission.toString())
			.toString();
	}

	private UUID id(String sql, String param) {
		return Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql(sql).param(param).query(UUID.class).single()));
	}

}
