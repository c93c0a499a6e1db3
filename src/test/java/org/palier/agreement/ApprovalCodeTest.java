package org.palier.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.evidence.Event;
import org.palier.platform.evidence.Evidence;
import org.palier.platform.evidence.Kind;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Above an amount, who answers types a code from a second mail. */
@PalierTest
class ApprovalCodeTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Simulation simulation;

	@Autowired
	Evidence evidence;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	AgreementOut agreement;

	Mailbox.Guest partner;

	@BeforeEach
	void anAmountAboveTheLimit() {
		team = given.team();
		limit("5 000");
		agreement = new AgreementOut(web, team);
		partner = mailbox.open(agreement.email);
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void theCodeComesBySecondMailAndNothingTypedIsLost() {
		assertThat(partner.reads()).contains("un code à 6 chiffres part à").doesNotContain("name=\"code\"");

		var asked = HtmlUtils.htmlUnescape(Web.text(partner.answers("choice", "CHANGE", "reason", "Nommer le quartier",
				"yourName", "Hélène Marchand", "notes[0]", "Ici aussi")));

		assertThat(asked).contains("name=\"code\"", "Nommer le quartier", "Hélène Marchand", "Ici aussi")
			.containsPattern("value=\"CHANGE\"[^>]*checked");
		assertThat(web.steps(agreement.mission)).contains("user_approve");
		partner.answers("choice", "CHANGE", "reason", "Nommer le quartier", "yourName", "Hélène Marchand", "code",
				code());
		assertThat(web.steps(agreement.mission)).contains("user_handleChange");
		assertThat(kinds()).containsSubsequence(Kind.CODE_SENT, Kind.CODE_ENTERED, Kind.CHANGE_ASKED);
	}

	@Test
	void aWrongCodeIsNoAnswerAndAfterFiveAnotherIsSent() {
		approve(null);
		var first = code();
		for (int i = 1; i < 5; i++) {
			assertThat(approve(wrong(first))).contains("Ce code n’est pas le bon");
		}
		assertThat(approve(wrong(first))).contains("n’est plus valable");

		assertThat(code()).isNotEqualTo(first);
		assertThat(approve(first)).contains("Ce code n’est pas le bon");
		approve(code().replace(" ", ""));
		assertThat(web.steps(agreement.mission)).contains("user_countersign");
	}

	@Test
	void aCodeIsGoodForAQuarterOfAnHour() {
		approve(null);
		var first = code();
		simulation.moveTo(Instant.now().plus(Duration.ofMinutes(16)));

		assertThat(approve(first)).contains("n’est plus valable");
		assertThat(web.steps(agreement.mission)).contains("user_approve");
	}

	@Test
	void whoAsksForAnotherGetsItAndTheFirstIsVoid() {
		approve(null);
		var first = code();
		partner.answers("choice", "APPROVE", "yourName", "Hélène Marchand", "again", "true");

		assertThat(code()).isNotEqualTo(first);
		assertThat(approve(first)).contains("Ce code n’est pas le bon");
	}

	@Test
	void noMoreThanTenCodesAreSentForALink() {
		for (int i = 0; i < 10; i++) {
			partner.answers("choice", "APPROVE", "yourName", "Hélène Marchand", "again", "true");
		}

		var refused = partner.answers("choice", "APPROVE", "yourName", "Hélène Marchand", "again", "true");

		assertThat(refused).hasStatusOk().bodyText().contains("Trop de codes", "ne Marchand\"");
		assertThat(mailbox.of(agreement.email)).hasSize(11);
	}

	@Test
	void theCodeStandsNowhere() {
		approve(null);
		var code = code();
		var rows = Scope
			.system("test",
					() -> transaction.execute((status) -> jdbc
						.sql("select count(*) from outbox where mail::text like ? or mail::text like ?")
						.params("%" + code + "%", "%" + code.replace(" ", "") + "%")
						.query(Integer.class)
						.single()));

		assertThat(rows).isZero();
		assertThat(events().stream().map(Event::toString).toList()).noneMatch((event) -> event.contains(code));
	}

	@Test
	void theCodeOfAnotherLinkIsWrong() {
		var mine = team;
		team = given.team();
		limit("5 000");
		var other = new AgreementOut(web, team);
		team = mine;
		mailbox.open(other.email).answers("choice", "APPROVE", "yourName", "Jean Petit");
		var elsewhere = mailbox.code(other.email);
		approve(null);

		assertThat(approve(elsewhere.equals(code()) ? wrong(elsewhere) : elsewhere)).contains("pas le bon");
	}

	@Test
	void belowTheLimitAndWithoutOneNobodyIsAsked() {
		limit("");
		approve(null);

		assertThat(web.steps(agreement.mission)).contains("user_countersign");
	}

	/** Reading, and telling that one is the wrong person, needs none. */
	@Test
	void onlyAnAnswerNeedsACode() {
		partner.posts(partner.address() + "/agreement/approve/hand", Map.of(), "choice", "NOT_ME", "yourName",
				"Hélène Marchand");

		assertThat(kinds()).contains(Kind.NOT_FOR_ME).doesNotContain(Kind.CODE_SENT);
	}

	private void limit(String amount) {
		var admin = given.administrator();
		var place = Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql("select name, territory_id::text from site where id = ?")
					.param(team.site())
					.query((row, index) -> new String[] { row.getString(1), row.getString(2) })
					.single()));
		assertThat(web.post(admin, "/admin/sites/" + team.site(), "name", place[0], "territory", place[1], "region",
				"MAINLAND", "codeAbove", amount))
			.hasStatus(302);
	}

	private String approve(String code) {
		return Web.text(partner.answers("choice", "APPROVE", "yourName", "Hélène Marchand", "code",
				(code != null) ? code : ""));
	}

	private String code() {
		return mailbox.code(agreement.email);
	}

	private static String wrong(String code) {
		return ((code.charAt(0) == '9') ? "0" : (char) (code.charAt(0) + 1)) + code.substring(1);
	}

	private java.util.List<Event> events() {
		return Scope.system("test", () -> evidence.of(agreement.id));
	}

	private java.util.List<Kind> kinds() {
		return events().stream().map(Event::kind).toList();
	}

}
