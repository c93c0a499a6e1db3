package org.palier.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.palier.organisation.Directory;
import org.palier.place.Places;
import org.palier.place.Stairwell;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.web.Formats;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a week of a campaign: rounds, hours, notes, and what stands in the way. */
@Component
@Transactional(readOnly = true)
class Weeks {

	private final RoundRepository rounds;

	private final Ground ground;

	private final DayNotes notes;

	private final ConflictWords words;

	private final Directory directory;

	private final Places places;

	private final WorkingCalendar calendar;

	private final Clock clock;

	Weeks(RoundRepository rounds, Ground ground, DayNotes notes, ConflictWords words, Directory directory,
			Places places, WorkingCalendar calendar, Clock clock) {
		this.rounds = rounds;
		this.ground = ground;
		this.notes = notes;
		this.words = words;
		this.directory = directory;
		this.places = places;
		this.calendar = calendar;
		this.clock = clock;
	}

	WeekPage of(Campaign campaign, LocalDate someDay) {
		var monday = RoundRules.monday(someDay);
		var sunday = monday.plusDays(6);
		var rules = ground.rules(campaign, monday, sunday);
		var trips = ground.trips(campaign.site(), monday, sunday);
		var here = rounds.ofMission(campaign.mission())
			.stream()
			.filter((round) -> !round.day().isBefore(monday) && !round.day().isAfter(sunday))
			.toList();
		var today = today(campaign);
		var days = monday.datesUntil(sunday.plusDays(1))
			.map((day) -> new WeekPage.Day(day, Formats.weekday(day), day.equals(today), notes.of(campaign.site(), day),
					here.stream()
						.filter((round) -> round.day().equals(day))
						.map((round) -> card(round, rules, trips))
						.toList()))
			.toList();
		var hours = rules.walkers().values().stream().map((walker) -> hours(walker, trips, monday)).toList();
		return new WeekPage(monday, days, hours, notes.between(campaign.site(), monday, sunday));
	}

	LocalDate today(Campaign campaign) {
		return calendar.day(campaign.site(), clock.instant());
	}

	private WeekPage.Card card(Round round, RoundRules rules, List<Trip> trips) {
		var stairwells = places.stairwells(round.stairwells());
		return new WeekPage.Card(round.id(), hour(round.from()) + " – " + hour(round.to()), round.sector(),
				round.pair().stream().map(directory::name).collect(Collectors.joining(", ")),
				stairwells.stream().map(Stairwell::label).collect(Collectors.joining(" ; ")),
				stairwells.stream().mapToInt(Stairwell::doors).sum(), round.state() == Round.State.DONE,
				(round.state() == Round.State.DONE) ? List.of() : words.of(rules.of(Trip.of(round), trips)));
	}

	/** On one line, however narrow the day is. */
	private static String hour(LocalTime time) {
		return Formats.hour(time).replace(' ', '\u00a0');
	}

	private WeekPage.Hours hours(Walker walker, List<Trip> trips, LocalDate monday) {
		int planned = RoundRules.minutes(walker.id(), trips, (trip) -> RoundRules.monday(trip.day()).equals(monday));
		return new WeekPage.Hours(walker.name(), words.hours(planned), words.hours(walker.weekMinutes()),
				planned > walker.weekMinutes(), String.join(", ", walker.languages()));
	}

	/** Rounds for this week and the next one, as far as they lie ahead. */
	Proposal propose(Campaign campaign, LocalDate someDay) {
		var today = today(campaign);
		var monday = RoundRules.monday(someDay);
		var days = new ArrayList<LocalDate>();
		for (int i = 0; i < 14; i++) {
			var day = monday.plusDays(i);
			if (day.isAfter(today) && !day.isAfter(Objects.requireNonNull(campaign.calendar()).lastDay())) {
				days.add(day);
			}
		}
		var last = monday.plusDays(13);
		return Proposal.of(campaign.mission(), ground.rules(campaign, monday, last),
				ground.trips(campaign.site(), monday, last), ground.targets(campaign), days);
	}

}
