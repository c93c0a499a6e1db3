package org.palier.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.link.Links;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What nobody plans for while an agreement is out. */
@PalierTest
class OddStatesTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Links links;

	@Autowired
	Simulation simulation;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	AgreementOut out;

	@BeforeEach
	void anAgreementIsOut() {
		team = given.team();
		out = new AgreementOut(web, team);
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	/** One person for two sites, in one browser: each link shows and decides its own. */
	@Test
	void whoApprovesHereMayBeAContactElsewhere() {
		var elsewhere = given.team();
		var other = new AgreementOut(web, elsewhere, (id, started) -> {
			sql("update contact set email = ? where id = ?::uuid", out.email, started.contact);
			sql("update mission set title = ? where id = ?::uuid", "Bien vivre ensemble", started.mission.toString());
		});
		var letters = mailbox.of(out.email);
		assertThat(letters).hasSize(2);
		var both = letters.stream().flatMap((letter) -> cookies(letter).stream()).toArray(Cookie[]::new);

		assertThat(page(out, both)).contains("Punaises de lit").doesNotContain("Bien vivre ensemble");
		assertThat(page(other, both)).contains("Bien vivre ensemble").doesNotContain("Punaises de lit");
		mailbox.open(letters.get(0)).answers("choice", "APPROVE", "yourName", "Hélène Marchand");

		assertThat(web.steps(other.mission)).contains("user_countersign");
		assertThat(web.steps(out.mission)).contains("user_approve");
		assertThat(web.page(team.coordinator(), "/missions/" + out.mission)).doesNotContain("Bien vivre ensemble");
		assertThat(web.get(team.coordinator(), "/agreement/" + other.id + "/answers")).hasStatus(404);
	}

	@Test
	void aCancelledMissionThanksAndAsksNothingMore() {
		var partner = mailbox.open(out.email);
		var hidden = partner.hidden(partner.reads());
		web.post(team.coordinator(), "/missions/" + out.mission + "/cancel", "reason", "Le quartier est évacué");

		assertThat(partner.page()).hasStatus(410)
			.bodyText()
			.contains("VoisinMalin a arrêté cette mission", "Merci du temps")
			.doesNotContain("évacué");
		assertThat(partner.posts(partner.address() + "/agreement/approve", hidden, "choice", "APPROVE", "yourName",
				"Hélène Marchand"))
			.hasStatus(302);
		assertThat(partner.page()).hasStatus(410);
		assertThat(web.page(team.coordinator(), "/agreement/" + out.id + "/answers"))
			.contains("Cette convention est annulée");
	}

	@Test
	void anArchivedPartnerMayStillAnswer() {
		web.post(team.coordinator(), out.partner + "/archive", "reason", "Le service ferme");

		assertThat(web.page(team.coordinator(), "/agreement/" + out.id + "/answers")).contains("Hélène Marchand");
		mailbox.open(out.email).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		assertThat(web.steps(out.mission)).contains("user_countersign");
	}

	@Test
	void aMergedPartnerMayStillAnswer() {
		var survivor = Objects.requireNonNull(
				web.post(team.coordinator(), "/partners/new", "name", "Mairie de Lille", "nature", "PUBLIC_BODY")
					.getResponse()
					.getRedirectedUrl());
		assertThat(web.post(team.coordinator(), survivor + "/merge/" + out.partner.replaceAll(".*/", "")))
			.hasStatus(302);

		assertThat(web.page(team.coordinator(), "/agreement/" + out.id + "/answers")).contains("Mairie de Lille");
		assertThat(mailbox.open(out.email).reads()).contains("Mairie de Lille");
		mailbox.open(out.email).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		web.finish(team.director(), out.mission, "user_countersign", "signature", "Dominique Directrice");
		assertThat(web.page(team.director(), survivor)).contains("Punaises de lit");
	}

	@Test
	void aPartnerWhoIsAskedIsNotDeleted() {
		assertThat(web.post(team.coordinator(), out.partner + "/delete", "reason", "Doublon")).hasStatus(409);
		assertThat(mailbox.open(out.email).page()).hasStatusOk();
	}

	/** What people paste: it is them, not an attack, and nothing is lost on the way. */
	@Test
	void namesOfAllKindsSignAndAreReadAgain() {
		var names = List.of("=SOMME(A1) \"Jo\" l'Été", "محمد العربي", "Zoé \uD83C\uDF3B d’Ys", "Ligne\r\nBcc: x@y.z");
		for (var name : names) {
			team = given.team();
			var each = new AgreementOut(web, team);
			mailbox.open(each.email).answers("choice", "APPROVE", "yourName", name);
			assertThat(web.steps(each.mission)).as(name).contains("user_countersign");
			web.finish(team.director(), each.mission, "user_countersign", "signature", name);
			var record = web.page(team.coordinator(), "/missions/" + each.mission + "/record");
			Stream.of(name.split("[\r\n\"']+")).forEach((part) -> assertThat(record).contains(part));
			assertThat(mailbox.of(each.email)).allMatch((letter) -> !letter.subject().contains("Bcc"));
		}
	}

	private static List<Cookie> cookies(Mailbox.Letter letter) {
		return letter.links()
			.stream()
			.filter((link) -> link.contains("/l/"))
			.map((link) -> new Cookie("__Host-l-" + link.replaceAll(".*/l/|\\?.*", ""), link.replaceAll(".*k=", "")))
			.toList();
	}

	private String page(AgreementOut which, Cookie... cookies) {
		var link = Scope.system("test", () -> links.ofCase(which.id)).get(0);
		return Web.text(web.get(link.href() + "/" + link.formKey(), cookies));
	}

	private void sql(String sql, String... params) {
		Scope.system("test", () -> transaction
			.executeWithoutResult((status) -> jdbc.sql(sql).params(Arrays.asList((Object[]) params)).update()));
	}

}
