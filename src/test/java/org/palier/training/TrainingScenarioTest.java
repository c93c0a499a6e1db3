package org.palier.training;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.mission.MissionService;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class TrainingScenarioTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	TrainingService trainings;

	@Autowired
	MissionService missions;

	@Autowired
	Links links;

	@Autowired
	Simulation simulation;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	User ali;

	User rosa;

	UUID mission;

	String trainer;

	LocalDate day;

	@BeforeEach
	void aMissionWhoseTeamIsToBeTrained() {
		team = given.team();
		ali = team.voisins().get(0);
		rosa = team.voisins().get(1);
		trainer = "formatrice-" + UUID.randomUUID() + "@bailleur.example";
		day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).plusDays(30);
		mission = enter("training");
	}

	private UUID enter(String phase) {
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Charges", "theme", "ENERGY", "phase", phase, "history", "Contenu prêt");
		assertThat(result).hasStatus(302);
		return UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
	}

	@AfterEach
	void backToToday() {
		simulation.release();
	}

	@Test
	void aMissionEnteredBeforeItsTrainingHasNoTrainedTeam() {
		var earlier = enter("content");
		var later = enter("campaign");

		assertThat(Scope.system("test", () -> trainings.isMet(earlier))).isFalse();
		assertThat(Scope.system("test", () -> trainings.mayKnock(earlier, ali.id()))).isFalse();
		assertThat(Scope.system("test", () -> trainings.isMet(later))).isTrue();
		assertThat(Scope.system("test", () -> trainings.mayKnock(later, ali.id()))).isTrue();
	}

	@Test
	void theSiteTrainsItsTeamAndNobodyIsAbsent() {
		planned("TEAM");

		assertThat(mailbox.last(ali.getUsername()).subject()).startsWith("Votre formation : ");
		assertThat(mailbox.last(rosa.getUsername()).text()).contains("salle du centre social");
		held(ali, rosa);
		assertThat(web.steps(mission)).containsExactly("user_declareReady");
		var ready = web.task(mission, "user_declareReady", team.coordinator());
		assertThat(web.page(team.coordinator(), ready.href())).contains("Chaque Voisin de l’équipe a été formé");
		web.finish(team.coordinator(), mission, "user_declareReady");

		assertThat(isReady()).isTrue();
		assertThat(mayKnock(ali)).isTrue();
		assertThat(mayKnock(given.another(team.site(), Role.VOISIN))).as("a newcomer").isFalse();
	}

	@Test
	void theTrainerConfirmsAndTheTeamIsInvited() {
		planned("TO_ASK", "trainerName", "Inès", "trainerEmail", trainer);
		assertThat(web.steps(mission)).containsExactly("user_confirmTrainer");
		assertThat(mailbox.of(ali.getUsername())).isEmpty();

		var guest = mailbox.open(trainer);
		assertThat(guest.reads()).contains("salle du centre social", "Lire une facture");
		answered(guest, "choice", "YES", "yourName", "Inès B.");

		assertThat(web.steps(mission)).containsExactly("user_holdTraining");
		assertThat(mailbox.last(trainer).subject()).isEqualTo("Merci pour votre réponse");
		assertThat(mailbox.of(ali.getUsername())).hasSize(1);
	}

	@Test
	void theTrainerWhoPrefersAnotherDateIsAskedAgain() {
		planned("TO_ASK", "trainerName", "Inès", "trainerEmail", trainer);

		answered(mailbox.open(trainer), "choice", "ANOTHER_DATE", "words", "Plutot le jeudi", "yourName", "Inès B.");

		assertThat(web.steps(mission)).containsExactly("user_planTraining");
		var plan = web.task(mission, "user_planTraining", team.coordinator());
		assertThat(web.page(team.coordinator(), plan.href())).contains("Plutot le jeudi", "salle du centre social");
		day = day.plusDays(2);
		planned("TO_ASK", "trainerName", "Inès", "trainerEmail", trainer);
		assertThat(web.steps(mission)).containsExactly("user_confirmTrainer");
		answered(mailbox.open(trainer), "choice", "YES", "yourName", "Inès B.");
		assertThat(web.steps(mission)).containsExactly("user_holdTraining");
	}

	@Test
	void theTrainerWhoCannotComeIsReplaced() {
		planned("TO_ASK", "trainerName", "Inès", "trainerEmail", trainer);

		answered(mailbox.open(trainer), "choice", "NO", "words", "En conge", "yourName", "Inès B.");
		planned("AGREED", "trainerName", "Paul");

		assertThat(web.steps(mission)).containsExactly("user_holdTraining");
	}

	@Test
	void aSilentTrainerSendsTheDateBack() {
		planned("TO_ASK", "trainerName", "Inès", "trainerEmail", trainer);

		simulation.moveTo(clock.instant().plus(Duration.ofDays(14)));

		assertThat(web.steps(mission)).containsExactly("user_planTraining");
		assertThat(link().state()).isEqualTo(PartnerLink.State.REVOKED);
		var plan = web.task(mission, "user_planTraining", team.coordinator());
		assertThat(web.page(team.coordinator(), plan.href())).contains("a pas répondu à temps");
	}

	@Test
	void whoWasAbsentCatchesUp() {
		planned("TEAM");
		held(ali);
		assertThat(web.steps(mission)).containsExactly("user_catchUp");
		assertThat(mayKnock(rosa)).isFalse();
		var catchUp = web.task(mission, "user_catchUp", team.coordinator());
		assertThat(web.page(team.coordinator(), catchUp.href())).contains("Rosa Voisine").doesNotContain("Ali Voisin");

		web.finish(team.coordinator(), mission, "user_catchUp", "lines[0].voisin", rosa.id().toString(),
				"lines[0].date", today().toString(), "notes", "Revu ensemble");

		assertThat(mayKnock(rosa)).isTrue();
		web.finish(team.coordinator(), mission, "user_declareReady");
		assertThat(isReady()).isTrue();
	}

	@Test
	void nobodyGoesUntrainedWithoutAWrittenReason() {
		planned("TEAM");
		held(ali);
		web.finish(team.coordinator(), mission, "user_catchUp", "lines[0].voisin", rosa.id().toString(),
				"lines[0].date", "");

		refused("user_declareReady", "écrivez pourquoi", "Rosa Voisine");
		web.finish(team.coordinator(), mission, "user_declareReady", "reason", "Elle connaît le sujet");

		assertThat(isReady()).isTrue();
		assertThat(mayKnock(rosa)).isTrue();
		assertThat(record()).contains("Rosa Voisine, value=pas encore", "Elle connaît le sujet");
	}

	@Test
	void whatWasEnteredIsReadAgain() {
		planned("TO_ASK", "trainerName", "Inès Formatrice", "trainerEmail", trainer);
		answered(mailbox.open(trainer), "choice", "YES", "words", "Je viens avec une collègue", "yourName", "Inès B.");
		held(ali);
		web.finish(team.coordinator(), mission, "user_catchUp", "lines[0].voisin", rosa.id().toString(),
				"lines[0].date", today().toString(), "notes", "Revu ensemble");
		web.finish(team.coordinator(), mission, "user_declareReady");

		assertThat(record()).contains("14 h 30", "90", "salle du centre social", "Lire une facture",
				"Quelqu’un de l’extérieur", "Inès Formatrice", trainer, "Oui, je viendrai",
				"Je viens avec une collègue", "Inès B.", "Ali Voisin", "Questions sur le gaz", "Revu ensemble");
	}

	@Test
	void theInvitationFitsIntoEveryCalendar() {
		planned("TEAM");

		var start = day.toString().replace("-", "") + "T143000";
		for (var voisin : team.voisins()) {
			assertThat(calendarFile(voisin)).contains("UID:training-" + caseId() + "@",
					"DTSTART;TZID=Europe/Paris:" + start, "SEQUENCE:0", "BEGIN:VTIMEZONE", "LOCATION:12 rue Courtois");
		}
	}

	@Test
	void aCancelledMissionClosesTheTrainersLink() {
		planned("TO_ASK", "trainerName", "Inès", "trainerEmail", trainer);

		Scope.system("test", () -> missions.cancel(mission, "Plus de financement"));

		assertThat(link().state()).isEqualTo(PartnerLink.State.REVOKED);
		assertThat(web.steps(mission)).isEmpty();
	}

	@Test
	void aMistakeKeepsWhatWasTyped() {
		refused("user_planTraining", "déjà passée", "12 rue Courtois", plan("2020-01-01T10:00", "TEAM"));
		refused("user_planTraining", "qui vient former", "12 rue Courtois", plan(day + "T14:30", "AGREED"));
		refused("user_planTraining", "son adresse mail", "Paul", plan(day + "T14:30", "TO_ASK", "trainerName", "Paul"));
		refused("user_planTraining", "date et une heure", "12 rue Courtois", plan("bientot", "TEAM"));
		planned("TO_ASK", "trainerName", "Inès", "trainerEmail", trainer);
		var guest = mailbox.open(trainer);
		assertThat(Web.text(guest.answers("choice", "NO", "yourName", "Ines B."))).contains("ce qui vous conviendrait",
				"Ines B.");
		answered(guest, "choice", "YES", "yourName", "Inès B.");
		refused("user_holdTraining", "pas encore passée", "Rien a dire", "date", "2999-01-01", "notes", "Rien a dire",
				"present", ali.id().toString());
		held(ali);
		refused("user_catchUp", "pas encore passée", "Rosa Voisine", "lines[0].voisin", rosa.id().toString(),
				"lines[0].date", "2999-01-01");
		refused("user_catchUp", "date", "Rosa Voisine", "lines[0].voisin", rosa.id().toString(), "lines[0].date",
				"demain");
	}

	private void refused(String step, String why, String typed, String... fields) {
		var task = web.task(mission, step, team.coordinator());
		var result = web.post(team.coordinator(), task.href(), fields);
		assertThat(result).as(step).hasStatusOk();
		assertThat(Web.text(result)).contains(why, typed);
	}

	private void planned(String kind, String... more) {
		web.finish(team.coordinator(), mission, "user_planTraining", plan(day + "T14:30", kind, more));
	}

	private static String[] plan(String startsAt, String kind, String... more) {
		var fields = new java.util.ArrayList<>(List.of("startsAt", startsAt, "minutes", "90", "place",
				"12 rue Courtois, salle du centre social", "topic", "Lire une facture", "trainer", kind));
		fields.addAll(List.of(more));
		return fields.toArray(String[]::new);
	}

	private static void answered(Mailbox.Guest guest, String... fields) {
		assertThat(guest.answers(fields)).hasStatus(302);
	}

	private void held(User... present) {
		var fields = new java.util.ArrayList<>(List.of("date", today().toString(), "notes", "Questions sur le gaz"));
		for (var voisin : present) {
			fields.addAll(List.of("present", voisin.id().toString()));
		}
		web.finish(team.coordinator(), mission, "user_holdTraining", fields.toArray(String[]::new));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
	}

	private boolean isReady() {
		return Scope.system("test", () -> trainings.isMet(mission));
	}

	private boolean mayKnock(User voisin) {
		return Scope.system("test", () -> trainings.mayKnock(mission, voisin.id()));
	}

	private String record() {
		return Scope.system("test", () -> trainings.record(mission)).toString();
	}

	private UUID caseId() {
		return Scope.system("test", () -> trainings.caseOf(mission).orElseThrow());
	}

	/** What the mail carries, as it waits in the outbox. */
	private String calendarFile(User voisin) {
		return Scope.system("test",
				() -> transaction.execute((status) -> jdbc
					.sql("select mail -> 'attachment' ->> 'content' from outbox where recipient = ?")
					.param(voisin.getUsername())
					.query(String.class)
					.single()));
	}

	private PartnerLink link() {
		return Scope.system("test", () -> {
			var all = links.ofCase(caseId());
			return all.get(all.size() - 1);
		});
	}

}
