package org.palier.agreement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.mission.MissionService;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.mail.HostileServer;
import org.palier.platform.mail.Postman;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The partner's own way to a yes: in turns, by other hands, after a vote, after a while.
 */
@PalierTest
class ChainScenarioTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Postman postman;

	@Autowired
	Simulation simulation;

	@Autowired
	Reminders reminders;

	@Autowired
	Links links;

	@Autowired
	MissionService missions;

	@Autowired
	WorkingCalendar calendar;

	@Autowired
	RepositoryService repository;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	AgreementOut out;

	String technician;

	String technicianContact;

	@BeforeEach
	void aSite() {
		team = given.team();
		technician = "technicien." + UUID.randomUUID() + "@ville.example";
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	// the council

	@Test
	void aVoteIsWaitedFor() {
		out = new AgreementOut(web, team);
		var partner = mailbox.open(out.email);
		var vote = in(60);
		assertThat(partner.posts(way(partner, "vote"), Map.of(), "day", vote.toString(), "yourName", "H. Marchand"))
			.hasStatus(302);

		assertThat(page()).contains("En attente du vote du", "chez Hélène Marchand");
		assertThat(page()).contains("Vote du conseil annoncé");
		assertThat(web.page(team.coordinator(), "/inbox")).contains("pas avant le");
		assertThat(web.page(team.director(), "/insight?process=agreement")).contains("révues plus tard");
		simulation.moveTo(at(vote.minusDays(1)));
		assertThat(remind()).isZero();
		assertThat(web.steps(out.mission)).contains("user_approve");
		assertThat(partner.page()).hasStatusOk();
		simulation.moveTo(calendar("next", vote));
		assertThat(remind()).isOne();
		assertThat(partner.page()).hasStatusOk();

		partner.answers("choice", "APPROVE", "yourName", "Hélène Marchand", "number", "2027-41", "taken",
				vote.toString());
		assertThat(web.steps(out.mission)).contains("user_countersign");
		assertThat(web.page(team.coordinator(), answers())).contains("2027-41");
		assertThat(web.page(team.coordinator(), "/missions/" + out.mission + "/record")).contains("2027-41");
	}

	@Test
	void theCoordinatorKnowsOfTheVoteToo() {
		out = new AgreementOut(web, team);
		assertThat(web.post(team.coordinator(), answers() + "/vote", "day", "2020-01-01", "yourName", "C"))
			.hasStatusOk()
			.bodyText()
			.contains("entre aujourd’hui et dans un an");
		web.post(team.coordinator(), answers() + "/vote", "day", in(40).toString(), "yourName", "Camille");

		assertThat(web.page(team.coordinator(), answers())).contains("En attente du vote du");
		web.post(team.coordinator(), answers() + "/deliberation", "number", "2027-12", "taken", in(40).toString());
		assertThat(page()).contains("2027-12");
	}

	@Test
	void whoseTurnComesBeforeTheVoteWaitsForItToo() {
		chain("people[0].contact", "technician", "people[0].part", "APPROVES", "people[1].contact", "official",
				"people[1].part", "SIGNS");
		var vote = in(90);
		var first = mailbox.open(technician);
		first.posts(way(first, "vote"), Map.of(), "day", vote.toString(), "yourName", "Yann");
		first.answers("choice", "APPROVE", "yourName", "Yann Le Goff");

		assertThat(page()).contains("En attente du vote du");
		simulation.moveTo(at(vote.minusDays(1)));
		assertThat(web.steps(out.mission)).contains("user_approve");
		assertThat(mailbox.open(out.email).page()).hasStatusOk();
	}

	// what was begun before

	@Test
	void whoHadALinkBeforeThereWereChainsIsKnown() throws Exception {
		out = new AgreementOut(web, team);
		sql("update agreement set asked = '[]', remind_at = null where id = ?::uuid", out.id.toString());
		var migration = Files.readString(Path.of("src/main/resources/db/migration/V97__chain.sql"));
		sql(migration.substring(migration.indexOf("update agreement set"), migration.indexOf("-- How a partner"))
			.replace(";", " and agreement.id = ?::uuid"), out.id.toString());

		assertThat(web.page(team.coordinator(), answers())).contains("interrogé·e le", "prochain rappel le");
		mailbox.open(out.email).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		assertThat(web.steps(out.mission)).contains("user_countersign");
	}

	@Test
	void whoseAddressHasChangedSinceCanStillAnswer() {
		out = new AgreementOut(web, team);
		sql("update agreement set asked = '[]', remind_at = null where id = ?::uuid", out.id.toString());

		mailbox.open(out.email).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		assertThat(web.steps(out.mission)).contains("user_countersign");
	}

	@Test
	void anAgreementBegunByTheFirstModelGoesOn() throws Exception {
		deploy(Path.of("src/test/resources/agreement-ground.bpmn"));
		try {
			chain("people[0].contact", "technician", "people[0].part", "APPROVES", "people[1].contact", "official",
					"people[1].part", "SIGNS");
		}
		finally {
			deploy(Path.of("bpmn/agreement.bpmn"));
		}
		var first = mailbox.open(technician);
		first.posts(way(first, "vote"), Map.of(), "day", in(30).toString(), "yourName", "Yann");
		first.answers("choice", "APPROVE", "yourName", "Yann Le Goff");
		assertThat(web.steps(out.mission)).contains("user_approve");
		simulation.moveTo(at(in(120)));
		web.finish(team.coordinator(), out.mission, "user_handleNoAnswer", "choice", "AGAIN", "reason", "Retour");
		mailbox.open(out.email).answers("choice", "APPROVE", "yourName", "Hélène Marchand");

		assertThat(web.steps(out.mission)).contains("user_countersign");
	}

	private void deploy(Path model) throws Exception {
		try (var xml = Files.newInputStream(model)) {
			repository.createDeployment().addInputStream("agreement.bpmn", xml).deploy();
		}
	}

	// reminders

	@Test
	void threeRemindersGetFirmerThenTheCoordinatorDecides() {
		out = new AgreementOut(web, team);
		mailbox.of(out.email);
		assertThat(web.page(team.coordinator(), answers())).contains("prochain rappel le");

		assertThat(untilReminded()).contains("avez-vous pu la lire");
		assertThat(remind()).isZero();
		assertThat(untilReminded()).contains("nous attendons votre réponse");
		assertThat(untilReminded()).contains("la mission attend votre réponse");
		assertThat(mailbox.open(out.email).page()).hasStatusOk();
		assertThat(web.page(team.coordinator(), answers())).contains("plus de rappel prévu");

		simulation.moveTo(calendar("week", LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"))));
		assertThat(remind()).isZero();
		assertThat(web.steps(out.mission)).contains("user_handleNoAnswer");
	}

	@Test
	void remindersAreHeldBackAndGoOn() {
		out = new AgreementOut(web, team);
		mailbox.of(out.email);
		web.post(team.coordinator(), answers() + "/reminders", "quiet", "true");
		assertThat(web.page(team.coordinator(), answers())).contains("rappels suspendus");
		simulation.moveTo(calendar("week", in(0)));
		assertThat(remind()).isZero();

		web.post(team.coordinator(), answers() + "/reminders", "quiet", "false");
		assertThat(remind()).isZero();
		assertThat(untilReminded()).contains("avez-vous pu la lire");
	}

	@Test
	void aMailThatNeverArrivesEndsTheReminders() {
		out = new AgreementOut(web, team);
		mailbox.of(out.email);
		sql("update outbox set state = 'FAILED' where recipient = ?", out.email);
		simulation.moveTo(calendar("week", in(0)));

		assertThat(remind()).isZero();
		assertThat(web.page(team.coordinator(), answers())).contains("le message n’arrive pas à " + out.email);
		assertThat(page()).contains("Rappels arrêtés");
		assertThat(mailbox.last(team.coordinator().email()).subject()).contains("le message n’arrive pas");
	}

	/** The address is wrong from the first mail on: nobody waits for a first reminder. */
	@Test
	void anAddressThatDoesNotExistIsToldAtOnceAndCorrected() throws Exception {
		try (var server = new HostileServer(HostileServer.Mood.NO_SUCH_USER)) {
			out = new AgreementOut(web, team);
			postman.deliverTo(server.port());
			assertThat(server.received()).extracting(HostileServer.Received::to)
				.contains(team.coordinator().email(), team.director().email());
		}
		assertThat(web.page(team.coordinator(), answers())).contains("le message n’arrive pas à " + out.email,
				"Corriger l’adresse");
		assertThat(web.page(team.coordinator(), "/inbox")).contains("1 message n’est pas arrivé");
		simulation.moveTo(calendar("week", in(0)));
		assertThat(remind()).isZero();

		var right = "marchand." + UUID.randomUUID() + "@ville.example";
		correct(right);

		assertThat(page()).contains("Adresse corrigée", out.email + " → " + right);
		assertThat(web.page(team.coordinator(), out.partner)).contains(right).doesNotContain(out.email);
		assertThat(web.page(team.coordinator(), answers())).contains("prochain rappel le");
		assertThat(web.page(team.coordinator(), "/inbox")).doesNotContain("message n’est pas arrivé");
		mailbox.open(right).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		assertThat(web.steps(out.mission)).contains("user_countersign");
	}

	/** No mailbox of ours is read: who gets the mail that came back says so. */
	@Test
	void aMailThatCameBackIsToldByTheCoordinator() {
		out = new AgreementOut(web, team);
		var wrong = mailbox.open(out.email);
		var page = web.page(team.coordinator(), answers());
		assertThat(web.post(team.coordinator(),
				page.replaceAll("(?s).*action=\"(/mail/[0-9a-f-]{36}/returned)\".*", "$1")))
			.hasStatus(302);

		assertThat(page()).contains("Rappels arrêtés");
		assertThat(web.page(team.coordinator(), answers())).contains("le message n’arrive pas à " + out.email);
		simulation.moveTo(calendar("week", in(0)));
		assertThat(remind()).isZero();

		var right = "marchand." + UUID.randomUUID() + "@ville.example";
		correct(right);
		assertThat(wrong.page()).as("whoever has the old address").hasStatus(403);
		assertThat(mailbox.open(right).page()).hasStatusOk();
	}

	private void correct(String right) {
		var form = web.page(team.coordinator(), answers())
			.replaceAll("(?s).*href=\"(/mail/[0-9a-f-]{36}/address)\".*", "$1");
		assertThat(web.page(team.coordinator(), form)).contains(out.email);
		assertThat(web.post(team.coordinator(), form, "email", "marchand")).hasStatusOk()
			.bodyText()
			.contains("value=\"marchand\"");
		assertThat(web.post(team.coordinator(), form, "email", out.email)).hasStatusOk()
			.bodyText()
			.contains("C’est déjà l’adresse");
		assertThat(web.post(team.coordinator(), form, "email", right)).hasStatus(302);
	}

	@Test
	void oneAddressIsRemindedOnceADay() {
		out = new AgreementOut(web, team);
		var other = new AgreementOut(web, given.team());
		sql("update mail_link set email = ? where email = '" + other.email + "'", out.email);
		mailbox.of(out.email);
		simulation.moveTo(calendar("week", in(0)));

		assertThat(remind()).isOne();
		simulation.moveTo(calendar("next", LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"))));
		assertThat(remind()).isOne();
	}

	@Test
	void manyNodesRemindOnce() throws Exception {
		out = new AgreementOut(web, team);
		mailbox.of(out.email);
		simulation.moveTo(calendar("week", in(0)));
		var nodes = Executors.newFixedThreadPool(6);
		nodes.invokeAll(IntStream.range(0, 6).mapToObj((i) -> (Callable<Boolean>) () -> {
			reminders.sendDue();
			return true;
		}).toList());
		nodes.shutdown();

		assertThat(reminded()).isOne();
	}

	// side by side

	@Test
	void twoAreAskedAtTheSameTime() {
		chain("people[0].contact", "technician", "people[0].part", "APPROVES", "people[0].turn", "1",
				"people[1].contact", "official", "people[1].part", "SIGNS", "people[1].turn", "1");
		var one = mailbox.open(technician);
		var other = mailbox.open(out.email);

		other.answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		assertThat(web.steps(out.mission)).contains("user_approve");
		assertThat(page()).contains("Yann Le Goff");
		one.answers("choice", "APPROVE", "yourName", "Yann Le Goff", "notes[0]", "Écrire le nom du quartier");

		assertThat(web.steps(out.mission)).contains("user_countersign");
		assertThat(web.page(team.coordinator(), answers())).contains("Écrire le nom du quartier", "a approuvé le");
		assertThat(web.page(team.coordinator(), "/missions/" + out.mission + "/record"))
			.contains("Écrire le nom du quartier");
	}

	@Test
	void whoIsWronglyAskedDoesNotEndTheTurnOfTheOthers() {
		chain("people[0].contact", "technician", "people[0].part", "APPROVES", "people[0].turn", "1",
				"people[1].contact", "official", "people[1].part", "SIGNS", "people[1].turn", "1");
		var wrong = mailbox.open(technician);
		var right = mailbox.open(out.email);

		wrong.posts(way(wrong, "hand"), Map.of(), "choice", "NOT_ME", "yourName", "Yann Le Goff");
		assertThat(web.steps(out.mission)).contains("user_approve").doesNotContain("user_handleNoAnswer");
		assertThat(web.page(team.coordinator(), answers())).contains("dit que ce n’est pas pour lui");
		right.answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		simulation.runDueJobs();

		assertThat(web.steps(out.mission)).contains("user_handleNoAnswer").doesNotContain("user_countersign");
	}

	@Test
	void whoIsWronglyAskedIsReplacedWhileTheOthersAnswer() {
		chain("people[0].contact", "technician", "people[0].part", "APPROVES", "people[0].turn", "1",
				"people[1].contact", "official", "people[1].part", "SIGNS", "people[1].turn", "1");
		var wrong = mailbox.open(technician);
		wrong.posts(way(wrong, "hand"), Map.of(), "choice", "NOT_ME", "yourName", "Yann Le Goff");
		var mayor = "maire." + UUID.randomUUID() + "@ville.example";
		web.post(team.coordinator(), out.partner + "/contacts", "name", "Jean Petit", "role", "Maire", "email", mayor);
		var contact = web.page(team.coordinator(), out.partner);
		contact = contact.substring(contact.indexOf(mayor)).replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");

		assertThat(web.post(team.coordinator(), answers() + "/links/" + notMine() + "/replace", "contact", contact))
			.hasStatus(302);
		mailbox.open(out.email).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		mailbox.open(mayor).answers("choice", "APPROVE", "yourName", "Jean Petit");

		assertThat(web.steps(out.mission)).contains("user_countersign");
	}

	/** The link of the one who said that it is not for them. */
	private UUID notMine() {
		return Scope.system("test", () -> links.ofCase(out.id))
			.stream()
			.filter((link) -> link.state() == PartnerLink.State.DECIDED)
			.findFirst()
			.orElseThrow()
			.id();
	}

	@Test
	void aVoteStaysOnItsDayWhileTheMissionRests() {
		out = new AgreementOut(web, team);
		var vote = in(60);
		web.post(team.coordinator(), answers() + "/vote", "day", vote.toString(), "yourName", "Camille");
		var due = due();
		Scope.system("test", () -> missions.pause(out.mission, "Travaux"));
		simulation.leapTo(at(in(20)));

		Scope.system("test", () -> missions.resume(out.mission));

		assertThat(due()).isEqualTo(due);
		assertThat(page()).contains("En attente du vote du");
		simulation.moveTo(at(vote.minusDays(1)));
		assertThat(web.steps(out.mission)).contains("user_approve");
	}

	private Instant due() {
		return Scope.system("test",
				() -> transaction.execute((status) -> jdbc
					.sql("select due_at from inbox_task where case_id = ? and step = 'user_approve'")
					.param(out.id)
					.query(java.sql.Timestamp.class)
					.single()))
			.toInstant();
	}

	@Test
	void aVoteRecordedAfterTheTextWasFrozenIsQuotedBesideTheSignature() {
		out = new AgreementOut(web, team);
		mailbox.open(out.email).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		web.post(team.coordinator(), answers() + "/deliberation", "number", "2027-77", "taken",
				LocalDate.of(2026, 3, 12).toString());

		assertThat(web.page(team.director(), web.task(out.mission, "user_countersign", team.director()).href()))
			.contains("Vu la délibération n°", "2027-77");
	}

	@Test
	void oneRefusalIsEnough() {
		chain("people[0].contact", "technician", "people[0].part", "APPROVES", "people[0].turn", "1",
				"people[1].contact", "official", "people[1].part", "SIGNS", "people[1].turn", "1");
		var other = mailbox.open(out.email);

		mailbox.open(technician).answers("choice", "DECLINE", "reason", "Sans budget", "yourName", "Yann Le Goff");

		assertThat(web.steps(out.mission)).contains("user_handleRefusal").doesNotContain("user_approve");
		assertThat(other.page()).hasStatus(410);
	}

	@Test
	void fiftyAtOnceInTwoHandsAreTwoAnswers() throws Exception {
		chain("people[0].contact", "technician", "people[0].part", "APPROVES", "people[0].turn", "1",
				"people[1].contact", "official", "people[1].part", "SIGNS", "people[1].turn", "1");
		var guests = List.of(mailbox.open(technician), mailbox.open(out.email));
		var hidden = guests.get(0).hidden(guests.get(0).reads());
		var crowd = Executors.newFixedThreadPool(12);
		for (var answer : crowd.invokeAll(IntStream.range(0, 50).mapToObj((i) -> (Callable<Integer>) () -> {
			var guest = guests.get(i % 2);
			return guest
				.posts(guest.address() + "/agreement/approve", hidden, "choice", "APPROVE", "yourName", "Personne " + i)
				.getResponse()
				.getStatus();
		}).toList())) {
			assertThat(answer.get()).isEqualTo(302);
		}
		crowd.shutdown();

		assertThat(web.steps(out.mission)).contains("user_countersign");
		assertThat(number("select jsonb_array_length(answers) from agreement where mission_id = ?", out.mission))
			.isEqualTo(2);
	}

	// other hands

	@Test
	void theRightPersonAnswersAndBothNamesStay() {
		out = new AgreementOut(web, team);
		var first = mailbox.open(out.email);
		var right = "maire." + UUID.randomUUID() + "@ville.example";
		assertThat(first.posts(way(first, "hand"), Map.of(), "choice", "HAND_OVER", "yourName", "Hélène Marchand"))
			.hasStatusOk()
			.bodyText()
			.contains("À corriger avant de continuer");
		pass(first, "HAND_OVER", right);

		assertThat(first.reads()).contains("Vous avez transmis la convention à la bonne personne");
		assertThat(mailbox.last(out.email).text()).contains("à Jean Petit");
		var second = mailbox.open(right);
		assertThat(mailbox.last(right).text()).contains("Hélène Marchand nous a dit que c’est à vous de répondre");
		second.answers("choice", "APPROVE", "yourName", "Jean Petit");

		assertThat(web.steps(out.mission)).contains("user_countersign");
		var record = web.page(team.coordinator(), "/missions/" + out.mission + "/record");
		assertThat(record).contains("Jean Petit", "À la place de", "Hélène Marchand");
		assertThat(page()).contains("Convention transmise à la bonne personne");
	}

	@Test
	void whoIsWronglyAskedSaysSo() {
		out = new AgreementOut(web, team);
		var partner = mailbox.open(out.email);
		partner.posts(way(partner, "hand"), Map.of(), "choice", "NOT_ME", "yourName", "Hélène Marchand");

		assertThat(web.steps(out.mission)).contains("user_handleNoAnswer");
		assertThat(mailbox.last(team.coordinator().email()).text()).contains("n’est pas de son ressort");
		addTechnician();
		web.post(team.coordinator(), "/agreement/" + out.id + "/chain", "people[0].contact", technicianContact,
				"people[0].part", "SIGNS");
		web.finish(team.coordinator(), out.mission, "user_handleNoAnswer", "choice", "AGAIN", "reason", "C’est Yann");

		mailbox.open(technician).answers("choice", "APPROVE", "yourName", "Yann Le Goff");
		assertThat(web.steps(out.mission)).contains("user_countersign");
	}

	@Test
	void aReaderReadsAndDecidesNothing() {
		out = new AgreementOut(web, team);
		var partner = mailbox.open(out.email);
		var reader = "lecteur." + UUID.randomUUID() + "@ville.example";
		partner.posts(way(partner, "reader"), Map.of(), "name", "Luc Lecteur", "role", "Juriste", "email", reader,
				"yourName", "Hélène Marchand");

		var reading = mailbox.open(reader);
		assertThat(reading.reads()).contains("Aucune réponse n’est attendue", "Objet")
			.doesNotContain("<form class=\"card", "choice");
		assertThat(reading.get(reading.address() + "/agreement/approve")).hasStatus(404);
		assertThat(partner.page()).hasStatusOk();
		assertThat(web.page(team.coordinator(), answers())).contains("Luc Lecteur", "peut lire");
	}

	@Test
	void theCoordinatorTakesALinkBackAndSendsAnother() {
		out = new AgreementOut(web, team);
		var first = mailbox.open(out.email);
		var link = link();
		web.post(team.coordinator(), answers() + "/links/" + link.id() + "/revoke");
		assertThat(first.page()).hasStatus(410);
		assertThat(web.page(team.coordinator(), answers())).contains("lien retiré");

		web.post(team.coordinator(), answers() + "/links/" + link.id() + "/reissue");
		assertThat(first.page()).hasStatus(403);
		mailbox.open(out.email).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		assertThat(web.steps(out.mission)).contains("user_countersign");
	}

	@Test
	void theCoordinatorAsksSomebodyElse() {
		out = new AgreementOut(web, team);
		var first = mailbox.open(out.email);
		addTechnician();
		web.post(team.coordinator(), answers() + "/links/" + link().id() + "/replace", "contact", technicianContact);

		assertThat(first.page()).hasStatus(410);
		mailbox.open(technician).answers("choice", "APPROVE", "yourName", "Yann Le Goff");
		assertThat(web.steps(out.mission)).contains("user_countersign");
	}

	@Test
	void aPartnersWayIsKeptForNextTime() {
		chain("people[0].contact", "technician", "people[0].part", "READS", "people[1].contact", "official",
				"people[1].part", "SIGNS", "pattern", "Technicien puis élue");
		assertThat(mailbox.last(technician).subject()).contains("à lire");
		var page = web.page(team.coordinator(), "/agreement/" + out.id + "/chain");

		assertThat(page).contains("Technicien puis élue");
		var pattern = page.replaceAll("(?s).*name=\"pattern\" value=\"([0-9a-f-]{36})\".*", "$1");
		assertThat(web.post(team.coordinator(), "/agreement/" + out.id + "/chain/use", "pattern", pattern))
			.hasStatus(302);
		assertThat(web.get(given.another(team.site(), Role.VOISIN), answers())).hasStatus(404);
	}

	@Test
	void aScannerThatPressesEveryButtonHandsNothingOver() {
		out = new AgreementOut(web, team);
		var scanner = mailbox.open(out.email);
		for (var way : List.of("vote", "hand", "reader", "")) {
			var page = Web.text(scanner.get(way(scanner, way)));
			Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"")
				.matcher(page)
				.results()
				.forEach((form) -> scanner.posts(form.group(1), scanner.hidden(page)));
		}

		assertThat(link().state()).isEqualTo(PartnerLink.State.OPEN);
		assertThat(web.steps(out.mission)).contains("user_approve");
		assertThat(number("select count(*)::int from mail_link where case_id = ?", out.id)).isOne();
		assertThat(page()).doesNotContain("En attente du vote");
	}

	private void pass(Mailbox.Guest from, String choice, String email) {
		from.posts(way(from, "hand"), Map.of(), "choice", choice, "name", "Jean Petit", "role", "Maire", "email", email,
				"yourName", "Hélène Marchand");
	}

	private static String way(Mailbox.Guest guest, String way) {
		return guest.address() + "/agreement/approve" + (way.isEmpty() ? "" : "/" + way);
	}

	/** An agreement whose chain was drawn before it went out. */
	private void chain(String... fields) {
		out = new AgreementOut(web, team, (id, started) -> {
			addTechnician(started.partner);
			var all = new String[fields.length];
			for (int i = 0; i < fields.length; i++) {
				all[i] = fields[i].equals("technician") ? technicianContact
						: fields[i].equals("official") ? started.contact : fields[i];
			}
			assertThat(web.post(team.coordinator(), "/agreement/" + id + "/chain", all)).hasStatus(302);
		});
	}

	private void addTechnician() {
		addTechnician(out.partner);
	}

	private void addTechnician(String partner) {
		web.post(team.coordinator(), partner + "/contacts", "name", "Yann Le Goff", "role", "Technicien", "email",
				technician);
		var page = web.page(team.coordinator(), partner);
		technicianContact = page.substring(page.indexOf(technician))
			.replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");
	}

	private String answers() {
		return "/agreement/" + out.id + "/answers";
	}

	private String page() {
		return web.page(team.coordinator(), "/missions/" + out.mission);
	}

	private LocalDate in(int days) {
		return LocalDate.ofInstant(Instant.now().plus(Duration.ofDays(days)), ZoneId.of("Europe/Paris"));
	}

	private static Instant at(LocalDate day) {
		return day.atTime(10, 0).atZone(ZoneId.of("Europe/Paris")).toInstant();
	}

	/** Ten in the morning of the next working day, or of the sixth. */
	private Instant calendar(String how, LocalDate from) {
		return Scope.system("test", () -> transaction.execute((status) -> at(calendar.day(team.site(),
				calendar.plusWorkingDays(team.site(), at(from), how.equals("next") ? 1 : 6)))));
	}

	/** Goes on until the next reminder; answers its subject. */
	private String untilReminded() {
		for (int days = 0; days < 12; days++) {
			simulation.moveTo(calendar("next", LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"))));
			if (remind() > 0) {
				return mailbox.last(out.email).subject();
			}
		}
		throw new AssertionError("No reminder");
	}

	/** How many reminders leave now. */
	private int remind() {
		int before = reminded();
		reminders.sendDue();
		mailbox.of(out.email);
		return reminded() - before;
	}

	private int reminded() {
		return number(
				"select count(*)::int from outbox where dedup_key like 'reminder:%' and mission_id is not null and recipient = ?",
				out.email);
	}

	private PartnerLink link() {
		return Scope.system("test", () -> links.ofCase(out.id)).get(0);
	}

	private int number(String sql, Object param) {
		return Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql(sql).param(param).query(Integer.class).single()));
	}

	private void sql(String sql, String param) {
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> jdbc.sql(sql).param(param).update()));
	}

}
