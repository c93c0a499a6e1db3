package org.palier.campaign;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.palier.organisation.Absence;
import org.palier.organisation.Absences;
import org.palier.organisation.Directory;
import org.palier.organisation.Person;
import org.palier.place.Places;
import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The facts that decide who may go where and when. */
@Component
@Transactional(readOnly = true)
class Ground {

	/** A contract counts months; a month has a little more than four weeks. */
	private static final int WEEKS = 4;

	private final RoundRepository rounds;

	private final Directory directory;

	private final Absences absences;

	private final Availabilities availabilities;

	private final WorkingCalendar calendar;

	private final Places places;

	private final JdbcClient jdbc;

	Ground(RoundRepository rounds, Directory directory, Absences absences, Availabilities availabilities,
			WorkingCalendar calendar, Places places, JdbcClient jdbc) {
		this.rounds = rounds;
		this.directory = directory;
		this.absences = absences;
		this.availabilities = availabilities;
		this.calendar = calendar;
		this.places = places;
		this.jdbc = jdbc;
	}

	/** The rules of a campaign for the weeks and months around these days. */
	RoundRules rules(Campaign campaign, LocalDate from, LocalDate to) {
		var plan = Objects.requireNonNull(campaign.calendar());
		var days = from.datesUntil(to.plusDays(1)).toList();
		var holidays = days.stream()
			.filter((day) -> calendar.isHoliday(campaign.site(), day))
			.collect(Collectors.toSet());
		return new RoundRules(plan.firstDay(), plan.lastDay(), holidays, walkers(campaign.site(), plan, days));
	}

	private Map<UUID, Walker> walkers(UUID site, PlanCalendar plan, List<LocalDate> days) {
		var free = availabilities.of(site);
		var before = before(site, days.get(0));
		var all = new LinkedHashMap<UUID, Walker>();
		directory.voisins(site)
			.stream()
			.filter((each) -> plan.team().contains(each.id()))
			.sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
			.forEach((each) -> all.put(each.id(),
					new Walker(each.id(), each.name(), each.languages(), before.getOrDefault(each.id(), 0),
							60 * week(each, plan), (each.monthlyHours() != null) ? 60 * each.monthlyHours() : null,
							away(each.id(), days), free.get(each.id()))));
		return all;
	}

	/** No more than the contract, and no more than this campaign asks. */
	private static int week(Person person, PlanCalendar plan) {
		var month = person.monthlyHours();
		return (month != null) ? Math.min(plan.hoursPerWeek(), (month + WEEKS - 1) / WEEKS) : plan.hoursPerWeek();
	}

	private Set<LocalDate> away(UUID person, List<LocalDate> days) {
		var away = new HashSet<LocalDate>();
		for (Absence absence : absences.findByPersonOrderByFirstDayDesc(person)) {
			days.stream()
				.filter((day) -> !day.isBefore(absence.firstDay()) && !day.isAfter(absence.lastDay()))
				.forEach(away::add);
		}
		return away;
	}

	/** How many rounds everybody has been on. */
	private Map<UUID, Integer> before(UUID site, LocalDate day) {
		var all = new HashMap<UUID, Integer>();
		jdbc.sql("""
				select who, count(*) as many from round, unnest(array[first_voisin, second_voisin]) who
				where site_id = ? and state <> 'CANCELLED' and day < ? and who is not null group by who""")
			.params(site, day)
			.query((row) -> {
				all.put(row.getObject("who", UUID.class), row.getInt("many"));
			});
		return all;
	}

	/**
	 * Rounds of all missions of the site, of the weeks and months that these days touch.
	 */
	List<Trip> trips(UUID site, LocalDate from, LocalDate to) {
		var first = Stream.of(RoundRules.monday(from), YearMonth.from(from).atDay(1))
			.min(Comparator.naturalOrder())
			.orElseThrow();
		var last = Stream.of(RoundRules.monday(to).plusDays(6), YearMonth.from(to).atEndOfMonth())
			.max(Comparator.naturalOrder())
			.orElseThrow();
		return rounds.ofSite(site, first, last).stream().map(Trip::of).toList();
	}

	/** Stairwells of the sectors that no round has been planned for yet. */
	List<Proposal.Target> targets(Campaign campaign) {
		var sectors = campaign.sectors();
		var planned = rounds.ofMission(campaign.mission())
			.stream()
			.flatMap((round) -> round.stairwells().stream())
			.collect(Collectors.toSet());
		return ((sectors != null) ? sectors.filled() : List.<Sector>of()).stream()
			.flatMap((sector) -> places.stairwells(sector.picked())
				.stream()
				.filter((each) -> !planned.contains(each.id()) && !each.isArchived())
				.map((each) -> new Proposal.Target(each.id(), String.valueOf(sector.name()),
						Math.max(1, (each.doors() > 0) ? each.doors() : each.dwellings()))))
			.toList();
	}

}
