package org.palier.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.palier.campaign.CampaignService;
import org.palier.campaign.Outing;
import org.palier.campaign.Rounds;
import org.palier.campaign.RunningCampaign;
import org.palier.place.Places;
import org.palier.place.Stairwell;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.security.Scope;

import org.springframework.stereotype.Component;

/**
 * The rounds of the next days: of each running campaign one a day, today's in any case,
 * for whoever looks at the demonstration looks at it today.
 */
@Component
class DemoRounds {

	private static final int DAYS = 12;

	private final CampaignService campaigns;

	private final Rounds rounds;

	private final Places places;

	private final WorkingCalendar calendar;

	DemoRounds(CampaignService campaigns, Rounds rounds, Places places, WorkingCalendar calendar) {
		this.campaigns = campaigns;
		this.rounds = rounds;
		this.places = places;
		this.calendar = calendar;
	}

	void create(Map<UUID, DemoCast.Team> teams, Instant now) {
		Supplier<List<RunningCampaign>> all = campaigns::running;
		var bySite = Scope.system("demonstration", all).stream().collect(Collectors.groupingBy(RunningCampaign::site));
		bySite.forEach((site, running) -> {
			var team = Objects.requireNonNull(teams.get(site));
			DemoCast.as(team.coordinator(), () -> plan(running, team, calendar.day(site, now)));
		});
	}

	/**
	 * One pair a day, from Tuesday to Saturday: two rounds a week for each of five is
	 * what their contracts allow. The first of all is that of the Voisin of the front
	 * door.
	 */
	private void plan(List<RunningCampaign> running, DemoCast.Team team, LocalDate today) {
		int turn = 0;
		for (int day = 0; day < DAYS; day++) {
			var date = today.plusDays(day);
			if (day == 0 || isOpen(team.site(), date)) {
				var campaign = running.get(turn % running.size());
				round(campaign, walkers(campaign, team, 2 * turn), turn / running.size(), date);
				turn++;
			}
		}
	}

	private boolean isOpen(UUID site, LocalDate date) {
		return date.getDayOfWeek() != DayOfWeek.SUNDAY && date.getDayOfWeek() != DayOfWeek.MONDAY
				&& !calendar.isHoliday(site, date);
	}

	private static List<UUID> walkers(RunningCampaign campaign, DemoCast.Team team, int turn) {
		var people = new ArrayList<>(campaign.team());
		var known = team.voisins()
			.values()
			.stream()
			.filter((each) -> each.email().startsWith("voisin."))
			.mapToInt((each) -> people.indexOf(each.id()))
			.max()
			.orElse(0);
		Collections.rotate(people, -Math.max(known, 0) - turn);
		return people.subList(0, Math.min(2, people.size()));
	}

	/** One building an evening, street after street. */
	private void round(RunningCampaign campaign, List<UUID> pair, int turn, LocalDate day) {
		var sectors = campaign.sectors();
		var sector = sectors.get(turn % sectors.size());
		var buildings = List.copyOf(places.stairwells(sector.picked())
			.stream()
			.collect(Collectors.groupingBy((each) -> each.building().label(), LinkedHashMap::new, Collectors.toList()))
			.values());
		var building = buildings.isEmpty() ? List.<Stairwell>of()
				: buildings.get(turn / sectors.size() % buildings.size());
		rounds.plan(campaign.mission(), new Outing(day, LocalTime.of(17, 30), LocalTime.of(19, 30),
				String.valueOf(sector.name()), pair, building.stream().map(Stairwell::id).toList()));
	}

}
