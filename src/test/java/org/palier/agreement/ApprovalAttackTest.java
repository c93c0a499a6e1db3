package org.palier.agreement;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a link must stand: scanners, copies, haste and curiosity. */
@PalierTest
@ExtendWith(OutputCaptureExtension.class)
class ApprovalAttackTest {

	private static final Pattern HREF = Pattern.compile("(?:href|src|action)=\"([^\"]+)\"");

	private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"");

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	MockMvcTester mvc;

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

	AgreementOut agreement;

	@BeforeEach
	void anAgreementOutForApproval() {
		team = given.team();
		agreement = new AgreementOut(web, team);
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void aScannerThatFollowsEverythingDecidesNothing() {
		for (var address : mailbox.last(agreement.email).links()) {
			var local = address.replaceFirst("https?://[^/]+", "");
			mvc.head().uri(local).exchange();
			web.get(local);
		}
		var scanner = mailbox.open(agreement.email);
		var page = scanner.reads();
		mvc.head().uri(scanner.address()).exchange();
		HREF.matcher(page)
			.results()
			.map((found) -> found.group(1))
			.filter((each) -> each.startsWith("/"))
			.forEach((each) -> {
				scanner.get(each);
				mvc.head().uri(each).exchange();
			});

		assertThat(link().state()).isEqualTo(PartnerLink.State.OPEN);
		assertThat(web.steps(agreement.mission)).contains("user_approve");
		assertThat(page).doesNotContain("checked");
	}

	/** Some scanners press what they find, with what they find in it. */
	@Test
	void aScannerThatPressesEveryButtonDecidesNothing() {
		var scanner = mailbox.open(agreement.email);
		var here = scanner.address() + "/agreement/approve";
		for (var way : List.of("", "/vote", "/hand", "/reader")) {
			var page = Web.text(scanner.get(here + way));
			var forms = FORM.matcher(page).results().map((found) -> found.group(1)).toList();
			assertThat(forms).as(way).isNotEmpty();
			forms.forEach((form) -> {
				scanner.posts(form, Map.of());
				scanner.posts(form, scanner.hidden(page));
			});
		}
		scanner.posts(scanner.address() + "/again", Map.of());

		assertThat(link().state()).isEqualTo(PartnerLink.State.OPEN);
		assertThat(web.steps(agreement.mission)).contains("user_approve");
		assertThat(mailbox.of(agreement.email)).hasSize(1);
		assertThat(count("select jsonb_array_length(answers) from agreement where mission_id = ?")).isZero();
	}

	@Test
	void goingBackAfterDecidingShowsWhatWasDecided() {
		var partner = mailbox.open(agreement.email);
		partner.answers("choice", "APPROVE", "yourName", "Hélène Marchand");

		assertThat(partner.get(partner.address() + "/agreement/approve")).hasStatus(302)
			.hasRedirectedUrl(partner.address());
		assertThat(partner.reads()).contains("Merci", "Convention approuvée");
		assertThat(mailbox.open(mailbox.of(agreement.email).get(1)).reads()).as("the mail, opened once more")
			.contains("Convention approuvée");
	}

	@Test
	void theSecondTabLearnsCalmlyWhatTheFirstDecided() {
		var first = mailbox.open(agreement.email);
		var second = mailbox.open(agreement.email);
		var hidden = second.hidden(second.reads());
		first.answers("choice", "DECLINE", "reason", "Sans budget", "yourName", "Hélène Marchand");

		for (var way : List.of("", "/vote", "/hand", "/reader")) {
			assertThat(second.posts(second.address() + "/agreement/approve" + way, hidden, "choice", "APPROVE",
					"yourName", "Jean Petit"))
				.as(way)
				.hasStatus(302)
				.hasRedirectedUrl(second.address());
		}
		assertThat(second.reads()).contains("Convention refusée");
		assertThat(web.steps(agreement.mission)).contains("user_handleRefusal");
	}

	@Test
	void tenThousandGuessesAreSlowedAndTellTheAdministratorOnce(CapturedOutput log) {
		var admin = given.administrator();
		var address = "203.0.113." + ThreadLocalRandom.current().nextInt(250);
		var token = mailbox.last(agreement.email).links().get(0).replaceAll(".*k=", "");
		var looked = 0;
		for (int i = 0; i < 10_000; i++) {
			var guess = (i % 2 == 0) ? guess("/l/" + link().id() + "?k=" + i, address)
					: guess("/p/" + link().id(), address, new Cookie("__Host-l-" + link().id(), "x" + i));
			looked += (guess.getResponse().getStatus() == 429) ? 0 : 1;
		}

		assertThat(looked).isLessThanOrEqualTo(40);
		assertThat(guess("/l/" + link().id() + "?k=" + token, address)).as("even the right one waits").hasStatus(429);
		assertThat(mailbox.open(agreement.email).page()).as("its addressee does not").hasStatusOk();
		assertThat(mailbox.of(admin.email())).hasSizeLessThanOrEqualTo(1);
		assertThat(web.page(admin, "/admin/people")).contains("a essayé des liens au hasard");
		assertThat(log.getAll().split("tries links at random", -1).length).isLessThanOrEqualTo(2);
		assertThat(log.getAll()).doesNotContain(token);
	}

	@Test
	void linksToAnAccountAreGuessedNoFaster() {
		var address = "198.51.100." + ThreadLocalRandom.current().nextInt(250);
		var looked = 0;
		for (int i = 0; i < 200; i++) {
			var guess = guess("/welcome/" + UUID.randomUUID() + "?k=" + i, address);
			looked += (guess.getResponse().getStatus() == 429) ? 0 : 1;
		}

		assertThat(looked).isBetween(1, 40);
		assertThat(guess("/l/" + link().id() + "?k=0", address)).as("links of partners neither").hasStatus(429);
	}

	@Test
	void noAddressLeadsOutAndTheCleanOneHasNoToken() throws Exception {
		var link = mailbox.last(agreement.email).links().get(0);
		var opened = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.discarding());

		assertThat(opened.statusCode()).isEqualTo(302);
		assertThat(opened.headers().firstValue("Location").orElseThrow()).doesNotContain("k=");
		assertThat(mailbox.open(agreement.email).reads()).doesNotContainPattern("(href|src|action)=\"(https?:)?//");
	}

	private MvcTestResult guess(String address, String from, Cookie... cookies) {
		var request = mvc.get().uri(address).with((each) -> {
			each.setRemoteAddr(from);
			return each;
		});
		return ((cookies.length > 0) ? request.cookie(cookies) : request).exchange();
	}

	@Test
	void anAnswerIsGivenOnce() {
		var partner = mailbox.open(agreement.email);
		var hidden = partner.hidden(partner.reads());
		partner.answers("choice", "APPROVE", "yourName", "Hélène Marchand");

		var again = partner.posts(partner.address() + "/agreement/approve", hidden, "choice", "DECLINE", "reason",
				"Non", "yourName", "Hélène Marchand");

		assertThat(again).hasStatus(302).hasRedirectedUrl(partner.address());
		assertThat(partner.reads()).contains("Convention approuvée");
		assertThat(web.steps(agreement.mission)).contains("user_countersign");
	}

	@Test
	void anExpiredLinkIsRenewedToTheSameAddressOnly() {
		var first = mailbox.open(agreement.email);
		var hidden = first.hidden(first.reads());
		simulation.moveTo(Instant.now().plus(Duration.ofDays(22)));

		assertThat(first.page()).hasStatus(410).bodyText().contains("Ce lien a expiré");
		assertThat(first.posts(first.address() + "/agreement/approve", hidden, "choice", "APPROVE", "yourName", "H."))
			.hasStatus(302)
			.hasRedirectedUrl(first.address());
		assertThat(first.posts(first.address() + "/again", Map.of(), "email", "intrus@ailleurs.example")).hasStatusOk();

		assertThat(mailbox.of("intrus@ailleurs.example")).isEmpty();
		assertThat(first.page()).hasStatus(403);
		mailbox.open(agreement.email).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		assertThat(web.steps(agreement.mission)).contains("user_countersign");
	}

	@Test
	void aLinkThatStillWorksIsNotRenewed() {
		var partner = mailbox.open(agreement.email);

		assertThat(partner.posts(partner.address() + "/again", Map.of())).hasStatus(302);

		assertThat(mailbox.of(agreement.email)).hasSize(1);
	}

	@Test
	void anotherTextAnswersWithTheFreshPage() {
		var partner = mailbox.open(agreement.email);

		var answer = partner.posts(partner.address() + "/agreement/approve", Map.of("sha256", "0".repeat(64)), "choice",
				"APPROVE", "yourName", "Hélène Marchand");

		assertThat(answer).hasStatus(409).bodyText().contains("Le texte de la convention a changé");
		assertThat(partner.hidden(Web.text(answer)).get("sha256")).matches("[0-9a-f]{64}").isNotEqualTo("0".repeat(64));
		assertThat(link().state()).isEqualTo(PartnerLink.State.OPEN);
	}

	@Test
	void theTokenOfAnotherLinkOpensNothing() {
		var other = new AgreementOut(web, given.team());
		var token = mailbox.last(other.email).links().get(0).replaceAll(".*k=", "");
		var mine = "/l/" + link().id() + "?k=";

		assertThat(web.get(mine + token)).hasStatus(404);
		assertThat(web.get(mine)).hasStatus(404);
		assertThat(web.get("/l/" + UUID.randomUUID() + "?k=" + token)).hasStatus(404);
		assertThat(web.get("/p/" + link().id(), new Cookie("__Host-l-" + link().id(), token))).hasStatus(403);
		assertThat(web.get("/p/" + link().id())).hasStatus(403).bodyText().contains("Rouvrez le lien du message");
		assertThat(web.get("/p/" + link().id() + "/agreement/approve")).hasStatus(302);
	}

	@Test
	void anAddressCutShortGetsTheCalmPage() {
		assertThat(web.get("/l/" + link().id().toString().substring(0, 30))).hasStatus(404)
			.bodyText()
			.contains("Ce lien ne s’ouvre pas");
		assertThat(web.get("/p/pas-un-lien")).hasStatus(404).bodyText().contains("Ce lien ne s’ouvre pas");
		assertThat(web.get("/p/------------------------------------/agreement/approve")).hasStatus(404);
	}

	@Test
	void theCookieIsStrictAndThePagesAreNotKept() {
		var address = mailbox.last(agreement.email).links().get(0).replaceFirst("https?://[^/]+", "");
		var opened = web.get(address);

		assertThat(opened.getResponse().getHeader("Set-Cookie")).startsWith("__Host-l-" + link().id() + "=")
			.contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
			.doesNotContain("Domain");
		assertThat(opened).hasHeader("Referrer-Policy", "no-referrer").hasHeader("Cache-Control", "no-store");
		assertThat(mailbox.open(agreement.email).page()).hasHeader("Referrer-Policy", "no-referrer")
			.hasHeader("Cache-Control", "no-store");
	}

	@Test
	void onlyTheDocumentsOfItsCaseOpen() {
		var partner = mailbox.open(agreement.email);
		var other = new AgreementOut(web, given.team());
		var document = Pattern.compile("/p/[0-9a-f-]+/document/[0-9a-f-]+").matcher(partner.reads());
		assertThat(document.find()).isTrue();

		var opened = partner.get(document.group());
		assertThat(opened).hasStatusOk().hasContentType("application/pdf").hasHeader("Cache-Control", "no-store");
		assertThat(opened.getResponse().getHeader("Content-Disposition")).startsWith("inline");
		assertThat(partner.get(partner.address() + "/document/" + document(other.mission))).hasStatus(404);
		assertThat(partner.get(partner.address() + "/content/review-content")).hasStatus(404);

		var mine = "/document/" + document(agreement.mission);
		assertThat(web.get(team.coordinator(), mine)).hasStatusOk();
		assertThat(web.get(given.another(given.team().site(), Role.COORDINATOR), mine)).hasStatus(404);
	}

	@Test
	void fiftyAtOnceAreOneDecision() throws Exception {
		var partner = mailbox.open(agreement.email);
		var hidden = partner.hidden(partner.reads());
		var token = mailbox.last(agreement.email).links().get(0).replaceAll(".*k=", "");
		var cookie = new Cookie("__Host-l-" + link().id(), token);
		var crowd = Executors.newFixedThreadPool(12);
		var calls = IntStream.range(0, 50)
			.mapToObj((i) -> (Callable<MvcTestResult>) () -> web.post(partner.address() + "/agreement/approve",
					Map.of("sha256", hidden.get("sha256"), "choice", (i % 2 == 0) ? "APPROVE" : "DECLINE", "reason",
							"Non", "yourName", "Personne " + i),
					cookie))
			.toList();

		for (var answer : crowd.invokeAll(calls)) {
			assertThat(answer.get()).hasStatus(302);
		}
		crowd.shutdown();
		assertThat(crowd.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

		assertThat(
				count("select count(*) from audit_entry where action like 'agreement.answered.%' and mission_id = ?"))
			.isOne();
		assertThat(count("select jsonb_array_length(answers) from agreement where mission_id = ?")).isOne();
		assertThat(mailbox.of(agreement.email)).hasSize(2);
	}

	@Test
	void noTokenIsInTheDatabaseOrInTheLog(CapturedOutput log) {
		var token = mailbox.last(agreement.email).links().get(0).replaceAll(".*k=", "");
		var partner = mailbox.open(agreement.email);
		partner.answers("choice", "APPROVE", "yourName", "Hélène Marchand");

		assertThat(log.getAll()).doesNotContain(token);
		for (var table : tables()) {
			assertThat(rowsWith(table, token)).as(table).isZero();
		}
	}

	private int rowsWith(String table, String token) {
		return Scope.system("test",
				() -> transaction
					.execute((status) -> jdbc.sql("select count(*) from " + table + " t where strpos(t::text, ?) > 0")
						.param(token)
						.query(Integer.class)
						.single()));
	}

	private List<String> tables() {
		return jdbc
			.sql("select table_name from information_schema.tables where table_schema = 'public' "
					+ "and table_type = 'BASE TABLE'")
			.query(String.class)
			.list();
	}

	private int count(String sql) {
		return Scope.system("test", () -> transaction
			.execute((status) -> jdbc.sql(sql).param(agreement.mission).query(Integer.class).single()));
	}

	private UUID document(UUID mission) {
		return Scope.system("test",
				() -> transaction
					.execute((status) -> jdbc.sql("select id from document where mission_id = ? and kind = 'agreement'")
						.param(mission)
						.query(UUID.class)
						.single()));
	}

	private PartnerLink link() {
		return Scope.system("test", () -> links.ofCase(agreement.id)).get(0);
	}

}
