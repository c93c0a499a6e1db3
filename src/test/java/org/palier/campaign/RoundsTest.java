package org.palier.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.place.Address;
import org.palier.place.Landing;
import org.palier.place.Places;
import org.palier.place.Stairwell;
import org.palier.platform.security.Scope;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.RuleBroken;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who goes where on which evening. */
@PalierTest
class RoundsTest {

	private static final LocalTime FROM = LocalTime.of(17, 30);

	private static final LocalTime TO = LocalTime.of(19, 30);

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Simulation simulation;

	@Autowired
	Places places;

	@Autowired
	Rounds rounds;

	@Autowired
	Clock clock;

	Given.Team team;

	UUID ali;

	UUID rosa;

	UUID mission;

	LocalDate today;

	Stairwell stairwell;

	@BeforeEach
	void aCalendar() {
		team = given.team();
		ali = team.voisins().get(0).id();
		rosa = team.voisins().get(1).id();
		today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
		mission = UUID.fromString(web
			.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title",
					"Charges", "theme", "ENERGY", "phase", "campaign", "history", "Commencée", "doors", "24")
			.getResponse()
			.getRedirectedUrl()
			.replaceAll(".*/", ""));
		simulation.runDueJobs();
		web.finish(team.coordinator(), mission, "user_scoutSectors", "sectors[0].name", "Nord", "sectors[0].dwellings",
				"24");
		web.finish(team.coordinator(), mission, "user_planCalendar", "firstDay", today.toString(), "lastDay",
				today.plusWeeks(3).toString(), "voisins", ali.toString(), "voisins", rosa.toString(), "hoursPerWeek",
				"4");
		stairwell = Scope.of(team.site(), "test",
				() -> places.add(places.add(team.site(), team.neighbourhood(), address()), "cage A", 4, 6, 0));
	}

	@Test
	void fourFloorsOfSixDoorsAreTwentyFourDoors() {
		var read = Scope.of(team.site(), "test", () -> places.stairwells(List.of(stairwell.id()))).get(0);

		assertThat(read.label()).isEqualTo("12 bis rue des Oiseaux, cage A");
		assertThat(read.doors()).isEqualTo(24);
		assertThat(read.landings()).extracting(Landing::floor).containsExactly(1, 2, 3, 4);
		assertThat(read.landings().get(3).doors()).containsExactly("1", "2", "3", "4", "5", "6");
	}

	@Test
	void bothOfAPairFindTheirRoundOfTheDay() {
		var planned = plan(today, ali, rosa);
		plan(today.plusDays(1), rosa);

		assertThat(of(ali, today)).singleElement().satisfies((round) -> {
			assertThat(round.id()).isEqualTo(planned.id());
			assertThat(round.pair()).containsExactly(ali, rosa);
			assertThat(round.stairwells()).containsExactly(stairwell.id());
			assertThat(round.from()).isEqualTo(FROM);
			assertThat(round.to()).isEqualTo(TO);
		});
		assertThat(of(rosa, today)).hasSize(1);
		assertThat(of(ali, today.plusDays(1))).isEmpty();
		assertThat(Scope.of(team.site(), "test", () -> rounds.of(rosa, today, today.plusDays(1)))).hasSize(2);
	}

	@Test
	void anotherSiteSeesNeitherRoundsNorStairwells() {
		var planned = plan(today, ali, rosa);
		var other = given.team().site();

		assertThat(Scope.of(other, "test", () -> rounds.of(ali, today))).isEmpty();
		assertThat(Scope.of(other, "test", () -> places.stairwells(List.of(stairwell.id())))).isEmpty();
		assertThatThrownBy(() -> Scope.of(other, "test", () -> rounds.round(planned.id())))
			.isInstanceOf(NotFound.class);
	}

	@Test
	void onlyTheTeamGoesAndOnlyForwardInTime() {
		var stranger = given.team().voisins().get(0).id();

		assertThatThrownBy(() -> plan(today, stranger)).isInstanceOf(RuleBroken.class);
		assertThatThrownBy(() -> plan(today, ali, ali)).isInstanceOf(RuleBroken.class);
		assertThatThrownBy(() -> new Outing(today, TO, FROM, "Nord", List.of(ali), List.of()))
			.isInstanceOf(RuleBroken.class);
	}

	private Round plan(LocalDate day, UUID... pair) {
		return Scope.of(team.site(), "test",
				() -> rounds.plan(mission, new Outing(day, FROM, TO, "Nord", List.of(pair), List.of(stairwell.id()))));
	}

	private List<Round> of(UUID voisin, LocalDate day) {
		return Scope.of(team.site(), "test", () -> rounds.of(voisin, day));
	}

	private static Address address() {
		return new Address("12 bis", "rue des Oiseaux", "59000", "59350", "Lille", 3.05, 50.61);
	}

}
