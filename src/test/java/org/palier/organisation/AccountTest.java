package org.palier.organisation;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.calendar.MovableClock;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PalierTest
class AccountTest {

	private static final String BRAVE = "quatre chats sur un toit";

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Mailbox mailbox;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	User admin;

	@BeforeEach
	void people() {
		team = given.team();
		admin = given.administrator();
	}

	@AfterEach
	void now() {
		clock.release();
	}

	@Test
	void disablingEndsTheSessionAndClosesTheDoor() {
		var session = session(logIn(team.coordinator().email(), Given.PASSWORD, "10.1.0.1"));
		assertThat(web.get("/inbox", session)).hasStatusOk();

		assertThat(web.post(admin, person(team.coordinator()) + "/disable", "reason", "a quitté le site"))
			.hasStatus(302);

		assertThat(web.get("/inbox", session)).hasStatus(302).hasRedirectedUrl("/login");
		assertThat(logIn(team.coordinator().email(), Given.PASSWORD, "10.1.0.1")).hasRedirectedUrl("/login?error");
		assertThat(web.page(admin, person(team.coordinator()))).contains("Accès fermé", "Compte effacé le");

		web.post(admin, person(team.coordinator()) + "/enable");
		assertThat(logIn(team.coordinator().email(), Given.PASSWORD, "10.1.0.1")).hasRedirectedUrl("/");
	}

	@Test
	void otherRightsMeanAnotherLogin() {
		var voisin = team.voisins().get(0);
		var session = session(logIn(voisin.email(), Given.PASSWORD, "10.1.0.2"));

		web.post(admin, person(voisin), "name", "Ali Voisin", "roles", "COORDINATOR", "sites", team.site().toString());

		assertThat(web.get("/inbox", session)).hasRedirectedUrl("/login");
	}

	@Test
	void whoIsInvitedChoosesAPasswordOnce() {
		var email = "nouvelle" + UUID.randomUUID() + "@palier.example";
		assertThat(web.post(admin, "/admin/people/new", "email", email, "name", "Nadia Nouvelle", "roles", "VOISIN",
				"sites", team.site().toString(), "languages", "ar"))
			.hasRedirectedUrl("/admin/people");
		var link = link(email);

		assertThat(Web.text(web.get(link))).contains("Bonjour Nadia Nouvelle");
		assertThat(choose(link, "trop court")).hasStatusOk().bodyText().contains("au moins 12");
		assertThat(choose(link, "MotDePasse1234")).hasStatusOk().bodyText().contains("devineraient");
		assertThat(choose(link, email.toUpperCase(java.util.Locale.ROOT))).hasStatusOk();
		assertThat(choose(link, BRAVE)).hasRedirectedUrl("/login");
		assertThat(choose(link, BRAVE)).hasStatus(404);
		assertThat(web.get(link)).hasStatus(404);
		assertThat(logIn(email, BRAVE, "10.1.0.3")).hasRedirectedUrl("/");
	}

	@Test
	void aNewLinkClosesTheOldOneAndNoTokenIsKept() {
		var voisin = team.voisins().get(1);
		web.post(admin, person(voisin) + "/link");
		var old = link(voisin.email());
		var token = old.substring(old.indexOf("k=") + 2);
		assertThat(id("select count(*) from outbox where mail::text like '%' || ? || '%'", token)).isEqualTo("0");

		web.post(admin, person(voisin) + "/link");

		assertThat(web.get(old)).hasStatus(404);
		assertThat(web.get(old.replace(token, "x" + token.substring(1)))).hasStatus(404);
		assertThat(web.get(link(voisin.email()))).hasStatusOk();
		clock.moveTo(clock.instant().plus(Duration.ofDays(8)));
		assertThat(web.get(link(voisin.email()))).hasStatus(404);
	}

	@Test
	void guessingTakesLongerAndLongerButNobodyIsLockedOut() {
		var email = team.coordinator().email();
		logIn(email, Given.PASSWORD, "10.2.0.1");

		for (int i = 0; i < 3; i++) {
			assertThat(logIn(email, "faux", "10.2.0.2")).hasRedirectedUrl("/login?error");
		}
		assertThat(logIn(email, Given.PASSWORD, "10.2.0.2").getResponse().getRedirectedUrl())
			.startsWith("/login?wait=");
		assertThat(Web.text(web.get("/login?wait=4"))).contains("Attendez 4 secondes");
		assertThat(logIn(email, Given.PASSWORD, "10.2.0.1")).as("where they have come from before")
			.hasRedirectedUrl("/");

		clock.moveTo(clock.instant().plus(Duration.ofMinutes(5)));
		assertThat(logIn(email, Given.PASSWORD, "10.2.0.2")).hasRedirectedUrl("/");
	}

	@Test
	void theLongestWaitIsFiveMinutes() {
		var email = team.director().email();
		for (int i = 0; i < 14; i++) {
			assertThat(logIn(email, "faux", "10.3.0." + i)).hasRedirectedUrl("/login?error");
			clock.moveTo(clock.instant().plus(Duration.ofMinutes(5)).plusSeconds(1));
		}
		assertThat(logIn(email, Given.PASSWORD, "10.3.1.1")).hasRedirectedUrl("/");
	}

	@Test
	void manyAccountsFromOneAddressWaitToo() {
		for (int i = 0; i < 10; i++) {
			logIn("personne" + i + UUID.randomUUID() + "@palier.example", "faux", "10.4.0.1");
		}
		assertThat(logIn(team.director().email(), "faux", "10.4.0.1").getResponse().getRedirectedUrl())
			.startsWith("/login?wait=");
	}

	@Test
	void onlyAdministratorsComeToTheSettings() {
		assertThat(web.get(team.coordinator(), "/admin/people")).hasStatus(403);
		assertThat(web.get(team.director(), "/admin/sites")).hasStatus(403);
		assertThat(web.page(admin, "/inbox")).doesNotContain(team.siteName());
	}

	@Test
	void aSiteIsMadeWithItsHolidaysAndNeighbourhoods() {
		var name = "Saint-Denis " + UUID.randomUUID();
		web.post(admin, "/admin/territories/new", "name", name);
		assertThat(Web.text(web.post(admin, "/admin/territories/new", "name", name))).contains("porte déjà ce nom");
		var territory = id("select id from territory where name = ?", name);
		var made = web.post(admin, "/admin/sites/new", "name", name, "territory", territory, "region", "REUNION");
		var page = made.getResponse().getRedirectedUrl();

		web.post(admin, page + "/neighbourhoods", "name", "Le Chaudron", "experimental", "true");

		assertThat(web.page(admin, page)).contains("Le Chaudron", "en expérimentation");
		assertThat(web.page(admin, "/admin/sites")).contains(name, "La Réunion");
		assertThat(id("select zone from site where name = ?", name)).isEqualTo("Indian/Reunion");
	}

	@Test
	void aDirectorSeesASiteThatJoinsTheTerritory() {
		var territory = id("select territory_id from site where name = ?", team.siteName());
		var name = "Site neuf " + UUID.randomUUID();

		web.post(admin, "/admin/sites/new", "name", name, "territory", territory, "region", "MAINLAND");

		var site = id("select id from site where name = ?", name);
		assertThat(id("select count(*) from person_site where site_id = ?::uuid and person_id = '"
				+ team.director().id() + "'", site))
			.isEqualTo("1");
	}

	@Test
	void anAbsenceNamesItsStandIn() {
		var colleague = given.another(team.site(), Role.COORDINATOR);
		assertThat(web.post(team.coordinator(), "/absences", "firstDay", "2027-03-08", "lastDay", "2027-03-12",
				"standIn", colleague.id().toString()))
			.hasRedirectedUrl("/absences");

		assertThat(web.page(team.coordinator(), "/absences")).contains("8 mars", "relais : " + colleague.name());
		assertThat(web.page(admin, person(team.coordinator()) + "/absences")).contains(colleague.name());
		assertThat(web.post(team.coordinator(), "/absences", "firstDay", "2027-03-08", "lastDay", "2027-03-01"))
			.hasStatusOk()
			.bodyText()
			.contains("vient avant le premier");
		assertThat(web.post(team.coordinator(), "/absences", "firstDay", "2027-03-08", "lastDay", "2027-03-12",
				"standIn", given.team().coordinator().id().toString()))
			.as("a stranger")
			.hasStatus(404);
	}

	@Test
	void aFormThatLacksSomethingSaysWhat() {
		assertThat(Web.text(web.post(admin, "/admin/people/new", "email", team.coordinator().email(), "name", "X",
				"roles", "COORDINATOR")))
			.contains("Choisissez au moins un site", "a déjà un accès");
		assertThat(Web.text(web.post(admin, person(team.director()), "name", "Dominique", "roles", "DIRECTOR")))
			.contains("Choisissez le territoire");
		assertThat(Web.text(web.get("/welcome/first/" + UUID.randomUUID() + "?k=x"))).contains("ne s’ouvre plus");
	}

	private String person(User user) {
		return "/admin/people/" + user.id();
	}

	private String id(String sql, String param) {
		return Scope.system("test", () -> {
			Object value = transaction.execute((status) -> jdbc.sql(sql).param(param).query().singleValue());
			return String.valueOf(value);
		});
	}

	private String link(String email) {
		var link = URI.create(mailbox.last(email).links().get(0));
		return link.getPath() + "?" + link.getRawQuery();
	}

	private MvcTestResult choose(String link, String password) {
		return mvc.post()
			.uri(link.substring(0, link.indexOf('?')))
			.param("k", link.substring(link.indexOf("k=") + 2))
			.param("newPassword", password)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult logIn(String email, String password, String address) {
		return mvc.post()
			.uri("/login")
			.param("username", email)
			.param("password", password)
			.with(csrf())
			.with((request) -> {
				request.setRemoteAddr(address);
				return request;
			})
			.exchange();
	}

	private static Cookie session(MvcTestResult login) {
		var cookie = login.getResponse().getCookie("palier");
		assertThat(cookie).isNotNull();
		return cookie;
	}

}
