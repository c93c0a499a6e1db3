package org.palier;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palier.mission.SupportStarter;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.platform.web.Formats;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Simulation;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One mission lives its whole life, and in each form every field is filled in with
 * something of its own: all of it is read again on a page afterwards. On the way, each
 * form is also sent what nobody should send.
 */
@PalierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFieldTest {

	private static final Pattern FORM_KEY = Pattern.compile("camunda:formKey=\"([^\"]+)\"");

	private static final Pattern SECTION = Pattern
		.compile("(?s)<h[23][^>]*>([^<]*)</h[23]>\\s*<dl class=\"facts-list[^>]*>(.*?)</dl>");

	private static final Pattern ITEM = Pattern.compile("(?s)<dt[^>]*>(.*?)</dt><dd[^>]*>(.*?)</dd>");

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Workflow workflow;

	@Autowired
	Simulation simulation;

	@Autowired
	SupportStarter support;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Texts texts;

	@Autowired
	Words words;

	@Autowired
	Clock clock;

	private final CraftedAnswers crafted = new CraftedAnswers();

	private final List<Typed> typed = new ArrayList<>();

	private final TreeSet<String> filled = new TreeSet<>();

	private final TreeSet<String> left = new TreeSet<>();

	/** Of the steps that were taken. */
	private final Map<String, UUID> cases = new HashMap<>();

	private int count;

	private Given.Team team;

	private List<User> people;

	private LocalDate today;

	private UUID mission;

	private UUID resident;

	private UUID prospect;

	private UUID other;

	private Map<String, List<Item>> read;

	@BeforeAll
	void aMissionFromItsNeedToItsLessons() {
		team = given.team();
		var third = given.another(team.site(), Role.VOISIN);
		people = Stream.concat(team.voisins().stream(), Stream.of(third, team.coordinator(), team.director())).toList();
		today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
		var opened = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Charges", "theme", "ENERGY");
		mission = UUID.fromString(opened.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
		theNeed();
		theAgreements();
		theContent();
		theTraining();
		theCampaign();
		theEvaluation();
		theProspects();
		assertThat(web.steps(mission)).as("what is left to do").isEmpty();
		read = sections();
	}

	@AfterAll
	void backToNow() {
		simulation.release();
	}

	@Test
	void everyFormOfEveryModelWasFilledIn() throws IOException {
		var keys = new TreeSet<String>();
		try (var models = Files.list(Path.of("bpmn"))) {
			for (var model : models.filter((file) -> file.toString().endsWith(".bpmn")).toList()) {
				FORM_KEY.matcher(Files.readString(model)).results().forEach((found) -> keys.add(found.group(1)));
			}
		}
		var seen = new TreeSet<String>();
		filled.forEach((field) -> seen.add(field.replaceAll(":.*", "")));

		assertThat(seen).isEqualTo(keys);
	}

	/** A line may stay empty, but not the same field of all lines. */
	@Test
	void whatWasLeftEmptyWasFilledInElsewhere() {
		assertThat(filled).containsAll(left);
	}

	@Test
	void everyValueIsReadAgain() {
		var lost = typed.stream().filter((each) -> !isRead(each)).map(Typed::toString).toList();

		assertThat(lost).as("typed, and shown nowhere afterwards").isEmpty();
	}

	@Test
	void noCraftedAnswerBreaksAForm() {
		assertThat(crafted.faults()).isEmpty();
	}

	// the life of a mission

	private void theNeed() {
		fill("user_describeNeed");
		fill("user_gatherEvidence");
		fill("user_giveOpinion", "opinion", "YES");
		fill("user_giveOpinion", "opinion", "RATHER_YES");
		fill("user_giveOpinion", "opinion", "RATHER_NO");
		fill("user_writeTopicSheet", "doors", "417", "funding", "SPONSOR");
		fill("user_decide", "choice", "GO");
	}

	/**
	 * The first is given up after everything that can happen to it, the second agreed.
	 */
	private void theAgreements() {
		var partner = web.post(team.coordinator(), "/partners/new", "name", "Ville de Lille", "nature", "PUBLIC_BODY")
			.getResponse()
			.getRedirectedUrl();
		var email = address("elue");
		var official = contact(partner, "Hélène Marchand", email);
		fill("user_frameBudget", "approver", official, "nextApprover",
				contact(partner, "Yann Le Goff", address("technicien")), "doors", "433", "openedShare", "47",
				"minutesPerDoor", "13", "pairs", "6", "preparationHours", "21", "trainingHours", "26",
				"coordinationHours", "42", "hourlyCost", "38,57", "otherCosts", "1 234,56", "amountAsked", "6 543,21",
				"start", today.plusMonths(1).toString(), "monthlyHours", "16", "materials", "432,10", "premises",
				"345,67", "inKind", "789,01", "kind", "SERVICE", "ownShare", "18", "funders[0].partner",
				anotherPartner(), "funders[0].amount", "1 098,76", "funders[0].status", "AGREED", "funders[1].partner",
				"", "funders[1].amount", "", "funders[1].status", "", "funders[2].partner", "", "funders[2].amount", "",
				"funders[2].status", "", "funders[3].partner", "", "funders[3].amount", "", "funders[3].status", "");
		fill("user_writeAgreement");
		fill("user_validate", "choice", "VALIDATED");
		fire("user_approve", "timer_noAnswer");
		fill("user_handleNoAnswer", "choice", "AGAIN");
		answer(email, "agreement/approve", "choice", "CHANGE", "taken", LocalDate.now().minusDays(3).toString());
		fill("user_handleChange", "choice", "MAINTAIN");
		mailbox.open(email).answers("choice", "DECLINE", "reason", "Le vote est contraire", "yourName", "H. Marchand");
		fill("user_handleRefusal", "choice", "GIVE_UP");
		fill("user_decideFunding", "choice", "ANOTHER");
		web.finish(team.coordinator(), mission, "user_frameBudget", "approver", official, "doors", "433", "openedShare",
				"50", "minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
				"coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "6000");
		web.finish(team.coordinator(), mission, "user_writeAgreement", AgreementText.saying());
		web.finish(team.director(), mission, "user_validate", "choice", "VALIDATED");
		mailbox.open(email).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		fill("user_countersign", "from", today.minusDays(1).toString(), "to", today.plusMonths(11).toString());
		theRenewal();
	}

	/** Put off once, so that nothing else is opened. */
	private void theRenewal() {
		var watch = Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql("select id from renewal where mission_id = ?")
					.param(mission)
					.query(UUID.class)
					.single()));
		Scope.system("test", () -> workflow.reschedule(watch, "timer_mark", Instant.EPOCH));
		simulation.runDueJobs();
		fill(watch, "user_prepareRenewal", "choice", "LATER", "where", "NEW", "doors", "487", "amount", "5 432,10");
	}

	private void theContent() {
		fill("user_holdWorkshop", "date", today.minusDays(3).toString());
		fill("user_writeGuide", "coAuthor", team.voisins().get(0).id().toString(), "reviewerEmail",
				address("relectrice"));
		fill("user_designQuestionnaire", lines(10, (i) -> Stream.of("questions[" + i + "].kind",
				List.of("YES_NO", "SCALE", "NUMBER", "WORDS").get(i % 4))));
		answer(address("relectrice"), "content/review-content", "choice", "REMARKS");
		fill("user_tryContent");
		fill("user_freeze", "choice", "FREEZE");
	}

	/** One was there, one caught up, one goes untrained. */
	private void theTraining() {
		fill("user_planTraining", "startsAt", today.plusDays(9) + "T14:35", "minutes", "95", "trainer", "TO_ASK",
				"trainerEmail", address("formatrice"));
		answer(address("formatrice"), "training/confirm-trainer", "choice", "YES");
		fill("user_holdTraining", "date", today.minusDays(2).toString(), "present",
				team.voisins().get(0).id().toString());
		fill("user_catchUp", "lines[0].date", today.minusDays(1).toString(), "lines[1].date", "");
		fill("user_declareReady");
	}

	/** Its last day is past, so that the director must allow it. */
	private void theCampaign() {
		fill("user_scoutSectors", lines(24, (i) -> Stream.of("sectors[" + i + "].dwellings", String.valueOf(101 + i))));
		fill("user_planCalendar", "firstDay", today.minusDays(20).toString(), "lastDay", today.minusDays(6).toString(),
				"voisins", team.voisins().get(0).id().toString(), "hoursPerWeek", "7");
		fill("user_checkLaunch", "choice", "WAIVER");
		fill("user_decideWaiver", "choice", "ALLOW");
		web.finish(team.coordinator(), mission, "user_checkLaunch", "choice", "LAUNCH");
		fill("user_planRound", "choice", "SHARED", "when", today.plusDays(1) + "T18:10");
		fill("user_writeFeedback");
		fill("user_readFeedback");
		theResident();
		fire("user_scoutSectors", "timer_week");
		fill("user_progressPoint", "lastDay", today.plusDays(12).toString(), "choice", "FINISH");
		fill("user_closeCampaign");
	}

	private void theResident() {
		var voisin = team.voisins().get(0);
		resident = Scope.system("test", () -> transaction
			.execute((status) -> support.start(mission, "Samira", "au marché", "son chauffage", voisin.id())));
		fill(resident, "user_makeContact", "reached", "YES", "on", today.minusDays(4).toString());
		fill(resident, "user_orient", "answer", "BY_LINK", "email", address("service"), "agreed", "true", "shared",
				"FIRST_NAME", "shared", "NEED");
		answer(address("service"), "support/answer-orientation", "answer", "TAKEN_UP");
		fill(resident, "user_callBack", "on", today.minusDays(5).toString(), "next", "SETTLED");
		fill(resident, "user_conclude", "outcome", "OPENED", "month", today.minusMonths(2).toString().substring(0, 7),
				"amount", "321,09");
	}

	private void theEvaluation() {
		fill("user_giveTeamView");
		answer(address("elue"), "evaluation/give-view", "useful", "VERY");
		answer(address("relectrice"), "evaluation/give-view", "useful", "RATHER");
		answer(address("formatrice"), "evaluation/give-view", "useful", "LITTLE");
		fill("user_writeReport");
		fill("user_review", "choice", "ACCEPT");
		fill("user_present", "on", today.minusDays(7).toString(), "validatorEmail", address("maire"));
		answer(address("maire"), "evaluation/validate-report", "choice", "ACCEPT");
		fill("user_closeAndLearn");
	}

	/** One is lost and taken up again, two sleep, and both are won in the end. */
	private void theProspects() {
		var partner = anotherPartner("Vilogia");
		var contact = contact("/partners/" + partner, "Luc Petit", address("bailleur"));
		prospect = prospect(partner, "step", "Appeler", "stepOn", today.toString());
		other = prospect(partner);
		fill(prospect, "user_takeStep", "metOn", today.minusDays(1).toString(), "contact", contact, "outcome", "GO_ON",
				"stage", "MEETING", "stepOn", today.plusDays(6).toString(), "reason", "", "lostWords", "");
		fill(prospect, "user_takeStep", "metOn", today.minusDays(2).toString(), "contact", "", "outcome", "LOST",
				"stage", "", "step", "", "stepOn", "", "reason", "NOT_PRIORITY");
		move(prospect, "CONTACTED");
		fill(nudge(), "user_wakeProspects", "lines[0].stepOn", today.plusDays(11).toString(), "lines[0].reason", "",
				"lines[0].lostWords", "", "lines[1].step", "", "lines[1].stepOn", "", "lines[1].reason", "OTHERWISE");
		var looking = web
			.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title",
					"Punaises de lit", "theme", "PESTS")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", "");
		move(prospect, "WON");
		fill(prospect, "user_engage", "choice", "NOT_YET", "amount", "4 321,09", "title", "", "theme", "",
				"neighbourhood", "", "mission", "");
		move(prospect, "WON");
		fill(prospect, "user_engage", "choice", "JOIN", "amount", "5 432,10", "title", "", "theme", "", "neighbourhood",
				"", "mission", looking);
		move(other, "WON");
		fill(other, "user_engage", "choice", "NEW", "amount", "6 543,21", "theme", "HEALTH", "neighbourhood",
				team.neighbourhood().toString(), "mission", "");
	}

	private UUID prospect(String partner, String... step) {
		var fields = Stream.concat(Stream.of("partner", partner, "title", "Charges"), Stream.of(step));
		return UUID.fromString(web.post(team.coordinator(), "/prospects/new", fields.toArray(String[]::new))
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", ""));
	}

	private void move(UUID moved, String to) {
		var from = read("select stage from prospect where id = ?", moved, String.class);
		web.post(team.coordinator(), "/prospects/" + moved + "/move", "from", from, "stage", to);
	}

	/** Both are too long without a step. */
	private UUID nudge() {
		Stream.of(prospect, other)
			.forEach((each) -> Scope.system("test", () -> workflow.reschedule(each, "timer_quiet", Instant.EPOCH)));
		simulation.runDueJobs();
		return read("select id from prospect_nudge where site_id = ?", team.site(), UUID.class);
	}

	private <T> T read(String sql, UUID param, Class<T> type) {
		return Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql(sql).param(param).query(type).single()));
	}

	// what people do

	private void fill(String step, String... values) {
		fill(mission, step, values);
	}

	/** Finishes a task of the mission or of a resident, every field filled in. */
	private void fill(UUID subject, String step, String... values) {
		var task = task(subject, step);
		cases.put(step, task.caseId());
		var person = who(task);
		var form = Form.of(web.page(person, task.href()));
		var answers = answers(task.formKey(), form, values);
		Function<List<String>, MvcTestResult> post = (fields) -> web.post(person, task.href(),
				fields.toArray(String[]::new));
		crafted.tryAll(task.formKey(), form, answers, post);
		var result = post.apply(answers);
		assertThat(result).as(() -> task.formKey() + ": " + Web.text(result)).hasStatus(302);
		simulation.runDueJobs();
	}

	/** The same for somebody without account, at the page of their newest link. */
	private void answer(String email, String key, String... values) {
		var guest = mailbox.open(email);
		var page = guest.reads();
		var form = Form.of(page);
		var answers = answers(key, form, values);
		crafted.tryAll(key, form, answers, (fields) -> guest.posts(guest.address() + "/" + key, guest.hidden(page),
				fields.toArray(String[]::new)));
		var result = guest.answers(answers.toArray(String[]::new));
		assertThat(result).as(() -> key + ": " + Web.text(result)).hasStatus(302);
	}

	/** Names and values in turn for all fields of a form; texts find themselves. */
	private List<String> answers(String key, Form form, String... values) {
		var all = new ArrayList<String>();
		form.hidden().forEach((name, value) -> all.addAll(List.of(name, value)));
		for (var field : form.fields()) {
			var found = IntStream.iterate(0, (i) -> i < values.length, (i) -> i + 2)
				.filter((i) -> values[i].equals(field.name()))
				.mapToObj((i) -> values[i + 1])
				.toList();
			var own = found.isEmpty() ? List.of(text(key, field)) : found;
			var name = key + ": " + field.name().replaceAll("\\[\\d+]", "[]");
			if (own.equals(List.of(""))) {
				left.add(name);
				continue;
			}
			filled.add(name);
			for (var value : own) {
				all.addAll(List.of(field.name(), value));
				typed.add(new Typed(key, field, value.replace("\0", "")));
			}
		}
		return all;
	}

	private String text(String key, Form.Field field) {
		assertThat(field.isText()).as(key + ": field ‘" + field.name() + "’ is not filled by the test").isTrue();
		return "Parole\0 " + ++count + " & l’été";
	}

	private Task task(UUID subject, String step) {
		return Scope.system("test", () -> workflow.tasks(subject))
			.stream()
			.filter((task) -> task.step().equals(step))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No task " + step + " among " + web.steps(subject)));
	}

	private User who(Task task) {
		return people.stream()
			.filter((person) -> (task.assignee() != null) ? person.id().equals(task.assignee())
					: person.roles().stream().anyMatch((role) -> role.code().equals(task.role())))
			.findFirst()
			.orElseThrow();
	}

	/** The moment of a timer has come, in the case where a step is or was. */
	private void fire(String step, String timer) {
		var at = cases.containsKey(step) ? cases.get(step) : task(mission, step).caseId();
		Scope.system("test", () -> workflow.reschedule(at, timer, Instant.EPOCH));
		simulation.runDueJobs();
	}

	private String anotherPartner() {
		return anotherPartner("Bailleur du Nord");
	}

	private String anotherPartner(String name) {
		return web.post(team.coordinator(), "/partners/new", "name", name, "kind", "LANDLORD", "nature", "PRIVATE")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", "");
	}

	private String contact(String partner, String name, String email) {
		web.post(team.coordinator(), partner + "/contacts", "name", name, "role", "Adjointe", "email", email);
		var page = web.page(team.coordinator(), partner);
		return page.substring(page.indexOf(email)).replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");
	}

	private String address(String who) {
		return who + "." + team.site() + "@ville.example";
	}

	private static String[] lines(int count, Function<Integer, Stream<String>> line) {
		return IntStream.range(0, count).boxed().flatMap(line).toArray(String[]::new);
	}

	// what is read

	/** Headings of all that can be read again, with the values under them. */
	private Map<String, List<Item>> sections() {
		var pages = new ArrayList<String>();
		people.forEach((person) -> pages.add(web.page(person, "/missions/" + mission + "/record")));
		pages.add(web.page(team.voisins().get(0), "/support/" + resident));
		pages.add(web.page(team.coordinator(), "/prospects/" + prospect));
		pages.add(web.page(team.coordinator(), "/prospects/" + other));
		var all = new HashMap<String, List<Item>>();
		for (var page : pages) {
			SECTION.matcher(page)
				.results()
				.forEach((section) -> ITEM.matcher(section.group(2))
					.results()
					.forEach((value) -> all.computeIfAbsent(plain(section.group(1)), (title) -> new ArrayList<>())
						.add(new Item(plain(value.group(1)), plain(value.group(2))))));
		}
		return all;
	}

	private boolean isRead(Typed one) {
		var title = plain(texts.get(one.prefix() + ".section"));
		var value = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(plain(written(one))) + "(?![\\p{L}\\d])");
		return read.entrySet()
			.stream()
			.filter((section) -> section.getKey().startsWith(title))
			.flatMap((section) -> section.getValue().stream())
			.anyMatch((item) -> value.matcher(item.value()).find()
					|| (one.field().isText() && value.matcher(item.label()).find()));
	}

	/** As a page says it. */
	private String written(Typed one) {
		var value = one.value();
		return switch (one.field().kind()) {
			case "number" -> value.contains(",")
					? NumberFormat.getCurrencyInstance(Locale.FRANCE)
						.format(new BigDecimal(value.replace(" ", "").replace(',', '.')))
					: NumberFormat.getIntegerInstance(Locale.FRANCE).format(Integer.parseInt(value));
			case "date" -> words.date(LocalDate.parse(value));
			case "datetime-local" -> Formats.moment(LocalDateTime.parse(value));
			case "radio", "select", "checkbox" ->
				value.equals("true") ? texts.get("words.yes") : one.field().choices().get(value);
			default -> value;
		};
	}

	private static String plain(String html) {
		return HtmlUtils.htmlUnescape(html).replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
	}

	/** A line that is read: what people call something may stand before it, too. */
	private record Item(String label, String value) {
	}

	/** What was typed where. */
	private record Typed(String key, Form.Field field, String value) {

		/** Of the form's messages. */
		String prefix() {
			var camel = Pattern.compile("-(\\w)")
				.matcher(key)
				.replaceAll((dash) -> dash.group(1).toUpperCase(Locale.ROOT));
			return camel.replace('/', '.');
		}

		@Override
		public String toString() {
			return key + ": field ‘" + field.name() + "’ (" + value + ")";
		}

	}

}
