package org.palier.campaign;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.mission.MissionService;
import org.palier.mission.Section;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class CampaignScenarioTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Simulation simulation;

	@Autowired
	CampaignService campaigns;

	@Autowired
	MissionService missions;

	@Autowired
	WorkingCalendar calendar;

	@Autowired
	Clock clock;

	Given.Team team;

	UUID mission;

	LocalDate today;

	@BeforeEach
	void aMissionThatReachedItsCampaign() {
		team = given.team();
		today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Charges", "theme", "ENERGY", "phase", "campaign", "history", "Commencée en 2025", "doors",
				"100");
		assertThat(result).hasStatus(302);
		mission = UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
		simulation.runDueJobs();
	}

	@AfterEach
	void backToToday() {
		simulation.release();
	}

	@Test
	void sectorsShortOfTheAgreementNeedAReason() {
		var task = web.task(mission, "user_scoutSectors", team.coordinator());

		var refused = web.post(team.coordinator(), task.href(), "sectors[0].name", "Secteur A", "sectors[0].dwellings",
				"80");
		assertThat(refused).hasStatusOk();
		assertThat(Web.text(refused)).contains("un écart de 20", "Secteur A");

		web.finish(team.coordinator(), mission, "user_scoutSectors", "sectors[0].name", "Secteur A",
				"sectors[0].dwellings", "80", "gap", "Une cage est murée");
		assertThat(web.steps(mission)).containsExactly("user_planCalendar");
		assertThat(read(team.coordinator())).contains("Une cage est murée");
	}

	@Test
	void whatWasTypedStaysWhenALineIsIncomplete() {
		var task = web.task(mission, "user_scoutSectors", team.coordinator());

		assertThat(Web
			.text(web.post(team.coordinator(), task.href(), "sectors[0].name", "Secteur A", "sectors[0].stairwells",
					"12 rue Courmont", "sectors[0].dwellings", "beaucoup", "sectors[1].name", "B")))
			.contains("Secteur A", "12 rue Courmont", "beaucoup", "Écrivez un nombre entier");
		assertThat(Web.text(web.post(team.coordinator(), task.href(), "sectors[0].name", "", "sectors[0].dwellings",
				"80", "sectors[1].name", "", "sectors[1].dwellings", "")))
			.contains("Donnez un nom à ce secteur");
		assertThat(Web.text(web.post(team.coordinator(), task.href(), "sectors[0].name", "Secteur A")))
			.contains("Écrivez le nombre de logements");
		assertThat(Web.text(web.post(team.coordinator(), task.href(), "sectors[0].name", "")))
			.contains("Écrivez au moins un secteur");
	}

	@Test
	void theCalendarEndsAfterItBeginsAndTakesPeopleOfTheSite() {
		scout();
		var task = web.task(mission, "user_planCalendar", team.coordinator());
		var stranger = given.team().voisins().get(0).id().toString();

		assertThat(Web.text(web.post(team.coordinator(), task.href(), "firstDay", today.toString(), "lastDay",
				today.minusDays(1).toString(), "voisins", stranger, "hoursPerWeek", "4")))
			.contains("Le dernier jour vient après le premier", "Cette personne n’est plus");
		assertThat(Web.text(web.post(team.coordinator(), task.href(), "firstDay", today.toString(), "lastDay",
				today.plusYears(2).toString(), "hoursPerWeek", "4")))
			.contains("Choisissez au moins une réponse");
	}

	@Test
	void nothingIsLaunchedBeforeAllIsInPlace() {
		scout();
		plan(today.minusWeeks(2), today.minusDays(1));

		var refused = check("LAUNCH", "");

		assertThat(Web.text(refused)).contains("Il manque encore quelque chose", "Le dernier jour est passé");
		assertThat(web.steps(mission)).containsExactly("user_checkLaunch");
		assertThat(campaigns.running(mission)).isEmpty();
	}

	@Test
	void noticesAreAdvisedAndNotAsked() {
		scout();
		plan(today, today.plusWeeks(3));
		var task = web.task(mission, "user_checkLaunch", team.coordinator());
		assertThat(web.page(team.coordinator(), task.href())).contains("conseillé", "Les secteurs font le compte");

		assertThat(web.post(team.coordinator(), task.href().replace("check-launch", "notices")))
			.hasRedirectedUrl(task.href());

		assertThat(web.page(team.coordinator(), task.href())).doesNotContain("conseillé");
	}

	@Test
	void theCalendarCanBeRevised() {
		scout();
		plan(today, today.plusWeeks(3));

		web.finish(team.coordinator(), mission, "user_checkLaunch", "choice", "REVISE");

		assertThat(web.steps(mission)).containsExactly("user_planCalendar");
	}

	@Test
	void aWaiverNeedsAReasonAndSomethingMissing() {
		scout();
		plan(today.minusWeeks(2), today.minusDays(1));

		assertThat(web.page(team.coordinator(), "/inbox")).as("the row says what is missing")
			.contains("Pas encore", "Calendrier à jour");
		assertThat(Web.text(check("WAIVER", ""))).contains("Écrivez pourquoi il faut commencer maintenant");
	}

	@Test
	void aRefusedWaiverComesBackToTheCheck() {
		scout();
		plan(today.minusWeeks(2), today.minusDays(1));
		web.finish(team.coordinator(), mission, "user_checkLaunch", "choice", "WAIVER", "reason", "Promis aux gens");

		assertThat(web.page(team.director(), web.task(mission, "user_decideWaiver", team.director()).href()))
			.contains("Promis aux gens");
		web.finish(team.director(), mission, "user_decideWaiver", "choice", "REFUSE", "reason",
				"Attendez la signature");

		assertThat(web.steps(mission)).containsExactly("user_checkLaunch");
		assertThat(Web.text(check("LAUNCH", ""))).contains("Il manque encore quelque chose");
		assertThat(read(team.coordinator())).contains("Promis aux gens", "Attendez la signature");
	}

	@Test
	void anAllowedWaiverOpensTheDoors() {
		scout();
		plan(today.minusWeeks(2), today.minusDays(1));
		web.finish(team.coordinator(), mission, "user_checkLaunch", "choice", "WAIVER", "reason", "Promis aux gens");
		web.finish(team.director(), mission, "user_decideWaiver", "choice", "ALLOW", "reason", "La Ville a voté");

		web.finish(team.coordinator(), mission, "user_checkLaunch", "choice", "LAUNCH");

		assertThat(running()).isTrue();
		assertThat(read(team.coordinator())).contains("La Ville a voté", "Calendrier à jour");
	}

	@Test
	void fromLaunchToClosingWords() {
		launched();
		assertThat(running()).isTrue();
		assertThat(web.steps(mission)).containsExactly("user_planRound", "user_planRound");

		aWeekLater();
		web.finish(team.coordinator(), mission, "user_progressPoint", "works", "L’accroche plaît", "adjust",
				"Passer plus tard", "lastDay", today.plusWeeks(5).toString(), "choice", "CONTINUE");
		assertThat(web.steps(mission)).doesNotContain("user_progressPoint");
		aWeekLater();
		web.finish(team.coordinator(), mission, "user_progressPoint", "works", "Tout est fait", "choice", "FINISH");
		assertThat(web.steps(mission)).containsExactly("user_planRound", "user_planRound");

		for (var round = 0; round < 2; round++) {
			web.finish(team.coordinator(), mission, "user_planRound", "choice", "NONE", "reason", "Congés");
		}
		assertThat(web.steps(mission)).containsExactly("user_closeCampaign");
		web.finish(team.coordinator(), mission, "user_closeCampaign", "words", "Merci à toutes et tous", "leftOver",
				"La tour B");

		assertThat(running()).isFalse();
		assertThat(read(team.coordinator())).contains("L’accroche plaît", "Passer plus tard", "Tout est fait",
				"Merci à toutes et tous", "La tour B", "Congés");
	}

	@Test
	void theWeeklyPointFallsOnAWorkingDayAtTen() {
		moveTo(LocalDate.of(2027, 7, 7));
		launched();

		moveTo(LocalDate.of(2027, 7, 14));
		simulation.runDueJobs();
		assertThat(web.steps(mission)).as("14 July").doesNotContain("user_progressPoint");

		simulation.moveTo(calendar.at(team.site(), LocalDate.of(2027, 7, 15), LocalTime.of(10, 1)));
		assertThat(web.steps(mission)).contains("user_progressPoint");
	}

	@Test
	void theVoisinReadsTheFeedbackAndAnswers() {
		launched();
		var rosa = voisinOf("user_planRound");

		var task = web.task(mission, "user_planRound", team.coordinator());
		assertThat(Web.text(web.post(team.coordinator(), task.href(), "choice", "SHARED")))
			.contains("Choisissez le jour et l’heure");
		assertThat(Web.text(web.post(team.coordinator(), task.href(), "choice", "NONE")))
			.contains("Écrivez pourquoi la tournée");

		web.finish(team.coordinator(), mission, "user_planRound", "choice", "SHARED", "when",
				today.plusDays(1) + "T18:00");
		web.finish(team.coordinator(), mission, "user_writeFeedback", "first", "Le sourire", "second", "L’écoute",
				"third", "La clarté", "progress", "Laisser un silence");
		var reader = reader(rosa);
		assertThat(web.page(reader, web.task(mission, "user_readFeedback", reader).href())).contains("Le sourire",
				"L’écoute", "La clarté", "Laisser un silence");
		web.finish(reader, mission, "user_readFeedback", "answer", "Merci, je vais essayer");

		assertThat(web.steps(mission)).containsExactly("user_planRound");
		assertThat(read(team.coordinator())).contains("Le sourire", "L’écoute", "La clarté", "Laisser un silence",
				"Merci, je vais essayer");
		assertThat(read(reader)).contains("Le sourire");
		assertThat(read(team.director())).doesNotContain("Le sourire", "Merci, je vais essayer");
	}

	@Test
	void cancellingTheMissionClosesTheDoors() {
		launched();

		as(team.coordinator(), () -> missions.cancel(mission, "Plus de budget"));

		assertThat(running()).isFalse();
		assertThat(web.steps(mission)).isEmpty();
	}

	private void scout() {
		web.finish(team.coordinator(), mission, "user_scoutSectors", "sectors[0].name", "Secteur A",
				"sectors[0].stairwells", "12 rue Courmont, cages A et B", "sectors[0].dwellings", "60",
				"sectors[1].name", "Secteur B", "sectors[1].dwellings", "40");
		assertThat(read(team.coordinator())).contains("Secteur A", "12 rue Courmont, cages A et B", "Secteur B");
	}

	private void plan(LocalDate first, LocalDate last) {
		web.finish(team.coordinator(), mission, "user_planCalendar", "firstDay", first.toString(), "lastDay",
				last.toString(), "voisins", team.voisins().get(0).id().toString(), "voisins",
				team.voisins().get(1).id().toString(), "hoursPerWeek", "4", "notes", "Le mardi soir");
		assertThat(read(team.coordinator())).contains("Le mardi soir", team.voisins().get(0).name());
	}

	/** Whatever else is missing, the director allows it. */
	private void launched() {
		today = calendar.day(team.site(), clock.instant());
		scout();
		plan(today, today.plusWeeks(3));
		var missing = Scope.system("test", () -> campaigns.missing(campaigns.caseOf(mission).orElseThrow()));
		if (!missing.isEmpty()) {
			web.finish(team.coordinator(), mission, "user_checkLaunch", "choice", "WAIVER", "reason", "Promis");
			web.finish(team.director(), mission, "user_decideWaiver", "choice", "ALLOW", "reason", "D’accord");
		}
		web.finish(team.coordinator(), mission, "user_checkLaunch", "choice", "LAUNCH");
	}

	private MvcTestResult check(String choice, String reason) {
		var task = web.task(mission, "user_checkLaunch", team.coordinator());
		return web.post(team.coordinator(), task.href(), "choice", choice, "reason", reason);
	}

	private void aWeekLater() {
		simulation.moveTo(clock.instant().plus(Duration.ofDays(11)));
	}

	private void moveTo(LocalDate day) {
		assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
		simulation.moveTo(calendar.at(team.site(), day, LocalTime.of(17, 0)));
	}

	private boolean running() {
		return Scope.system("test", () -> campaigns.running(mission)).isPresent();
	}

	/** Whose round the first of these tasks is about. */
	private UUID voisinOf(String step) {
		var task = web.task(mission, step, team.coordinator());
		return team.voisins()
			.stream()
			.filter((voisin) -> task.subject().title().endsWith(voisin.name()))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private User reader(UUID id) {
		return team.voisins().stream().filter((voisin) -> voisin.id().equals(id)).findFirst().orElseThrow();
	}

	/** All that a person reads of the campaign. */
	private String read(User person) {
		var text = new StringBuilder();
		as(person,
				() -> campaigns.record(mission)
					.stream()
					.map(Section::items)
					.forEach((items) -> items
						.forEach((item) -> text.append(item.label()).append(": ").append(item.value()).append('\n'))));
		return text.toString();
	}

	private static void as(User person, Runnable work) {
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, null, "ROLE_TEST"));
		try {
			work.run();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

}
