package org.palier.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.mission.Theme;
import org.palier.platform.calendar.Locality;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class FollowupScenarioTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	SupportService support;

	@Autowired
	FollowupService followup;

	@Autowired
	FollowupSteps steps;

	@Autowired
	MissionService missions;

	@Autowired
	Workflow workflow;

	@Autowired
	Simulation simulation;

	User voisin;

	Mission mission;

	@BeforeEach
	void aMission() {
		var team = given.team();
		voisin = team.voisins().get(0);
		mission = Scope.system("test", () -> missions.open(team.neighbourhood(), "Charges", Theme.ENERGY));
	}

	@Test
	void nobodyToFollowEndsAtOnce() {
		var wait = begin();

		assertThat(isOver(wait)).isTrue();
		assertThat(Scope.system("test", () -> workflow.position(wait)).done()).contains("end_closed");
	}

	@Test
	void theLastConclusionEndsTheWait() {
		var first = start();
		var second = start();
		var wait = begin();
		assertThat(isOver(wait)).isFalse();

		conclude(first);
		assertThat(isOver(wait)).isFalse();

		conclude(second);
		assertThat(isOver(wait)).isTrue();
		assertThat(Scope.system("test", () -> workflow.position(wait)).done()).contains("receive_allClosed",
				"end_closed");
	}

	@Test
	void whenTheLastTwoAreConcludedAtOnceTheMissionStillWakes() {
		for (int round = 0; round < 5; round++) {
			aMission();
			var cases = java.util.List.of(start(), start());
			var wait = begin();
			cases.forEach((each) -> web.finish(voisin, each, "user_makeContact", "reached", "NO", "on",
					SupportScenarioTest.TODAY));

			cases.stream()
				.map((each) -> CompletableFuture.runAsync(() -> finishConclude(each)))
				.toList()
				.forEach(CompletableFuture::join);

			assertThat(isOver(wait)).isTrue();
			assertThat(Scope.system("test", () -> workflow.position(wait)).done()).contains("end_closed");
		}
	}

	@Test
	void afterNinetyDaysTheMissionGoesOnAndSoDoTheResidents() {
		var open = start();
		var wait = begin();

		var paris = Locality.MAINLAND.zone();
		assertThat(LocalDate.ofInstant(deadline(wait), paris)).isEqualTo(LocalDate.now(paris).plusDays(90));
		Scope.system("test", () -> workflow.reschedule(wait, "timer_90days", Instant.now()));
		simulation.runDueJobs();

		assertThat(Scope.system("test", () -> workflow.position(wait)).done()).contains("service_leaveOpen",
				"end_leftOpen");
		assertThat(Scope.system("test", () -> followup.get(wait).leftOpen())).containsExactly(open);
		assertThat(Scope.system("test", () -> followup.record(mission.id())).get(0).items()).extracting("value")
			.startsWith("1", "0", "1");
		conclude(open);
		assertThat(web.steps(open)).isEmpty();
	}

	@Test
	void aConclusionDuringAPauseCountsWhenTheMissionWakes() {
		var open = start();
		Scope.system("test", () -> workflow.cancel(mission.id(), "entered later"));
		Scope.system("test", () -> workflow.enter("mission", mission.id(), java.util.List.of("call_followup")));
		var wait = Scope.system("test", () -> followup.caseOf(mission.id())).orElseThrow();

		Scope.system("test", () -> missions.pause(mission.id(), "Été"));
		conclude(open);
		assertThat(isOver(wait)).isFalse();

		Scope.system("test", () -> missions.resume(mission.id()));
		assertThat(isOver(wait)).isTrue();
		assertThat(web.steps(mission.id())).contains("user_giveTeamView");
	}

	@Test
	void aCancelledMissionWaitsNoMore() {
		start();
		var wait = begin();

		Scope.system("test", () -> missions.cancel(mission.id(), "Plus de financement"));

		assertThat(isOver(wait)).isTrue();
	}

	private UUID start() {
		return Scope.system("test", () -> support.start(mission.id(), "Sam", "au café", "Un papier", voisin.id()));
	}

	private UUID begin() {
		return Scope.system("test", () -> {
			var id = followup.open(mission.id());
			workflow.start("followup", id);
			return id;
		});
	}

	private void conclude(UUID open) {
		web.finish(voisin, open, "user_makeContact", "reached", "NO", "on", SupportScenarioTest.TODAY);
		finishConclude(open);
	}

	private void finishConclude(UUID open) {
		var task = web.task(open, "user_conclude", voisin);
		assertThat(web.post(voisin, task.href(), "outcome", "LOST", "month", SupportScenarioTest.MONTH)).hasStatus(302);
	}

	private Instant deadline(UUID wait) {
		return Scope.system("test", () -> steps.deadline(wait.toString())).toInstant();
	}

	private boolean isOver(UUID wait) {
		return Scope.system("test", () -> followup.get(wait).isOver());
	}

}
