package org.palier.inbox;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What one does with tasks beside finishing them, and how it is taken back. */
@PalierTest
class InboxActsTest {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Simulation simulation;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

	Given.Team team;

	User colleague;

	UUID mission;

	String task;

	@BeforeEach
	void aTask() {
		team = given.team();
		colleague = given.another(team.site(), Role.COORDINATOR);
		mission = open("Charges");
		task = web.task(mission, "user_describeNeed", team.coordinator()).id();
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void whatIsPutOffLeavesTheListAndComesBackByItself() {
		var monday = today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
		assertThat(page(team.coordinator(), "/inbox/task?task=" + task)).contains("Demain,", "Un autre jour");

		web.post(team.coordinator(), "/inbox/later", "task", task, "day", monday.toString());

		assertThat(page(team.coordinator(), "/inbox")).contains("Mis de côté", "revient le", "Tout</span> <b>0");
		assertThat(page(colleague, "/inbox")).doesNotContain("Mis de côté").contains("Tout</span> <b>1");
		simulation.leapTo(monday.atTime(8, 0).atZone(PARIS).toInstant());
		assertThat(page(team.coordinator(), "/inbox")).doesNotContain("Mis de côté").contains("Tout</span> <b>1");
	}

	@Test
	void aDayThatIsNotAheadIsRefusedInWords() {
		assertThat(text(web.post(team.coordinator(), "/inbox/later", "task", task, "day", today().toString())))
			.contains("Choisissez un jour à venir.");
		assertThat(text(web.post(team.coordinator(), "/inbox/later", "task", task, "day", "hier")))
			.contains("Écrivez une date complète");
	}

	@Test
	void aTaskIsHandedOverWithAWordAndTheStoryKnows() {
		web.post(team.coordinator(), "/inbox/hand", "task", task, "colleague", colleague.id().toString(), "note",
				"Tu connais mieux les locataires");

		assertThat(page(colleague, "/inbox")).contains("On vous a écrit", "Tu connais mieux les locataires",
				"À moi</span> <b>1");
		assertThat(page(team.coordinator(), "/inbox")).contains("Tout</span> <b>0");
		assertThat(page(team.coordinator(), "/missions/" + mission)).contains("Confié à un collègue", colleague.name());
	}

	@Test
	void nobodyIsHandedWhatTheyMayNotDo() {
		var result = web.post(team.coordinator(), "/inbox/hand", "task", task, "colleague",
				team.voisins().get(0).id().toString());

		assertThat(result).hasStatus(409);
		assertThat(text(result)).contains("Choisissez quelqu’un d’autre");
	}

	@Test
	void aCommentIsInTheStoryAndReachesWhoIsMentioned() {
		web.post(team.coordinator(), "/inbox/comment", "task", task, "said",
				"@" + colleague.name() + " <b>peux-tu</b> relire ?");

		assertThat(web.page(colleague, "/inbox")).contains("&lt;b&gt;peux-tu&lt;/b&gt; relire");
		assertThat(page(team.director(), "/missions/" + mission)).contains("relire ?");
		assertThat(
				text(web.post(team.coordinator(), "/inbox/comment", "task", task, "said", "Appelle le 06 12 34 56 78")))
			.contains("téléphone")
			.contains("06 12 34 56 78");
	}

	@Test
	void takingGivingBackAndHandingOverAreUndoneInTenSeconds() {
		web.post(team.coordinator(), "/inbox/claim", "task", task);
		web.post(team.coordinator(), "/inbox/undo");
		assertThat(assignee()).isNull();

		web.post(team.coordinator(), "/inbox/claim", "task", task);
		web.post(team.coordinator(), "/inbox/release", "task", task);
		web.post(team.coordinator(), "/inbox/undo");
		assertThat(assignee()).isEqualTo(team.coordinator().id());

		web.post(team.coordinator(), "/inbox/hand", "task", task, "colleague", colleague.id().toString());
		web.post(team.coordinator(), "/inbox/undo");
		assertThat(assignee()).isEqualTo(team.coordinator().id());

		web.post(team.coordinator(), "/inbox/later", "task", task, "day", today().plusDays(5).toString());
		web.post(team.coordinator(), "/inbox/undo");
		assertThat(page(team.coordinator(), "/inbox")).doesNotContain("Mis de côté");
	}

	@Test
	void afterTenSecondsItStaysAndSoDoesWhatOthersChanged() {
		web.post(team.coordinator(), "/inbox/claim", "task", task);
		simulation.leapTo(clock.instant().plusSeconds(20));
		web.post(team.coordinator(), "/inbox/undo");
		assertThat(assignee()).isEqualTo(team.coordinator().id());

		web.post(team.coordinator(), "/inbox/release", "task", task);
		web.post(colleague, "/inbox/claim", "task", task);
		web.post(team.coordinator(), "/inbox/undo");
		assertThat(assignee()).isEqualTo(colleague.id());
	}

	@Test
	void severalAtOnceAndWhatFailsIsNamed() {
		var other = web.task(open("Les écrans"), "user_describeNeed", team.coordinator()).id();
		web.post(colleague, "/inbox/claim", "task", other);

		var result = web.post(team.coordinator(), "/inbox/bulk", "tasks", task, "tasks", other, "tasks", "nulle-part",
				"act", "claim");

		assertThat(flash(result)).contains("1 tâche est à vous.", "2 n’ont pas pu l’être",
				"déjà prise par " + colleague.name(), "une tâche déjà terminée");
		assertThat(flash(web.post(team.coordinator(), "/inbox/bulk", "act", "claim"))).contains("Cochez au moins");
		assertThat(flash(web.post(team.coordinator(), "/inbox/bulk", "tasks", task, "act", "monday")))
			.contains("1 tâche reviendra lundi");
	}

	@Test
	void severalAreHandedOverAtOnceAndTakenBackTogether() {
		var other = web.task(open("Les écrans"), "user_describeNeed", team.coordinator()).id();
		var asking = text(web.post(team.coordinator(), "/inbox/bulk", "tasks", task, "tasks", other, "act", "hand"));
		assertThat(asking).contains("Confier 2 tâches", "Les écrans", "Charges", colleague.name())
			.doesNotContain("value=\"" + team.voisins().get(0).id());
		assertThat(text(web.post(team.coordinator(), "/inbox/hand-over", "tasks", task, "tasks", other)))
			.contains("À corriger", "Les écrans");

		var result = web.post(team.coordinator(), "/inbox/hand-over", "tasks", task, "tasks", other, "tasks", "passée",
				"colleague", colleague.id().toString(), "note", "Je pars lundi");

		assertThat(flash(result)).contains("2 tâches sont confiées à " + colleague.name(), "1 n’a pas pu l’être",
				"une tâche déjà terminée");
		assertThat(page(colleague, "/inbox")).contains("À moi</span> <b>2", "Je pars lundi");
		assertThat(flash(web.post(team.coordinator(), "/inbox/undo"))).contains("2 actions sont annulées");
		assertThat(page(colleague, "/inbox")).contains("À moi</span> <b>0");
	}

	/** From elsewhere one link and one button are enough. */
	@Test
	void allThatAFilterFindsIsHandedOver() {
		open("Les écrans");
		assertThat(page(team.coordinator(), "/inbox/hand-over?process=need&step=user_describeNeed"))
			.contains("Confier 2 tâches", "Les écrans", "Charges");
		assertThat(page(team.coordinator(), "/inbox/hand-over?mission=" + mission)).contains("Confier 1 tâche");
		assertThat(page(team.director(), "/inbox/hand-over?process=need")).contains("Rien à confier");
	}

	@Test
	void aDraftIsFoundAgainAndGoesWithTheTask() {
		web.post(team.coordinator(), "/inbox/draft", "task", task, "title", "Charges trop hautes", "words", "« Cher »");
		var form = web.task(mission, "user_describeNeed", team.coordinator()).href();

		assertThat(page(team.coordinator(), form)).contains("Charges trop hautes", "« Cher »", "Brouillon gardé");
		assertThat(page(colleague, form)).doesNotContain("Charges trop hautes", "Brouillon");
		assertThat(column("select fields from inbox_draft where task_id = ?")).doesNotContain("Cher", "Charges");

		web.post(team.coordinator(), "/inbox/draft/drop", "task", task);
		assertThat(page(team.coordinator(), form)).doesNotContain("Charges trop hautes", "Brouillon");
	}

	@Test
	void filtersAreKeptUnderANameAndStandReady() {
		web.post(team.coordinator(), "/inbox/views", "name", "Mes retards", "view", "/inbox?who=mine&due=late");

		var page = page(team.coordinator(), "/inbox");
		assertThat(page).contains("Mes retards", "Ce qui est en retard");
		var link = page.replaceAll("(?s).*<a href=\"(/inbox/views/[^\"]+)\"[^>]*>Mes retards.*", "$1");
		assertThat(web.get(team.coordinator(), link)).hasRedirectedUrl("/inbox?who=mine&due=late");
		assertThat(web.get(colleague, link)).hasStatus(404);
		assertThat(page(colleague, "/inbox")).doesNotContain("Mes retards");
	}

	@Test
	void aStandInSeesTheTasksForTheDaysOfTheAbsenceAndBothNamesStay() {
		web.post(team.coordinator(), "/inbox/claim", "task", task);
		web.post(team.coordinator(), "/absences", "firstDay", today().toString(), "lastDay",
				today().plusDays(4).toString(), "standIn", colleague.id().toString());

		assertThat(page(colleague, "/inbox")).contains("Pour " + team.coordinator().name() + "</span> <b>1",
				"à la place de " + team.coordinator().name());
		assertThat(page(team.coordinator(), "/inbox")).contains("À moi</span> <b>1");
		var form = web.task(mission, "user_describeNeed", team.coordinator()).href();
		web.post(colleague, form, "title", "Charges", "words", "« Cher »", "concerned", "Tous");
		assertThat(page(team.director(), "/missions/" + mission)).contains(colleague.name(),
				"à la place de " + team.coordinator().name());

		simulation.leapTo(clock.instant().plus(Duration.ofDays(6)));
		assertThat(page(colleague, "/inbox")).doesNotContain("Pour " + team.coordinator().name());
	}

	/** Somebody of another site sees it for these days, and not a day longer. */
	@Test
	void aStandInFromAnotherSiteEntersItForTheseDaysOnly() {
		var neighbours = given.team();
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> jdbc.sql(
				"insert into absence (id, person_id, stand_in_id, first_day, last_day) values (gen_random_uuid(), ?, ?, ?, ?)")
			.params(team.coordinator().id(), neighbours.coordinator().id(), today(), today().plusDays(2))
			.update()));

		assertThat(page(neighbours.coordinator(), "/inbox")).contains("Charges", "Pour " + team.coordinator().name());
		assertThat(web.get(neighbours.coordinator(), "/missions/" + mission)).hasStatusOk();
		assertThat(web.get(neighbours.voisins().get(0), "/missions/" + mission)).hasStatus(404);
		simulation.leapTo(clock.instant().plus(Duration.ofDays(4)));
		assertThat(page(neighbours.coordinator(), "/inbox")).doesNotContain("Charges");
		assertThat(web.get(neighbours.coordinator(), "/missions/" + mission)).hasStatus(404);
		assertThat(web.post(neighbours.coordinator(), "/inbox/claim", "task", task)).hasStatus(404);
	}

	private UUID open(String title) {
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", title, "theme", "ENERGY");
		return UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), PARIS);
	}

	private UUID assignee() {
		return Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql("select assignee from inbox_task where id = ?")
					.param(task)
					.query((row, index) -> row.getObject(1, UUID.class))
					.list()
					.get(0)));
	}

	private String column(String sql) {
		return Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql(sql).param(task).query(String.class).single()));
	}

	private static String flash(MvcTestResult result) {
		return String.valueOf(result.getMvcResult().getFlashMap().get("flash")).replace('\u00a0', ' ');
	}

	private String page(User person, String address) {
		return HtmlUtils.htmlUnescape(web.page(person, address)).replace('\u00a0', ' ');
	}

	private static String text(MvcTestResult result) {
		return HtmlUtils.htmlUnescape(Web.text(result)).replace('\u00a0', ' ');
	}

}
