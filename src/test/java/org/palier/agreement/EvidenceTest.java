package org.palier.agreement;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.evidence.Event;
import org.palier.platform.evidence.Evidence;
import org.palier.platform.evidence.Kind;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What can be shown later about an approval, by whom, and to whom. */
@PalierTest
class EvidenceTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Evidence evidence;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	@FlywayDataSource
	javax.sql.DataSource owner;

	Given.Team team;

	AgreementOut agreement;

	@BeforeEach
	void anAgreementOutForApproval() {
		team = given.team();
		agreement = new AgreementOut(web, team);
	}

	@Test
	void anApprovalIsWrittenDownFromTheTextToTheSignature() {
		approve();
		mailbox.of(agreement.email);
		web.finish(team.director(), agreement.mission, "user_countersign", "signature", "Dominique Directrice");

		assertThat(kinds()).containsExactly(Kind.FROZEN, Kind.SENT, Kind.ACCEPTED, Kind.OPENED, Kind.SHOWN,
				Kind.APPROVED, Kind.SENT, Kind.ACCEPTED, Kind.COUNTERSIGNED);
		var approved = one(Kind.APPROVED);
		assertThat(approved.who().name()).isEqualTo("Hélène Marchand");
		assertThat(approved.who().address()).isEqualTo(agreement.email);
		assertThat(approved.shown()).isEqualTo(one(Kind.FROZEN).shown()).isEqualTo(one(Kind.SHOWN).shown());
		assertThat(one(Kind.FROZEN).who().said()).contains("Punaises de lit", "Ville de Lille", "6\u00a0000");
		assertThat(one(Kind.ACCEPTED).mail()).matches("<[0-9a-f-]{36}@.+>");
		assertThat(mailbox.last(agreement.email).text()).contains(approved.hash(), "l’événement n°\u00a0" + 6);
	}

	@Test
	void openingAgainAndAgainIsOneEvent() {
		var partner = mailbox.open(agreement.email);
		partner.reads();
		mailbox.open(agreement.email).reads();
		partner.reads();

		assertThat(kinds()).containsOnlyOnce(Kind.OPENED, Kind.SHOWN);
	}

	@Test
	void eachOtherWayIsWrittenDownToo() {
		var partner = mailbox.open(agreement.email);
		var here = partner.address() + "/agreement/approve";
		partner.posts(here + "/vote", java.util.Map.of(), "day", java.time.LocalDate.now().plusDays(40).toString(),
				"yourName", "Hélène Marchand");
		partner.posts(here + "/reader", java.util.Map.of(), "name", "Paul Lecteur", "role", "Service", "email",
				"paul." + UUID.randomUUID() + "@ville.example", "yourName", "Hélène Marchand");
		var links = "/agreement/" + agreement.id + "/answers/links/" + partner.address().substring(3);
		web.post(team.coordinator(), links + "/reissue");
		var again = mailbox.open(agreement.email);
		var right = "maire." + UUID.randomUUID() + "@ville.example";
		again.posts(here + "/hand", java.util.Map.of(), "choice", "HAND_OVER", "name", "Jean Petit", "role", "Maire",
				"email", right, "yourName", "Hélène Marchand");
		mailbox.open(right).answers("choice", "CHANGE", "reason", "Nommer le quartier", "yourName", "Jean Petit");

		assertThat(kinds()).contains(Kind.VOTE_PLANNED, Kind.READER_ADDED, Kind.REISSUED, Kind.HANDED_OVER,
				Kind.CHANGE_ASKED);
		assertThat(one(Kind.HANDED_OVER).who().said()).contains("Jean Petit", "Maire", right);
		assertThat(one(Kind.CHANGE_ASKED).who().said()).isEqualTo("Nommer le quartier");
	}

	@Test
	void theProofIsOnePageThatAnybodyCanVerify() throws Exception {
		approve();
		mailbox.of(agreement.email);
		web.finish(team.director(), agreement.mission, "user_countersign", "signature", "Dominique Directrice");
		var pdf = web.get(team.director(), "/agreement/" + agreement.id + "/proof");

		assertThat(pdf).hasStatusOk().hasContentType("application/pdf").hasHeader("Cache-Control", "no-store");
		var bytes = pdf.getResponse().getContentAsByteArray();
		try (var read = Loader.loadPDF(bytes)) {
			assertThat(read.getNumberOfPages()).isOne();
			assertThat(read.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(new PDFTextStripper().getText(read)).contains("Hélène Marchand", agreement.email,
					"approbation tracée", "article 1366", "UTC", "Contresignée", one(Kind.APPROVED).shown());
		}
		assertThat(verified(bytes)).contains("Ce document est intact").doesNotContain("Punaises");
		bytes[bytes.length / 2]++;
		assertThat(verified(bytes)).contains("Palier ne reconnaît pas ce document");
		assertThat(
				web.get(team.director(), "/agreement/" + agreement.id + "/proof").getResponse().getContentAsByteArray())
			.as("frozen once")
			.isEqualTo(pdf.getResponse().getContentAsByteArray());
	}

	@Test
	void theProofAsAFileSaysWhetherItWasLeftAsItWas() {
		approve();
		var json = Web.text(web.get(team.coordinator(), "/agreement/" + agreement.id + "/proof.json"));

		assertThat(json).contains("\"palier-evidence-1\"", "Hélène Marchand", "APPROVED");
		assertThat(verified(json.getBytes(StandardCharsets.UTF_8))).contains("Cette preuve est intacte")
			.doesNotContain("Marchand", "Punaises");
		assertThat(verified(json.replace("Hélène", "Helène").getBytes(StandardCharsets.UTF_8)))
			.contains("Cette preuve a été modifiée");
		assertThat(verified(json.replace("APPROVED", "DECLINED").getBytes(StandardCharsets.UTF_8)))
			.contains("Cette preuve a été modifiée");
		var elsewhere = new String(
				org.palier.platform.evidence.Proof.of(UUID.randomUUID(), java.time.ZoneId.of("Europe/Paris"), List.of())
					.json(),
				StandardCharsets.UTF_8);
		assertThat(verified(elsewhere.getBytes(StandardCharsets.UTF_8))).contains("Cette preuve a été modifiée");
	}

	@Test
	void whoAnsweredGetsTheProofAndFindsOnlyThemselvesNamed() {
		var partner = mailbox.open(agreement.email);
		assertThat(partner.get(partner.address() + "/agreement/proof").getResponse().getStatus()).as("before deciding")
			.isEqualTo(302);
		partner.answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		web.finish(team.director(), agreement.mission, "user_countersign", "signature", "Dominique Directrice");

		assertThat(partner.reads()).contains(partner.address() + "/agreement/proof\"",
				partner.address() + "/agreement/proof.json\"");
		var json = Web.text(partner.get(partner.address() + "/agreement/proof.json"));
		assertThat(json).contains("Hélène Marchand");
		assertThat(verified(json.getBytes(StandardCharsets.UTF_8))).contains("Cette preuve est intacte");
		assertThat(partner.get(partner.address() + "/agreement/proof")).hasStatusOk().hasContentType("application/pdf");
		assertThat(partner.get(partner.address() + "/evaluation/proof").getResponse().getStatus()).isEqualTo(404);

		var second = new AgreementOut(web, given.team());
		var other = mailbox.open(second.email);
		other.answers("choice", "APPROVE", "yourName", "Jean Petit");
		assertThat(other.get(partner.address() + "/agreement/proof.json").getResponse().getStatus()).isIn(302, 403);
	}

	@Test
	void theProofIsForWhoLooksAfterTheAgreement() {
		var here = "/agreement/" + agreement.id + "/proof";

		assertThat(web.page(team.coordinator(), "/agreement/" + agreement.id + "/answers")).contains(here + "\"",
				here + ".json\"");
		assertThat(web.get(team.voisins().get(0), here)).hasStatus(404);
		assertThat(web.get(given.team().coordinator(), here)).hasStatus(404);
		assertThat(web.get(given.another(given.team().site(), Role.DIRECTOR), here + ".json")).hasStatus(404);
	}

	@Test
	void whatIsTypedIsPrintedAsItIs() throws Exception {
		var name = "Zoé <u>O’Neil</u> ${7*7} [[#{x}]] {0} =cmd() &amp;";
		mailbox.open(agreement.email)
			.answers("choice", "DECLINE", "reason", "<script>49</script> @x", "yourName", name);

		var pdf = web.get(team.director(), "/agreement/" + agreement.id + "/proof").getResponse();
		try (var read = Loader.loadPDF(pdf.getContentAsByteArray())) {
			var text = new PDFTextStripper().getText(read).replaceAll("\\s+", "");
			assertThat(text).contains(name.replaceAll("\\s+", ""), "<script>49</script>@x");
		}
		assertThat(one(Kind.DECLINED).who().name()).isEqualTo(name);
	}

	/** The database refuses, whatever the code forgets. */
	@Test
	void theApplicationCannotRewriteIt() {
		for (var sql : List.of("update evidence set kind = 'DECLINED'", "update evidence set name = 'x'",
				"delete from evidence", "truncate evidence")) {
			assertThatThrownBy(() -> Scope.system("test",
					() -> transaction.executeWithoutResult((status) -> jdbc.sql(sql).update())))
				.as(sql)
				.hasStackTraceContaining("permission denied");
		}
	}

	/** Many at once wait for each other: one chain, no fork, no hole. */
	@Test
	void manyAtOnceMakeOneChain() throws Exception {
		var crowd = java.util.concurrent.Executors.newFixedThreadPool(8);
		var partner = mailbox.open(agreement.email);
		var hidden = partner.hidden(partner.reads());
		var calls = java.util.stream.IntStream.range(0, 24)
			.mapToObj((i) -> (java.util.concurrent.Callable<Object>) () -> (i % 3 == 0)
					? web.post(team.coordinator(), "/agreement/" + agreement.id + "/answers/deliberation", "number",
							"2026-" + i, "taken", "2026-03-12")
					: partner.posts(partner.address() + "/agreement/approve", hidden, "choice", "APPROVE", "yourName",
							"Personne " + i))
			.toList();
		for (var answer : crowd.invokeAll(calls)) {
			answer.get();
		}
		crowd.shutdown();

		assertThat(events().stream().map(Event::number).toList())
			.isEqualTo(java.util.stream.IntStream.rangeClosed(1, events().size()).boxed().toList());
		assertThat(kinds()).containsOnlyOnce(Kind.APPROVED);
		assertThat(verified(web.get(team.coordinator(), "/agreement/" + agreement.id + "/proof.json")
			.getResponse()
			.getContentAsByteArray())).contains("Cette preuve est intacte");
	}

	/** Agreements of a database from before begin theirs late, sealed like all others. */
	@Test
	void anOlderAgreementBeginsItsChainLate() throws Exception {
		var migration = Files.readString(Path.of("src/main/resources/db/migration/V131__evidence.sql"));
		var begin = migration.substring(migration.indexOf("with begun as"));
		try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("select set_config('palier.sites', '*', true)");
			statement.execute("delete from evidence where chain = '" + agreement.id + "'");
			statement.execute(begin);
			connection.commit();
		}

		assertThat(kinds()).containsExactly(Kind.BEGUN_LATER);
		approve();
		assertThat(kinds()).startsWith(Kind.BEGUN_LATER, Kind.ACCEPTED, Kind.OPENED, Kind.SHOWN, Kind.APPROVED);
		assertThat(verified(web.get(team.coordinator(), "/agreement/" + agreement.id + "/proof.json")
			.getResponse()
			.getContentAsByteArray())).contains("Cette preuve est intacte");
	}

	private void approve() {
		mailbox.open(agreement.email).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
	}

	private List<Event> events() {
		return Scope.system("test", () -> evidence.of(agreement.id));
	}

	private List<Kind> kinds() {
		return events().stream().map(Event::kind).toList();
	}

	private Event one(Kind kind) {
		return events().stream().filter((event) -> event.kind() == kind).findFirst().orElseThrow();
	}

	private String verified(byte[] bytes) {
		return Web.text(mvc.post()
			.uri("/verify")
			.multipart()
			.file(new MockMultipartFile("file", "preuve", "application/octet-stream", bytes))
			.with((request) -> {
				request.setRemoteAddr("198.51.100." + (int) (Math.random() * 250));
				return request;
			})
			.with(csrf())
			.exchange());
	}

}
