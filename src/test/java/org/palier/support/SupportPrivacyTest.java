package org.palier.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.calendar.MovableClock;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.platform.web.Words;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A resident is forgotten two years after the last contact, and stays counted. */
@PalierTest
class SupportPrivacyTest {

	static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	SupportService service;

	@Autowired
	FollowupService followup;

	@Autowired
	SupportCases cases;

	@Autowired
	SupportPrivacy privacy;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Words words;

	@Autowired
	MovableClock clock;

	Given.Team team;

	User voisin;

	UUID mission;

	UUID support;

	@BeforeEach
	void aResidentSaidYes() {
		team = given.team();
		voisin = team.voisins().get(0);
		var opened = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Charges", "theme", "ENERGY");
		mission = UUID.fromString(opened.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
		support = Scope.system("test",
				() -> service.start(mission, "Yasmina", "06 11 22 33 44", "Facture impayée", voisin.id()));
	}

	@AfterEach
	void now() {
		clock.release();
	}

	@Test
	void whatWasConcludedIsCountedForEver() {
		finish("user_makeContact", "reached", "YES", "on", TODAY.toString(), "words", "Elle travaille tôt");
		finish("user_orient", "service", "CAF", "request", "Dossier bloqué", "agreed", "true", "shared", "FIRST_NAME",
				"answer", "NONE");
		finish("user_callBack", "on", TODAY.toString(), "words", "Aide reçue", "next", "SETTLED");
		finish("user_conclude", "outcome", "OPENED", "month", SupportScenarioTest.MONTH, "amount", "1 250,50");
		var figures = Scope.system("test", () -> followup.figures(mission));

		forgetOn(TODAY.plusYears(2).minusDays(1));
		assertThat(web.page(voisin, "/support/" + support)).contains("Yasmina", "Elle travaille tôt");

		forgetOn(TODAY.plusYears(2));
		assertThat(file()).isEqualTo(SupportFile.ofNobody());
		assertThat(web.get(voisin, "/support/" + support)).hasStatus(404);
		assertThat(web.page(voisin, "/support")).doesNotContain("Yasmina", "/support/" + support);
		assertThat(web.page(team.coordinator(), "/support")).contains("Droit ouvert");
		assertThat(Scope.system("test", () -> followup.figures(mission))).isEqualTo(figures).hasSize(3);
	}

	@Test
	void whoWasNotHeardOfAnyMoreIsLostSightOf() {
		finish("user_makeContact", "reached", "YES", "on", TODAY.toString());

		forgetOn(TODAY.plusYears(2));

		assertThat(file()).isEqualTo(SupportFile.ofNobody());
		assertThat(found().outcome()).isEqualTo(Conclude.Outcome.LOST);
		assertThat(web.steps(support)).isEmpty();
		assertThat(web.page(voisin, "/inbox")).doesNotContain(support.toString());
		assertThat(Scope.system("test", () -> followup.figures(mission)).get(0).value()).isEqualTo("1");
	}

	/**
	 * Each word with the resident moves the day; a call that nobody answered does not.
	 */
	@Test
	void theLastContactMovesTheDay() {
		assertThat(found().deleteOn()).isEqualTo(TODAY.plusYears(2));
		later(10);
		finish("user_makeContact", "reached", "YES", "on", TODAY.plusDays(10).toString());
		assertThat(found().deleteOn()).isEqualTo(TODAY.plusDays(10).plusYears(2));
		finish("user_orient", "service", "CAF", "request", "Dossier", "agreed", "true", "shared", "FIRST_NAME",
				"answer", "NONE");
		later(40);
		finish("user_callBack", "on", TODAY.plusDays(40).toString(), "words", "Aide reçue", "next", "SETTLED");

		var last = TODAY.plusDays(40).plusYears(2);
		assertThat(found().deleteOn()).isEqualTo(last);
		assertThat(web.page(voisin, "/support/" + support)).contains("effacées le " + words.date(last));
	}

	@Test
	void aCallThatNobodyAnsweredAndADayToComeAreNoContact() {
		later(10);
		finish("user_makeContact", "reached", "NO", "on", TODAY.plusDays(10).toString());
		assertThat(found().deleteOn()).isEqualTo(TODAY.plusYears(2));

		support = Scope.system("test", () -> service.start(mission, "Ba", "au local", "Logement", voisin.id()));
		finish("user_makeContact", "reached", "YES", "on", TODAY.plusYears(30).toString());
		assertThat(found().deleteOn()).isEqualTo(TODAY.plusDays(10).plusYears(2));
	}

	private void finish(String step, String... fields) {
		var task = web.task(support, step, voisin);
		assertThat(web.post(voisin, task.href(), fields)).as(step).hasStatus(302);
	}

	private void later(int days) {
		clock.moveTo(Instant.parse(TODAY.plusDays(days) + "T09:00:00Z"));
	}

	private void forgetOn(LocalDate day) {
		clock.moveTo(day.atTime(3, 0).toInstant(ZoneOffset.UTC));
		Scope.system("privacy", () -> privacy.forget(day, 10_000));
	}

	private SupportFile file() {
		return found().file();
	}

	private SupportCase found() {
		return Scope.system("test", () -> transaction.execute((status) -> cases.findById(support).orElseThrow()));
	}

}
