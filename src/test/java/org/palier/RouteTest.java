package org.palier;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.palier.mission.MissionService;
import org.palier.mission.Phase;
import org.palier.mission.SupportStarter;
import org.palier.mission.Theme;
import org.palier.platform.link.Invitation;
import org.palier.platform.link.Links;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;
import org.palier.workflow.Step;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every address answers its owner, and answers 404 to the same role at another site. A
 * new route without an example here fails.
 */
@PalierTest
class RouteTest {

	/**
	 * These show a frozen document, that their scenarios make: ApprovalAttackTest,
	 * EvaluationScenarioTest.
	 */
	private static final Set<String> FROZEN = Set.of("agreement/approve", "evaluation/validate-report");

	@Autowired
	RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	MissionService missions;

	@Autowired
	List<Phase> phases;

	@Autowired
	SupportStarter support;

	@Autowired
	Links links;

	@Autowired
	Outbox outbox;

	@Autowired
	Workflow workflow;

	@Autowired
	Simulation simulation;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

	Given.Team team;

	Given.Team neighbours;

	User admin;

	private final Map<String, Example> examples = new HashMap<>();

	@BeforeEach
	void twoSites() {
		team = given.team();
		neighbours = given.team();
		admin = given.administrator();
	}

	@TestFactory
	Stream<DynamicTest> everyRoute() {
		forEverybody();
		forClosedDoors();
		forSteering();
		forAdministrators();
		forOneself();
		ofMissions();
		ofPartners();
		ofProspects();
		ofPlaces();
		ofRounds();
		ofBudgets();
		ofQuestionnaires();
		ofAgreements();
		ofCalendars();
		ofDoors();
		ofSupport();
		ofTasks();
		ofLinks();
		ofAnswers();
		return routes().map((route) -> DynamicTest.dynamicTest(route, () -> {
			var example = examples.get(route);
			assertThat(example).as("an example for " + route + " in RouteTest").isNotNull();
			Objects.requireNonNull(example).prove();
		}));
	}

	/** Nothing is behind these addresses but what the reader may see. */
	@Test
	void actuatorTellsNothingButHealth() {
		assertThat(web.get("/actuator/health")).hasStatusOk();
		assertThat(web.get(admin, "/actuator")).hasStatus(404);
		assertThat(web.get(admin, "/actuator/env")).hasStatus(404);
	}

	private Stream<String> routes() {
		return requestMappingHandlerMapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getBeanType().getName().startsWith("org.palier"))
			.flatMap((entry) -> entry.getKey()
				.getPatternValues()
				.stream()
				.flatMap((pattern) -> entry.getKey()
					.getMethodsCondition()
					.getMethods()
					.stream()
					.map((method) -> method + " " + pattern)))
			.distinct()
			.sorted();
	}

	private void forSteering() {
		examples.put("GET /missions/{mission}/campaign",
				() -> assertThat(web.get(team.coordinator(), "/missions/" + UUID.randomUUID() + "/campaign"))
					.hasStatus(404));
		examples.put("GET /doubts/{id}",
				() -> assertThat(web.get(team.voisins().get(0), "/doubts/" + UUID.randomUUID())).hasStatus(404));
		examples.put("POST /doubts/{id}",
				() -> assertThat(
						web.post(team.voisins().get(0), "/doubts/" + UUID.randomUUID(), "answer", "Noté après coup"))
					.hasStatus(404));
	}

	private void forClosedDoors() {
		examples.put("GET /closed-doors", () -> answers(web.get(team.coordinator(), "/closed-doors")));
		examples
			.put("POST /closed-doors/reopen",
					() -> assertThat(web.post(team.coordinator(), "/closed-doors/reopen", "stairwell",
							UUID.randomUUID().toString(), "floor", "1", "door", "1", "reason", "Demandé"))
						.hasStatus(404));
	}

	private void forEverybody() {
		for (var address : List.of("/login", "/wording.json", "/privacy", "/accessibility", "/verify", "/dev/mail",
				"/dev/mail.json", "/dev/clock")) {
			examples.put("GET " + address, () -> assertThat(web.get(address)).hasStatusOk());
		}
		examples.put("POST /verify", () -> assertThat(web.post("/verify", Map.of("print", "no"))).hasStatusOk());
		examples.put("POST /language", () -> {
			assertThat(web.post("/language", Map.of("to", "en", "back", "/login"))).hasRedirectedUrl("/login");
			assertThat(web.post("/language", Map.of("to", "en", "back", "//elsewhere.example"))).hasRedirectedUrl("/");
			assertThat(web.post("/language", Map.of("to", "xx"))).hasStatus(404);
		});
		examples.put("POST /dev/clock", () -> assertThat(web.post("/dev/clock", Map.of("days", "365"))).hasStatus(302));
		examples.put("GET /diagrams/{process}.bpmn", () -> {
			assertThat(web.get("/diagrams/need.bpmn")).hasStatus(302);
			answers(web.get(team.coordinator(), "/diagrams/need.bpmn"));
			assertThat(web.get(team.coordinator(), "/diagrams/none.bpmn")).hasStatus(404);
		});
		examples.put("GET /decisions/{table}", () -> {
			answers(web.get(team.director(), "/decisions/agreement-route"));
			assertThat(web.get(team.director(), "/decisions/none")).hasStatus(404);
		});
		var nobody = "/welcome/" + UUID.randomUUID() + "?k=guess";
		examples.put("GET /welcome/{id}", () -> assertThat(web.get(nobody)).hasStatus(404));
		examples.put("POST /welcome/{id}",
				() -> assertThat(web.post(nobody, Map.of("newPassword", "x"))).hasStatus(404));
		examples.put("GET /welcome/first/{id}",
				() -> assertThat(web.get(nobody.replace("/welcome", "/welcome/first"))).hasStatus(404));
		examples.put("POST /welcome/first/{id}",
				() -> assertThat(web.post(nobody.replace("/welcome", "/welcome/first"), Map.of("newPassword", "x")))
					.hasStatus(404));
	}

	private void forAdministrators() {
		var person = "/admin/people/" + team.voisins().get(0).id();
		administrator("GET /admin", "/admin");
		administrator("GET /admin/people", "/admin/people");
		administrator("GET /admin/people/new", "/admin/people/new");
		administrator("POST /admin/people/new", "/admin/people/new");
		administrator("GET /admin/people/{id}", person);
		administrator("POST /admin/people/{id}", person);
		administrator("POST /admin/people/{id}/disable", person + "/disable");
		administrator("POST /admin/people/{id}/enable", person + "/enable");
		administrator("POST /admin/people/{id}/link", "/admin/people/" + team.voisins().get(1).id() + "/link");
		administrator("GET /admin/people/{id}/absences", person + "/absences");
		administrator("POST /admin/people/{id}/absences", person + "/absences");
		var absence = absence(team.voisins().get(0));
		administrator("POST /admin/people/{id}/absences/{absence}/remove", person + "/absences/" + absence + "/remove");
		administrator("GET /admin/sites", "/admin/sites");
		administrator("GET /admin/sites/new", "/admin/sites/new");
		administrator("POST /admin/sites/new", "/admin/sites/new");
		administrator("GET /admin/sites/{id}", "/admin/sites/" + team.site());
		administrator("POST /admin/sites/{id}", "/admin/sites/" + team.site());
		administrator("GET /admin/sites/{id}/neighbourhoods", "/admin/sites/" + team.site() + "/neighbourhoods");
		administrator("POST /admin/sites/{id}/neighbourhoods", "/admin/sites/" + team.site() + "/neighbourhoods");
		administrator("GET /admin/neighbourhoods/{id}", "/admin/neighbourhoods/" + team.neighbourhood());
		administrator("POST /admin/neighbourhoods/{id}", "/admin/neighbourhoods/" + team.neighbourhood());
		var territory = "/admin/territories/" + value("select territory_id from site where id = ?", team.site());
		administrator("GET /admin/checks", "/admin/checks");
		administrator("POST /admin/checks", "/admin/checks");
		administrator("GET /admin/territories/new", "/admin/territories/new");
		administrator("POST /admin/territories/new", "/admin/territories/new");
		administrator("GET /admin/territories/{id}", territory);
		administrator("POST /admin/territories/{id}", territory);
	}

	private void forOneself() {
		var colleague = given.another(team.site(), Role.COORDINATOR);
		absence(team.coordinator(), colleague);
		list("GET /account", team.coordinator(), "/account", team.coordinator().email());
		examples.put("POST /account/password", () -> answers(
				web.post(team.coordinator(), "/account/password", "currentPassword", "non", "newPassword", "non")));
		examples.put("POST /account/sessions/end",
				() -> assertThat(web.post(given.another(team.site(), Role.VOISIN), "/account/sessions/end"))
					.hasRedirectedUrl("/login?logout"));
		list("GET /absences", team.coordinator(), "/absences", colleague.name());
		examples.put("POST /absences", () -> answers(web.post(team.coordinator(), "/absences")));
		var absence = absence(team.coordinator());
		own("POST /absences/{absence}/remove", team.coordinator(), "/absences/" + absence + "/remove");
	}

	private void ofMissions() {
		var title = "Charges-" + UUID.randomUUID();
		var mission = mission(title);
		examples.put("GET /", () -> assertThat(web.get(team.coordinator(), "/")).hasRedirectedUrl("/inbox"));
		list("GET /inbox", team.coordinator(), "/inbox?q=" + title.substring(0, title.length() - 2), title);
		list("GET /missions", team.coordinator(), "/missions?q=" + title.substring(0, title.length() - 2), title);
		own("GET /missions/{id}/brief", team.coordinator(), "/missions/" + mission + "/brief");
		list("GET /insight", team.director(), "/insight?process=need", "user_describeNeed");
		for (var file : List.of("figures.csv", "figures.json", "events.csv", "events.xes")) {
			list("GET /insight/" + file.replaceAll("(events\\.).*", "$1{format}")
				.replace("figures.csv", "figures.{format:csv|xlsx}"), team.director(),
					"/insight/" + file + "?process=need",
					file.equals("figures.csv") ? "Décrire le besoin" : "user_describeNeed");
		}
		list("GET /insight/what-if", team.director(), "/insight/what-if", title);
		list("GET /insight/what-if.{format:csv|xlsx}", team.director(), "/insight/what-if.csv", title);
		list("GET /insight/{process}/{step}/{table}.{format:csv|xlsx}", team.director(),
				"/insight/need/user_describeNeed/cases.csv", title);
		examples.put("POST /insight/{process}/{step}/ask",
				() -> answers(web.post(team.director(), "/insight/need/user_describeNeed/ask", "kind", "HAND_OVER")));
		list("GET /insight/{process}/{step}", team.director(), "/insight/need/user_describeNeed", title);
		examples.put("POST /insight/{process}/{step}/remind",
				() -> answers(web.post(team.director(), "/insight/need/user_describeNeed/remind")));
		examples.put("POST /insight/{process}/{step}/target", () -> {
			answers(web.post(team.director(), "/insight/need/user_describeNeed/target", "days", "4"));
			assertThat(web.post(team.coordinator(), "/insight/need/user_describeNeed/target", "days", "4"))
				.hasStatus(403);
		});
		list("GET /missions/new", team.coordinator(), "/missions/new", team.neighbourhood().toString());
		own("POST /missions/new", team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Charges", "theme", "ENERGY");
		own("GET /missions/{id}", team.coordinator(), "/missions/" + mission);
		own("GET /missions/{id}/record", team.director(), "/missions/" + mission + "/record");
		own("POST /missions/{id}/pause", team.coordinator(), "/missions/" + mission("Repos") + "/pause", "reason",
				"Travaux");
		var paused = mission("Reprise");
		web.post(team.coordinator(), "/missions/" + paused + "/pause", "reason", "Travaux");
		own("POST /missions/{id}/resume", team.coordinator(), "/missions/" + paused + "/resume");
		own("POST /missions/{id}/cancel", team.coordinator(), "/missions/" + mission("Fin") + "/cancel", "reason",
				"Plus de besoin");
		var link = link(mission, mission, "content/review-content");
		own("POST /missions/{id}/links/{link}/again", team.coordinator(),
				"/missions/" + mission + "/links/" + link + "/again");
		var words = "Le chauffage du " + team.siteName();
		web.post(team.coordinator(), "/observations/new", "neighbourhood", team.neighbourhood().toString(), "theme",
				"ENERGY", "words", words);
		list("GET /observations", team.coordinator(), "/observations", words);
		list("GET /observations/new", team.coordinator(), "/observations/new", team.neighbourhood().toString());
		own("POST /observations/new", team.coordinator(), "/observations/new", "neighbourhood",
				team.neighbourhood().toString(), "theme", "ENERGY", "words", "Froid");
		own("GET /document/{id}", team.coordinator(), "/document/" + document(mission));
		list("GET /mail", team.coordinator(), "/mail", "Relance de " + team.siteName());
		var mail = mail(mission, "FAILED");
		own("GET /mail/{id}/address", team.coordinator(), "/mail/" + mail + "/address");
		own("POST /mail/{id}/address", team.coordinator(), "/mail/" + mail + "/address");
		own("POST /mail/{id}/returned", team.coordinator(), "/mail/" + mail(mission, "SENT") + "/returned");
		own("POST /mail/{id}/resend", team.coordinator(), "/mail/" + mail + "/resend");
		var task = Scope.system("test", () -> workflow.tasks(mission)).get(0);
		own("POST /inbox/claim", team.coordinator(), "/inbox/claim", "task", task.id());
		var taken = Scope.system("test", () -> workflow.tasks(mission("Prise"))).get(0);
		web.post(team.coordinator(), "/inbox/claim", "task", taken.id());
		own("POST /inbox/release", team.coordinator(), "/inbox/release", "task", taken.id());
		ofTheInbox();
	}

	/** What one does with tasks beside finishing them. */
	private void ofTheInbox() {
		var task = Scope.system("test", () -> workflow.tasks(mission("Autre chose"))).get(0).id();
		var me = team.coordinator();
		own("GET /inbox/task", me, "/inbox/task?task=" + task);
		own("POST /inbox/later", me, "/inbox/later", "task", task, "day",
				LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(9).toString());
		own("POST /inbox/hand", me, "/inbox/hand", "task", task);
		own("POST /inbox/comment", me, "/inbox/comment", "task", task, "said", "Presque fini");
		own("POST /inbox/draft", me, "/inbox/draft", "task", task, "title", "Charges");
		examples.put("POST /inbox/draft/typed",
				() -> assertThat(web.post(me, "/inbox/draft/typed", "task", task, "title", "Charges")).hasStatus(204));
		own("POST /inbox/draft/language", me, "/inbox/draft/language", "task", task, "to", "en");
		own("POST /inbox/draft/drop", me, "/inbox/draft/drop", "task", task);
		var wanted = "Passerelle " + UUID.randomUUID().toString().substring(0, 8);
		mission(wanted);
		list("GET /search", me, "/search?q=passerelle", ">" + wanted);
		list("GET /search/suggest", me, "/search/suggest?q=passer", ">" + wanted);
		examples.put("GET /inbox/pulse", () -> answers(web.get(me, "/inbox/pulse")));
		examples.put("POST /inbox/undo", () -> answers(web.post(me, "/inbox/undo")));
		examples.put("POST /inbox/bulk", () -> answers(web.post(me, "/inbox/bulk", "tasks", task, "act", "claim")));
		list("GET /inbox/hand-over", me, "/inbox/hand-over?process=need", ">Autre chose");
		examples.put("POST /inbox/hand-over", () -> answers(web.post(me, "/inbox/hand-over", "tasks", task)));
		examples.put("POST /inbox/digest", () -> answers(web.post(me, "/inbox/digest", "wanted", "false")));
		examples.put("POST /inbox/views", () -> answers(web.post(me, "/inbox/views", "name", "Retards")));
		web.post(me, "/inbox/views", "name", "Les miennes", "view", "/inbox?who=mine");
		var view = "/inbox/views/" + value("select id from inbox_view where who = ? and name = 'Les miennes'", me.id());
		own("GET /inbox/views/{id}", me, view);
		own("POST /inbox/views/{id}/remove", me, view + "/remove");
		var colleague = given.another(team.site(), Role.COORDINATOR);
		web.post(me, "/inbox/comment", "task", task, "said", "À voir", "tell", colleague.id().toString());
		own("POST /inbox/words/{word}/seen", colleague,
				"/inbox/words/" + value("select id from inbox_word where who = ?", colleague.id()) + "/seen");
	}

	private void ofPartners() {
		var name = "Ville " + UUID.randomUUID();
		var contact = partnerContact(name);
		var partner = contact.substring(0, contact.indexOf("/contacts"));
		list("GET /partners", team.coordinator(), "/partners", name);
		examples.put("GET /partners/new", () -> answers(web.get(team.coordinator(), "/partners/new")));
		examples.put("POST /partners/new", () -> answers(web.post(team.coordinator(), "/partners/new")));
		own("GET /partners/{id}", team.coordinator(), partner);
		own("GET /partners/{id}/edit", team.coordinator(), partner + "/edit");
		own("POST /partners/{id}/edit", team.coordinator(), partner + "/edit");
		own("GET /partners/{id}/contacts", team.coordinator(), partner + "/contacts");
		own("POST /partners/{id}/contacts", team.coordinator(), partner + "/contacts");
		own("GET /partners/{id}/contacts/{contact}", team.coordinator(), contact);
		own("POST /partners/{id}/contacts/{contact}", team.coordinator(), contact);
		own("POST /partners/{id}/notes", team.coordinator(), partner + "/notes", "words", "Appeler le matin");
		web.post(team.coordinator(), partner + "/notes", "words", "À effacer");
		own("POST /partners/{id}/notes/{note}/remove", team.coordinator(), partner + "/notes/"
				+ value("select id from partner_note where partner_id = ? limit 1", id(partner)) + "/remove");
		var double1 = partnerContact("Bailleur " + name).replaceAll("/contacts.*", "");
		var double2 = partnerContact("Bailleurs " + name).replaceAll("/contacts.*", "");
		list("GET /partners/duplicates", team.coordinator(), "/partners/duplicates", "Bailleurs " + name);
		own("GET /partners/{id}/merge", team.coordinator(), double1 + "/merge?q=bailleur");
		own("GET /partners/{id}/merge/{other}", team.coordinator(), double1 + "/merge/" + id(double2));
		var merged = partnerContact("Office " + name).replaceAll("/contacts.*", "");
		own("POST /partners/{id}/merge/{other}", team.coordinator(), partner + "/merge/" + id(merged));
		own("POST /partners/{id}/archive", team.coordinator(), partner + "/archive", "reason", "Dissoute");
		own("POST /partners/{id}/restore", team.coordinator(), partner + "/restore");
		var unused = partnerContact("Fondation " + name).replaceAll("/contacts.*", "");
		own("POST /partners/{id}/delete", team.coordinator(), unused + "/delete", "reason", "Essai");
		list("GET /partners/export.{format}", team.coordinator(), "/partners/export.csv", name);
		examples.put("GET /partners/import", () -> answers(web.get(team.coordinator(), "/partners/import")));
		examples.put("POST /partners/import", () -> answers(web.post(team.coordinator(), "/partners/import")));
		var sent = "/partners/import/" + sentFile("Organisation;Nature\nVilogia;Organisme privé\n");
		own("GET /partners/import/{id}", team.coordinator(), sent);
		own("POST /partners/import/{id}", team.coordinator(), sent);
		own("GET /partners/import/{id}/rejected.{format}", team.coordinator(), sent + "/rejected.csv");
	}

	private void ofPlaces() {
		var street = "rue " + UUID.randomUUID();
		var me = team.coordinator();
		var quarter = team.neighbourhood().toString();
		var place = redirect(web.post(me, "/places/new", "neighbourhood", quarter, "number", "12", "street", street,
				"city", "Lille", "stairwells", "A", "floors", "4", "doors", "6"));
		list("GET /places", me, "/places", street);
		list("GET /places/new", me, "/places/new", quarter);
		own("POST /places/new", me, "/places/new", "neighbourhood", quarter, "street", street, "city", "Lille");
		own("GET /places/{id}", me, place);
		own("GET /places/{id}/edit", me, place + "/edit");
		own("POST /places/{id}/edit", me, place + "/edit", "neighbourhood", quarter, "street", street, "city", "Lille");
		own("POST /places/{id}/archive", me, place + "/archive");
		own("POST /places/{id}/restore", me, place + "/restore");
		own("GET /places/{id}/stairwells", me, place + "/stairwells");
		own("POST /places/{id}/stairwells", me, place + "/stairwells", "name", "B", "floors", "2", "doors", "2");
		var stairwell = place + "/stairwells/" + value("select id from stairwell where building_id = ?", id(place));
		own("GET /places/{id}/stairwells/{stairwell}", me, stairwell);
		own("POST /places/{id}/stairwells/{stairwell}", me, stairwell, "name", "C", "floors", "2", "doors", "2");
		own("POST /places/{id}/stairwells/{stairwell}/archive", me, stairwell + "/archive");
		own("POST /places/{id}/stairwells/{stairwell}/restore", me, stairwell + "/restore");
		examples.put("GET /places/dwellings", () -> answers(web.get(me, "/places/dwellings")));
		examples.put("POST /places/dwellings", () -> answers(web.post(me, "/places/dwellings")));
		list("GET /places/import", me, "/places/import", quarter);
		examples.put("POST /places/import", () -> answers(web.post(me, "/places/import")));
		var sent = "/places/import/" + sentAddresses();
		own("GET /places/import/{id}", me, sent);
		own("POST /places/import/{id}/cancel", me, sent + "/cancel");
		examples.put("GET /places/import/{id}/rejected.csv",
				() -> assertThat(web.get(me, sent + "/rejected.csv")).as("nothing was rejected").hasStatus(404));
	}

	private void ofRounds() {
		var me = team.coordinator();
		var mission = mission("Tournées");
		var id = caseOf("campaign", mission);
		var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
		var first = team.voisins().get(0).id().toString();
		Scope.system("test",
				() -> transaction
					.executeWithoutResult((status) -> jdbc.sql("update campaign set calendar = ?::jsonb where id = ?")
						.params("{\"firstDay\":\"" + today + "\",\"lastDay\":\"" + today.plusWeeks(4)
								+ "\",\"voisins\":[\"" + first + "\"],\"hoursPerWeek\":4,\"notes\":null}", id)
						.update()));
		var campaign = "/campaign/" + id;
		String[] round = { "day", today.toString(), "from", "17:30", "to", "19:30", "sector", "Nord", "first", first,
				"sure", "true" };
		own("GET /campaign/{id}/week", me, campaign + "/week");
		own("GET /campaign/{id}/proposal", me, campaign + "/proposal");
		own("POST /campaign/{id}/proposal", me, campaign + "/proposal", "day", today.toString());
		own("GET /campaign/{id}/availability", me, campaign + "/availability");
		own("POST /campaign/{id}/availability/{person}", me, campaign + "/availability/" + first);
		own("POST /campaign/{id}/notes", me, campaign + "/notes", "said", "Match", "from", today.toString());
		web.post(me, campaign + "/notes", "said", "Fête", "from", today.toString());
		own("POST /campaign/{id}/notes/{note}/remove", me, campaign + "/notes/"
				+ value("select id from day_note where site_id = ? and words = 'Fête'", team.site()) + "/remove");
		own("POST /campaign/{id}/notices", me, campaign + "/notices", "task", "any");
		own("GET /campaign/{id}/rounds/new", me, campaign + "/rounds/new");
		own("POST /campaign/{id}/rounds/new", me, campaign + "/rounds/new", round);
		web.post(me, campaign + "/rounds/new", round);
		var planned = campaign + "/rounds/" + value("select id from round where mission_id = ? limit 1", mission);
		own("GET /campaign/{id}/rounds/{round}", me, planned);
		own("POST /campaign/{id}/rounds/{round}", me, planned, round);
		own("POST /campaign/{id}/rounds/{round}/move", me, planned + "/move", "day", today.plusDays(1).toString());
		own("POST /campaign/{id}/rounds/{round}/cancel", me, planned + "/cancel");
	}

	/** A file of addresses that somebody else reads just now. */
	private UUID sentAddresses() {
		var id = UUID.randomUUID();
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> jdbc
			.sql("""
					insert into place_import (id, site_id, person_id, name, towns, state, bytes, created_at, beat_at, delete_on)
					values (?, ?, ?, 'adresses.csv', '{}', 'RUNNING', 10, '2026-01-01', '2199-01-01', '2199-01-01')""")
			.params(id, team.site(), team.coordinator().id())
			.update()));
		return id;
	}

	private void ofProspects() {
		var name = "Fondation " + UUID.randomUUID();
		var prospect = "/prospects/" + prospect(name);
		list("GET /prospects", team.coordinator(), "/prospects", name);
		list("GET /prospects/new", team.coordinator(), "/prospects/new", name);
		examples.put("POST /prospects/new", () -> answers(web.post(team.coordinator(), "/prospects/new")));
		own("GET /prospects/{id}", team.director(), prospect);
		own("POST /prospects/{id}/plan", team.coordinator(), prospect + "/plan", "step", "Appeler", "stepOn",
				"2030-01-01");
		own("POST /prospects/{id}/notes", team.coordinator(), prospect + "/notes", "metOn", "2026-01-01", "words",
				"Très intéressés");
		own("GET /prospects/{id}/edit", team.coordinator(), prospect + "/edit");
		own("POST /prospects/{id}/edit", team.coordinator(), prospect + "/edit", "title", "Santé", "owner",
				team.coordinator().id().toString());
		own("POST /prospects/{id}/move", team.coordinator(), prospect + "/move", "from", "SPOTTED", "stage", "MEETING");
		var lost = "/prospects/" + prospect("Bailleur " + UUID.randomUUID());
		own("GET /prospects/{id}/lose", team.coordinator(), lost + "/lose");
		own("POST /prospects/{id}/lose", team.coordinator(), lost + "/lose", "from", "SPOTTED", "reason", "NO_BUDGET");
	}

	private UUID prospect(String name) {
		return id(redirect(web.post(team.coordinator(), "/prospects/new", "name", name, "nature", "PRIVATE", "title",
				"Accès aux droits")));
	}

	private static UUID id(String address) {
		return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
	}

	/** A file of partners that waits for its confirmation. */
	private UUID sentFile(String content) {
		var id = UUID.randomUUID();
		Scope.system("test",
				() -> transaction.executeWithoutResult((status) -> jdbc.sql("""
						insert into partner_import (id, site_id, person_id, name, content, created_at, delete_on)
						values (?, ?, ?, 'partenaires.csv', ?, '2026-01-01', '2199-01-01')""")
					.params(id, team.site(), team.coordinator().id(), content.getBytes(StandardCharsets.UTF_8))
					.update()));
		return id;
	}

	private void ofQuestionnaires() {
		var content = "/content/" + caseOf("content", mission("Questions")) + "/questionnaire";
		web.post(team.coordinator(), content + "/ready", "name", "energy");
		own("GET /content/{id}/questionnaire", team.coordinator(), content);
		own("GET /content/{id}/questionnaire/file", team.coordinator(), content + "/file");
		own("POST /content/{id}/questionnaire/file", team.coordinator(), content + "/file");
		own("POST /content/{id}/questionnaire/ready", team.coordinator(), content + "/ready", "name", "health");
		var listed = "/content/" + caseOf("content", mission("Liste")) + "/questionnaire";
		own("POST /content/{id}/questionnaire/list", team.coordinator(), listed + "/list");
	}

	private void ofBudgets() {
		var mission = mission("Budget");
		var agreement = caseOf("agreement", mission);
		Scope.system("test", () -> enter("agreement", agreement, "user_frameBudget"));
		frame(agreement);
		own("GET /budgets/{id}", team.director(), "/budgets/" + agreement);
		web.post(team.coordinator(), "/costs", "role", "VOISIN", "fromDay", "2026-01-01", "amount", "1234,56");
		list("GET /costs", team.director(), "/costs", "234,56");
		own("POST /costs/{id}/remove", team.coordinator(),
				"/costs/" + value("select id from hourly_cost where site_id = ?", team.site()) + "/remove");
		examples.put("POST /costs", () -> {
			answers(web.post(team.coordinator(), "/costs"));
			assertThat(web.post(team.director(), "/costs")).hasStatus(403);
		});
	}

	private void ofAgreements() {
		var title = "Convention " + UUID.randomUUID();
		var mission = mission(title);
		var agreement = caseOf("agreement", mission);
		prepare(new Step("agreement", "user_writeAgreement", "", "coordinator", "", null), agreement);
		list("GET /agreements", team.director(), "/agreements?view=DRAFT", title);
		list("GET /agreements/export.{format}", team.coordinator(), "/agreements/export.csv?view=DRAFT", title);
		var here = "/agreements/" + agreement;
		own("GET /agreements/{id}", team.director(), here);
		for (var act : List.of("end", "dates", "schedule", "receipts")) {
			own("GET /agreements/{id}/" + act, team.coordinator(), here + "/" + act);
			own("POST /agreements/{id}/" + act, team.coordinator(), here + "/" + act);
		}
		own("POST /agreements/{id}/another", team.coordinator(), here + "/another");
		own("POST /agreements/{id}/amend", team.coordinator(), here + "/amend");
		var other = mission("Une autre");
		own("POST /agreements/{id}/missions", team.coordinator(), here + "/missions", "mission", other.toString());
		own("POST /agreements/{id}/missions/{mission}/remove", team.coordinator(),
				here + "/missions/" + other + "/remove");
		var receipt = here + "/receipts/" + receipt(agreement);
		own("GET /agreements/{id}/receipts/{receipt}", team.coordinator(), receipt);
		own("POST /agreements/{id}/receipts/{receipt}", team.coordinator(), receipt);
	}

	private UUID receipt(UUID agreement) {
		var id = UUID.randomUUID();
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> jdbc.sql("""
				insert into agreement_receipt (id, agreement_id, site_id, day, amount, entered_at)
				values (?, ?, ?, '2026-01-01', 100, '2026-01-01')""").params(id, agreement, team.site()).update()));
		return id;
	}

	private void ofCalendars() {
		examples.put("GET /calendar", () -> answers(web.get(team.director(), "/calendar")));
		examples.put("POST /calendar/renew", () -> answers(web.post(team.director(), "/calendar/renew")));
		examples.put("POST /calendar/close", () -> answers(web.post(team.coordinator(), "/calendar/close")));
		examples.put("GET /calendar/{id}.ics",
				() -> assertThat(web.get("/calendar/" + UUID.randomUUID() + ".ics?k=guess")).hasStatus(404));
	}

	private void ofDoors() {
		var title = "Portes " + UUID.randomUUID();
		var voisin = team.voisins().get(0);
		var mission = web.campaign(team, title, 100, voisin);
		var visit = UUID.randomUUID();
		web.post(voisin, "/field/" + mission, "id", visit.toString(), "kind", "DOOR", "place", "Secteur A", "result",
				"ABSENT");
		list("GET /field", voisin, "/field", title);
		own("GET /field/{mission}", voisin, "/field/" + mission);
		own("POST /field/{mission}", voisin, "/field/" + mission);
		own("GET /field/{mission}/visits", team.coordinator(), "/field/" + mission + "/visits");
		examples.put("GET /field/app", () -> assertThat(web.get("/field/app")).hasStatusOk());
		examples.put("GET /field/back", () -> assertThat(web.get(voisin, "/field/back")).hasStatus(302));
		examples.put("GET /field/worker.js", () -> assertThat(web.get("/field/worker.js")).hasStatusOk());
		examples.put("GET /field/texts/{language}", () -> {
			assertThat(web.get("/field/texts/en")).hasStatusOk();
			assertThat(web.get("/field/texts/xx")).hasStatus(404);
		});
		var device = UUID.randomUUID();
		examples.put("GET /field/hello", () -> answers(web.get(voisin, "/field/hello?device=" + device)));
		examples.put("GET /field/device/{device}/{person}",
				() -> assertThat(web.get("/field/device/" + device + "/" + voisin.id())).hasStatusOk());
		list("GET /field/pack", voisin, "/field/pack", title);
		web.get(voisin, "/field/hello?device=" + device);
		list("GET /field/devices", team.coordinator(), "/field/devices", voisin.id().toString());
		own("POST /field/devices/{device}/{person}/erase", team.coordinator(),
				"/field/devices/" + device + "/" + voisin.id() + "/erase");
		examples.put("DELETE /field/devices/{device}",
				() -> assertThat(web.send(voisin, HttpMethod.DELETE, "/field/devices/" + UUID.randomUUID(), ""))
					.hasStatus(204));
		examples.put("PUT /field/visits",
				() -> assertThat(web.send(voisin, HttpMethod.PUT, "/field/visits", "[]")).hasStatusOk());
		examples.put("PUT /field/visits/{visit}", () -> {
			var id = UUID.randomUUID();
			var content = sent(mission, id);
			assertThat(web.send(neighbours.voisins().get(0), HttpMethod.PUT, "/field/visits/" + id, content))
				.hasStatus(404);
			assertThat(web.send(voisin, HttpMethod.PUT, "/field/visits/" + id, content)).hasStatusOk();
		});
		examples.put("PUT /field/photos/{photo}", () -> {
			var id = UUID.randomUUID();
			web.send(voisin, HttpMethod.PUT, "/field/visits/" + id, sent(mission, id));
			var address = "/field/photos/" + UUID.randomUUID() + "?visit=" + id;
			assertThat(web.send(neighbours.voisins().get(0), HttpMethod.PUT, address, "")).hasStatus(404);
			assertThat(web.send(voisin, HttpMethod.PUT, address, "")).hasStatus(422);
		});
		examples.put("GET /field/photos/{photo}",
				() -> assertThat(web.get(voisin, "/field/photos/" + UUID.randomUUID())).hasStatus(404));
		examples.put("DELETE /field/visits/{visit}", () -> {
			var address = "/field/visits/" + UUID.randomUUID() + "?age=1&mission=" + mission;
			assertThat(web.send(neighbours.voisins().get(0), HttpMethod.DELETE, address, "")).hasStatus(404);
			assertThat(web.send(voisin, HttpMethod.DELETE, address, "")).hasStatusOk();
		});
		own("POST /field/{mission}/visits/{visit}/undo", voisin, "/field/" + mission + "/visits/" + visit + "/undo");
	}

	private String sent(UUID mission, UUID id) {
		return """
				{"mission": "%s", "doneAt": "%s", "visit": {"id": "%s", "kind": "DOOR", "place": "A", "result": "ABSENT"}}"""
			.formatted(mission, clock.instant(), id);
	}

	private void ofSupport() {
		var voisin = team.voisins().get(0);
		var mission = mission("Suivi");
		var name = "Samira" + team.siteName().replaceAll("\\D", "");
		var file = Scope.system("test", () -> transaction
			.execute((status) -> support.start(mission, name, "au marché", "son chauffage", voisin.id())));
		list("GET /support", voisin, "/support", name);
		own("GET /support/{id}", voisin, "/support/" + file);
		own("GET /support/{id}/referent", team.coordinator(), "/support/" + file + "/referent");
		own("POST /support/{id}/referent", team.coordinator(), "/support/" + file + "/referent");
	}

	/** Each user task of each model, opened where it stands. */
	private void ofTasks() {
		for (var process : workflow.models()) {
			for (var step : workflow.steps(process)) {
				if (step.called().isEmpty() && !step.role().equals("partner")) {
					var pattern = "/" + formKey(process, step).replace("/", "/{id}/");
					task("GET " + pattern, process, step);
					task("POST " + pattern, process, step);
				}
			}
		}
	}

	private void task(String route, String process, Step step) {
		examples.put(route, () -> {
			var task = open(process, step);
			var owner = owner(task);
			assertThat(call(route, stranger(owner), task.href())).as("at another site").hasStatus(404);
			answers(call(route, owner, task.href()));
		});
	}

	/** A partner's address opens with the link's cookie, and with no other. */
	private void ofLinks() {
		examples.put("GET /l/{id}", () -> {
			var link = link(mission("Lien"), null, "content/review-content");
			var address = address(link);
			assertThat(web.get(address)).hasStatus(302);
			assertThat(web.get(address.replaceAll("k=.*", "k=guess"))).hasStatus(404);
		});
		for (var process : workflow.models()) {
			for (var step : workflow.steps(process)) {
				if (step.role().equals("partner")) {
					var key = formKey(process, step);
					partner("GET /p/{link}/" + key, process, step, key);
					partner("POST /p/{link}/" + key, process, step, key);
					partner("GET /p/{id}", process, step, key);
				}
			}
		}
		examples.put("GET /p/{link}/document/{id}", () -> {
			var mission = mission("Document");
			var link = link(mission, mission, "content/review-content");
			var document = "/document/" + document(mission);
			var elsewhere = link(mission, UUID.randomUUID(), "content/review-content");
			assertThat(web.get("/p/" + link + document).getResponse().getStatus()).isIn(302, 403);
			assertThat(web.get("/p/" + elsewhere + document, cookie(elsewhere))).hasStatus(404);
			answers(web.get("/p/" + link + document, cookie(link)));
		});
		examples.put("POST /p/{link}/again", () -> {
			var link = link(mission("Encore"), null, "content/review-content");
			assertThat(web.post("/p/" + link + "/again", Map.of())).hasStatus(403);
			var cookie = cookie(link);
			answers(web.post("/p/" + link + "/again", Map.of(), cookie));
		});
		examples.put("POST /p/{link}/language", () -> {
			var link = link(mission("English"), null, "content/review-content");
			var cookie = cookie(link);
			assertThat(web.post("/p/" + link + "/language", Map.of("to", "fr"), cookie)).hasStatus(302);
			assertThat(web.post("/p/" + link + "/language", Map.of("to", "xx"), cookie)).hasStatus(404);
		});
	}

	/** Who is asked about an agreement, and what they may do beside answering. */
	private void ofAnswers() {
		var mission = mission("Réponses");
		var id = caseOf("agreement", mission);
		prepare(new Step("agreement", "user_writeAgreement", "", "coordinator", "", null), id);
		var here = "/agreement/" + id;
		own("GET /agreement/{id}/answers", team.director(), here + "/answers");
		own("POST /agreement/{id}/answers/vote", team.coordinator(), here + "/answers/vote");
		own("POST /agreement/{id}/answers/deliberation", team.coordinator(), here + "/answers/deliberation");
		own("POST /agreement/{id}/answers/reminders", team.coordinator(), here + "/answers/reminders", "quiet", "true");
		var link = here + "/answers/links/" + link(mission, id, "agreement/approve");
		own("POST /agreement/{id}/answers/links/{link}/reissue", team.coordinator(), link + "/reissue");
		own("POST /agreement/{id}/answers/links/{link}/revoke", team.coordinator(), link + "/revoke");
		var contact = partnerContact("Ville " + UUID.randomUUID()).replaceAll(".*/", "");
		own("POST /agreement/{id}/answers/links/{link}/replace", team.coordinator(), link + "/replace", "contact",
				contact);
		own("GET /agreement/{id}/chain", team.coordinator(), here + "/chain");
		own("POST /agreement/{id}/chain", team.coordinator(), here + "/chain");
		web.post(team.coordinator(), here + "/chain", "people[0].contact", contact, "people[0].part", "SIGNS",
				"pattern", "Comme toujours");
		var pattern = value("select id from chain_pattern where site_id = ?", team.site());
		own("POST /agreement/{id}/chain/use", team.coordinator(), here + "/chain/use", "pattern", pattern.toString());
		for (var way : List.of("GET vote", "POST vote", "GET hand", "POST hand", "GET reader", "POST reader")) {
			way("agreement/approve", way.substring(0, way.indexOf(' ')), "/" + way.substring(way.indexOf(' ') + 1));
		}
		way("agreement/read", "GET", "");
		var proved = UUID.fromString(caseOf("agreement", mission("Preuve")).toString());
		Scope.system("test",
				() -> transaction.executeWithoutResult(
						(status) -> jdbc.sql("update agreement set sha256 = repeat('0', 64) where id = ?")
							.param(proved)
							.update()));
		own("GET /agreement/{id}/proof.json", team.director(), "/agreement/" + proved + "/proof.json");
		for (var file : List.of("", ".json")) {
			examples.put("GET /p/{link}/agreement/proof" + file, () -> {
				var decided = link(mission("Prouver"), proved, "agreement/approve");
				var address = "/p/" + decided + "/agreement/proof" + file;
				assertThat(web.get(address).getResponse().getStatus()).isIn(302, 403);
				assertThat(web.get(address, cookie(decided))).as("before it is decided").hasStatus(302);
			});
		}
		examples.put("GET /agreement/{id}/proof", () -> {
			var proof = "/agreement/" + caseOf("agreement", mission("Sans texte")) + "/proof";
			assertThat(web.get(team.director(), proof)).as("before there is a text").hasStatus(404);
			assertThat(web.get(neighbours.director(), proof)).hasStatus(404);
		});
	}

	private void way(String key, String method, String way) {
		examples.put(method + " /p/{link}/" + key + way, () -> {
			var mission = mission("Autrement");
			var caseId = caseOf("agreement", mission);
			var address = "/p/" + link(mission, caseId, key);
			var cookie = cookie(UUID.fromString(address.substring(3)));
			var refused = method.equals("GET") ? web.get(address + "/" + key + way)
					: web.post(address + "/" + key + way, Map.of());
			assertThat(refused.getResponse().getStatus()).as("without its cookie").isIn(302, 403);
			var answer = method.equals("GET") ? web.get(address + "/" + key + way, cookie)
					: web.post(address + "/" + key + way, Map.of(), cookie);
			assertThat(answer.getResponse().getStatus()).as("before there is a text").isIn(404, 409);
		});
	}

	private void partner(String route, String process, Step step, String key) {
		examples.put(route, () -> {
			var mission = mission("Partenaire");
			var caseId = caseOf(process, mission);
			prepare(step, caseId);
			var link = link(mission, caseId, key);
			var other = cookie(link(mission, caseId, key));
			var address = route.endsWith("{id}") ? "/p/" + link : "/p/" + link + "/" + key;
			for (var cookies : List.of(new Cookie[0], new Cookie[] { other })) {
				var refused = route.startsWith("GET") ? web.get(address, cookies)
						: web.post(address, Map.of(), cookies);
				assertThat(refused.getResponse().getStatus()).as("without its cookie").isIn(302, 403);
			}
			var answer = route.startsWith("GET") ? web.get(address, cookie(link))
					: web.post(address, Map.of(), cookie(link));
			if (FROZEN.contains(key)) {
				assertThat(answer.getResponse().getStatus()).as("before there is a text").isIn(404, 409);
			}
			else {
				answers(answer);
			}
		});
	}

	// what an example proves

	/** Answers its owner, and 404 to the same role elsewhere. */
	private void own(String route, User owner, String address, String... fields) {
		examples.put(route, () -> {
			assertThat(call(route, stranger(owner), address, fields)).as("at another site").hasStatus(404);
			answers(call(route, owner, address, fields));
		});
	}

	/** Answers everybody, but tells of one's own site only. */
	private void list(String route, User owner, String address, String mark) {
		examples.put(route, () -> {
			assertThat(web.page(owner, address)).contains(mark);
			assertThat(web.page(stranger(owner), address)).doesNotContain(mark);
		});
	}

	private void administrator(String route, String address) {
		examples.put(route, () -> {
			assertThat(call(route, team.coordinator(), address)).hasStatus(403);
			assertThat(call(route, team.director(), address)).hasStatus(403);
			answers(call(route, admin, address));
		});
	}

	private MvcTestResult call(String route, User person, String address, String... fields) {
		return route.startsWith(RequestMethod.GET.name()) ? web.get(person, address)
				: web.post(person, address, fields);
	}

	private static void answers(MvcTestResult result) {
		assertThat(result.getUnresolvedException()).as("what went wrong").isNull();
		assertThat(result.getResponse().getStatus()).as("to its owner").isIn(200, 302, 409);
		assertThat(Objects.toString(result.getResponse().getRedirectedUrl())).doesNotContain("/login");
	}

	// what it takes

	private User stranger(User owner) {
		if (owner.is(Role.DIRECTOR)) {
			return neighbours.director();
		}
		return owner.is(Role.VOISIN) ? neighbours.voisins().get(0) : neighbours.coordinator();
	}

	private User owner(Task task) {
		if (task.assignee() != null) {
			return Stream.concat(team.voisins().stream(), Stream.of(team.coordinator(), team.director()))
				.filter((person) -> person.id().equals(task.assignee()))
				.findFirst()
				.orElseThrow();
		}
		return switch (task.role()) {
			case "voisin" -> team.voisins().get(0);
			case "director" -> team.director();
			default -> team.coordinator();
		};
	}

	private UUID mission(String title) {
		var page = redirect(web.post(team.coordinator(), "/missions/new", "neighbourhood",
				team.neighbourhood().toString(), "title", title, "theme", "ENERGY"));
		return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
	}

	/** A case of this process, standing at this step. */
	private Task open(String process, Step step) {
		if (process.equals("prospecting") || process.equals("nudge")) {
			return openProspect(step);
		}
		var mission = Scope.system("test",
				() -> missions.open(team.neighbourhood(), process + " " + step.id(), Theme.ENERGY).id());
		var caseId = caseOf(process, mission);
		prepare(step, caseId);
		return Scope.system("test", () -> {
			if (!stands(caseId, step)) {
				try {
					enter(process, caseId, step.id() + "#multiInstanceBody");
				}
				catch (RuntimeException ex) {
					enter(process, caseId, step.id());
				}
			}
			return workflow.tasks(caseId)
				.stream()
				.filter((task) -> task.step().equals(step.id()))
				.findFirst()
				.orElseThrow(() -> new AssertionError("No task " + step));
		});
	}

	/** A prospect, standing at this step; or the line of those that sleep. */
	private Task openProspect(Step step) {
		var prospect = prospect("Fondation " + UUID.randomUUID());
		var stands = prospect;
		switch (step.id()) {
			case "user_takeStep" -> web.post(team.coordinator(), "/prospects/" + prospect + "/plan", "step", "Appeler",
					"stepOn", "2030-01-01");
			case "user_engage" ->
				web.post(team.coordinator(), "/prospects/" + prospect + "/move", "from", "SPOTTED", "stage", "WON");
			default -> {
				Scope.system("test", () -> workflow.reschedule(prospect, "timer_quiet", clock.instant()));
				simulation.runDueJobs();
				stands = (UUID) value("select id from prospect_nudge where site_id = ?", team.site());
			}
		}
		var at = stands;
		return Scope.system("test", () -> workflow.task(at, step.id(), null)).orElseThrow();
	}

	/** What some steps need to have been said before. */
	private void prepare(Step step, UUID caseId) {
		var voisin = team.voisins().get(0);
		var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
		switch (step.id()) {
			case "user_holdTraining", "user_confirmTrainer" -> {
				Scope.system("test", () -> enter("training", caseId, "user_planTraining"));
				web.finish(team.coordinator(), caseId, "user_planTraining", "startsAt", today.plusDays(9) + "T14:30",
						"minutes", "90", "place", "Centre social", "topic", "Lire une facture", "trainer",
						step.role().equals("partner") ? "TO_ASK" : "TEAM", "trainerName", "Inès", "trainerEmail",
						"ines@ville.example");
			}
			case "user_callBack" -> {
				Scope.system("test", () -> {
					if (workflow.tasks(caseId).isEmpty()) {
						enter("support", caseId, "user_makeContact");
					}
				});
				web.finish(voisin, caseId, "user_makeContact", "reached", "YES", "on", today.toString());
				web.finish(voisin, caseId, "user_orient", "service", "CAF", "request", "Dossier", "agreed", "true",
						"shared", "FIRST_NAME", "answer", "NONE", "contact", "Madame Service", "email", "");
			}
			case "user_writeAgreement" -> {
				Scope.system("test", () -> enter("agreement", caseId, "user_frameBudget"));
				frame(caseId);
			}
			default -> {
			}
		}
	}

	private void frame(UUID agreement) {
		var contact = partnerContact("Bailleur " + UUID.randomUUID());
		web.finish(team.coordinator(), agreement, "user_frameBudget", "approver",
				contact.substring(contact.lastIndexOf('/') + 1), "doors", "300", "openedShare", "50", "minutesPerDoor",
				"15", "pairs", "4", "preparationHours", "20", "trainingHours", "24", "coordinationHours", "40",
				"hourlyCost", "38,50", "amountAsked", "6000");
	}

	/** Address of somebody at a new partner. */
	private String partnerContact(String name) {
		var partner = redirect(web.post(team.coordinator(), "/partners/new", "name", name, "nature", "PUBLIC_BODY"));
		web.post(team.coordinator(), partner + "/contacts", "name", "Jeanne Leroy", "role", "Adjointe", "email",
				"jeanne@ville.example");
		return partner + web.page(team.coordinator(), partner).replaceAll("(?s).*?(/contacts/[0-9a-f-]{36}).*", "$1");
	}

	private boolean stands(UUID caseId, Step step) {
		return workflow.tasks(caseId).stream().anyMatch((task) -> task.step().equals(step.id()));
	}

	private void enter(String process, UUID caseId, String element) {
		transaction.executeWithoutResult((status) -> workflow.enter(process, caseId, List.of(element)));
	}

	private UUID caseOf(String process, UUID mission) {
		var voisin = team.voisins().get(0);
		return switch (process) {
			case "mission" -> mission;
			case "renewal" -> renewal(mission);
			case "support" -> Scope.system("test", () -> transaction
				.execute((status) -> support.start(mission, "Samira", "au marché", "son chauffage", voisin.id())));
			case "accompaniment" ->
				web.task(web.campaign(team, "Accompagnement", 100, voisin), "user_planRound", team.coordinator())
					.caseId();
			default -> Scope.system("test",
					() -> transaction.execute((status) -> phases.stream()
						.filter((phase) -> phase.process().equals(process))
						.findFirst()
						.orElseThrow(() -> new AssertionError("No phase " + process))
						.open(mission)));
		};
	}

	private UUID renewal(UUID mission) {
		var id = UUID.randomUUID();
		var agreement = caseOf("agreement", mission);
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> jdbc.sql("""
				insert into renewal (id, agreement_id, mission_id, site_id, opened_at, version)
				values (?, ?, ?, ?, '2026-01-01', 0)""").params(id, agreement, mission, team.site()).update()));
		return id;
	}

	private String formKey(String process, Step step) {
		var task = Pattern.compile("<bpmn:userTask id=\"" + step.id() + "\"[^>]*formKey=\"([^\"]+)\"")
			.matcher(workflow.model(process).orElseThrow());
		assertThat(task.find()).isTrue();
		return task.group(1);
	}

	private UUID link(UUID mission, UUID caseId, String formKey) {
		return Scope.system("test", () -> transaction.execute((status) -> {
			var link = links.create(new Invitation(team.site(), mission, (caseId != null) ? caseId : mission, formKey,
					"Jeanne Leroy", "jeanne@ville.example", clock.instant().plus(Duration.ofDays(30))));
			outbox.put("link:" + link + ":1", new Mail(team.site(), mission, "jeanne@ville.example", "Votre avis",
					List.of("Bonjour"), Mail.Action.link("Répondre", link), null));
			return link;
		}));
	}

	private String address(UUID link) {
		return Scope.system("test", () -> links.address(link)).replaceAll("https?://[^/]*", "");
	}

	private Cookie cookie(UUID link) {
		return web.get(address(link)).getResponse().getCookies()[0];
	}

	private UUID document(UUID mission) {
		var id = UUID.randomUUID();
		Scope.system("test",
				() -> transaction.executeWithoutResult((status) -> jdbc
					.sql("""
							insert into document (id, site_id, mission_id, case_id, kind, title, content, sha256, created_at, delete_on)
							values (?, ?, ?, ?, 'agreement', 'Convention', '\\x25', 'x', '2026-01-01', '2036-01-01')""")
					.params(id, team.site(), mission, mission)
					.update()));
		return id;
	}

	private Object mail(UUID mission, String state) {
		var key = "test:" + state + mission;
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> {
			outbox.put(key, new Mail(team.site(), mission, "jeanne@ville.example", "Relance de " + team.siteName(),
					List.of("Bonjour"), null, null));
			jdbc.sql("update outbox set state = ? where dedup_key = ?").params(state, key).update();
		}));
		return value("select id from outbox where dedup_key = ?", key);
	}

	private Object absence(User person) {
		return absence(person, null);
	}

	private Object absence(User person, User standIn) {
		web.post(person, "/absences", "firstDay", "2027-03-08", "lastDay", "2027-03-12", "standIn",
				(standIn != null) ? standIn.id().toString() : "");
		return value("select id from absence where person_id = ? order by stand_in_id nulls first limit 1",
				person.id());
	}

	private Object value(String sql, Object param) {
		return Scope.system("test",
				() -> transaction.execute((status) -> (Object) jdbc.sql(sql).param(param).query(UUID.class).single()));
	}

	private static String redirect(MvcTestResult result) {
		return Objects.requireNonNull(result.getResponse().getRedirectedUrl(), () -> Web.text(result));
	}

	/** What an address must do. */
	private interface Example {

		void prove();

	}

}
