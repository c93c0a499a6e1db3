package org.palier.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.calendar.Locality;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What the list shows, in which order, and how one finds one's way in it. */
@PalierTest
class InboxListTest {

	private static final Pattern NAME = Pattern
		.compile("data-task=\"[^\"]+\">\\s*<div>\\s*<strong><a[^>]*>([^<]*)</a>");

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

	@BeforeEach
	void aSite() {
		team = given.team();
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	/** Who waits for a partner reads who it is and what they have to do. */
	@Test
	void aRowThatWaitsForAPartnerNamesThePerson() {
		var mission = open("Lire sa facture", "training");
		simulation.runDueJobs();
		web.finish(team.coordinator(), mission, "user_planTraining", "startsAt",
				LocalDate.ofInstant(clock.instant(), Locality.MAINLAND.zone()).plusDays(9) + "T14:30", "minutes", "90",
				"place", "Centre social", "topic", "Lire une facture", "trainer", "TO_ASK", "trainerName",
				"Inès Girard", "trainerEmail", "ines@ville.example");

		assertThat(page(team.coordinator(), "/inbox")).contains("En attente d’un partenaire", "à faire par Inès Girard",
				"Confirmer");
	}

	@Test
	void aRowSaysWhereSinceWhenWhyAndWhoWaitsBehindIt() {
		var mission = open("Charges et énergie", "");
		simulation.moveTo(clock.instant().plus(Duration.ofDays(3)));

		assertThat(page(team.coordinator(), "/inbox")).contains("Décrire le besoin",
				"Charges et énergie · Quartier " + team.siteName().replace("Site ", "") + " · " + team.siteName(),
				"à vous, car vous êtes responsable de site · attend depuis 3 jours",
				"Ensuite : « Réunir les preuves »");

		describe(mission);
		assertThat(page(team.coordinator(), "/inbox")).contains("Fait attendre un Voisin pour « Donner son avis »");
	}

	@Test
	void whoeverAnswersOneOfSeveralIsToldOfTheOthers() {
		var mission = open("Charges", "");
		describe(mission);
		web.finish(team.coordinator(), mission, "user_gatherEvidence", "reading", "Souvent");

		assertThat(page(team.voisins().get(0), "/inbox")).contains("votre réponse est attendue",
				"La suite attend aussi 1 autre réponse", "Fait attendre la responsable de site pour");
	}

	@Test
	void whatOthersWaitForComesFirst() {
		var alone = open("Les écrans", "");
		var waited = open("Le tri", "");
		describe(waited);
		// both late, whatever the weekday: then only the order tells them apart
		simulation.leapTo(clock.instant().plus(Duration.ofDays(30)));
		assertThat(names("/inbox")).containsExactly("Réunir les preuves", "Décrire le besoin");
		assertThat(page(team.coordinator(), "/inbox")).contains("ce qui fait attendre les autres d’abord");
		assertThat(web.steps(alone)).contains("user_describeNeed");
	}

	@Test
	void mineAndWhatMayBeTakenAreCountedApart() {
		var mission = open("Charges", "");
		open("Les écrans", "");
		assertThat(tabs(team.coordinator())).containsExactly("Tout 2", "À moi 0", "À prendre 2");

		web.post(team.coordinator(), "/inbox/claim", "task",
				web.task(mission, "user_describeNeed", team.coordinator()).id());

		assertThat(tabs(team.coordinator())).containsExactly("Tout 2", "À moi 1", "À prendre 1");
		assertThat(page(team.coordinator(), "/inbox?who=mine")).contains("Charges ·").doesNotContain("Les écrans ·");
		assertThat(page(team.coordinator(), "/inbox?who=roles")).contains("Les écrans ·").doesNotContain("Charges ·");
	}

	@Test
	void whatBelongsToOneMissionStandsTogether() {
		open("Charges", "content");
		open("Les écrans", "");

		assertThat(page(team.coordinator(), "/inbox?by=mission")).containsPattern("<h2[^>]*><span>Charges</span>")
			.containsPattern("<h2[^>]*><span>Les écrans</span>");
	}

	@Test
	void filtersNarrowTheListAndStandInTheAddress() {
		var charges = open("Charges et énergie", "");
		open("Les écrans", "content");

		assertThat(names("/inbox?q=ENERGIE")).containsExactly("Décrire le besoin");
		assertThat(names("/inbox?q=besoin")).containsExactly("Décrire le besoin");
		assertThat(names("/inbox?process=content")).containsExactly("Animer l’atelier de co-création");
		assertThat(names("/inbox?step=user_describeNeed&mission=" + charges)).containsExactly("Décrire le besoin");
		assertThat(names("/inbox?site=" + team.site())).hasSize(2);
		assertThat(names("/inbox?role=director")).isEmpty();
		assertThat(names("/inbox?partner=" + UUID.randomUUID())).isEmpty();
		assertThat(page(team.coordinator(), "/inbox?q=ENERGIE")).contains("1 tâche correspond", "« ENERGIE »",
				"retirer ce filtre");
		assertThat(page(team.coordinator(), "/inbox?q=zzzz")).contains("Rien ne correspond", "Tout afficher");
	}

	/** Whatever is written in the address is a value: never a query, never an error. */
	@Test
	void nothingInTheAddressIsEverRun() {
		open("Charges", "");
		for (var hostile : List.of("'; drop table inbox_task; --", "${7*7}", "<script>alert(1)</script>", "%00", "\\",
				"\"")) {
			for (var name : List.of("q", "who", "due", "by", "site", "mission", "process", "step", "role", "partner",
					"after", "done")) {
				var page = web.get(team.coordinator(),
						"/inbox?" + name + "=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8));
				assertThat(page).as(name + "=" + hostile).hasStatusOk();
				assertThat(Web.text(page)).doesNotContain("<script>alert");
			}
		}
	}

	/** Each page begins where the last one ended, whatever came or went meanwhile. */
	@Test
	void manyTasksAreReadPageByPageAndCountedToAThousand() {
		many(1200);
		try {
			assertThat(tabs(team.coordinator())).contains("Tout 1000+", "À prendre 1000+");
			var seen = new ArrayList<String>();
			var address = "/inbox?due=later";
			for (int i = 0; i < 3; i++) {
				var page = page(team.coordinator(), address);
				seen.addAll(ids(page));
				address = next(page);
			}
			assertThat(seen).hasSize(60).doesNotHaveDuplicates();
			assertThat(seen.stream().map((id) -> id.substring(id.length() - 4)).toList()).isSorted();
			assertThat(page(team.coordinator(), "/inbox?q=nulle part")).contains("Aucune tâche");
		}
		finally {
			none();
		}
	}

	private void many(int count) {
		Scope.system("test",
				() -> transaction.executeWithoutResult((status) -> jdbc
					.sql("""
							insert into inbox_task (id, process, step, form_key, case_id, site_id, role, name, title, created_at, ready_at, due_at)
							select :site || to_char(n, 'FM0000'), 'need', 'user_describeNeed', 'need/describe', gen_random_uuid(), :site::uuid, 'coordinator',
								'Décrire', 'Besoin ' || n, now(), now(), now() + interval '30 days' + n * interval '1 minute'
							from generate_series(1, :count) n""")
					.param("site", team.site().toString())
					.param("count", count)
					.update()));
	}

	private void none() {
		Scope.system("test", () -> transaction.executeWithoutResult(
				(status) -> jdbc.sql("delete from inbox_task where site_id = ?").param(team.site()).update()));
	}

	private UUID open(String title, String phase) {
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", title, "theme", "ENERGY", "phase", phase, "history", phase.isEmpty() ? "" : "En cours");
		simulation.runDueJobs();
		return UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
	}

	private void describe(UUID mission) {
		web.finish(team.coordinator(), mission, "user_describeNeed", "title", "Charges", "words", "« Trop cher »",
				"concerned", "Tous");
	}

	private String page(User person, String address) {
		return HtmlUtils.htmlUnescape(web.page(person, address)).replace('\u00a0', ' ');
	}

	private List<String> names(String address) {
		return NAME.matcher(page(team.coordinator(), address)).results().map((found) -> found.group(1)).toList();
	}

	private List<String> tabs(User person) {
		var nav = page(person, "/inbox").replaceAll("(?s).*<nav class=\"filters\"[^>]*>(.*?)</nav>.*", "$1");
		return Pattern.compile("<span>([^<]*)</span> <b>([^<]*)</b>")
			.matcher(nav)
			.results()
			.map((found) -> found.group(1) + " " + found.group(2))
			.toList();
	}

	private static List<String> ids(String page) {
		return Pattern.compile("data-task=\"([^\"]+)\"")
			.matcher(page)
			.results()
			.map((found) -> found.group(1))
			.toList();
	}

	private static String next(String page) {
		var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
		assertThat(next.find()).isTrue();
		return next.group(1);
	}

}
