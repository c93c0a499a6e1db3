package org.palier.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Proposals never break a rule, whatever the team; each rule is checked again here. */
class ProposalPropertiesTest {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

	private static final List<String> LANGUAGES = List.of("français", "arabe", "turc", "portugais", "bambara");

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7 })
	void noRuleIsEverBroken(int block) {
		int proposed = 0;
		for (int seed = block * 250; seed < (block + 1) * 250; seed++) {
			var case_ = new Case(new Random(seed));
			var proposal = case_.propose();
			proposed += proposal.planned().size();
			assertThat(case_.broken(proposal)).as("seed " + seed).isEmpty();
		}
		assertThat(proposed).as("something is proposed at all").isGreaterThan(200);
	}

	@Test
	void theSameFactsGiveTheSameRounds() {
		for (int seed = 0; seed < 100; seed++) {
			assertThat(new Case(new Random(seed)).propose().seal())
				.isEqualTo(new Case(new Random(seed)).propose().seal());
		}
	}

	/** Each day is either used or says why not. */
	@Test
	void everySlotThatStaysEmptySaysWhy() {
		for (int seed = 0; seed < 500; seed++) {
			var case_ = new Case(new Random(seed));
			var proposal = case_.propose();
			for (var day : case_.days) {
				var told = proposal.planned().stream().anyMatch((each) -> each.outing().day().equals(day))
						|| proposal.empty().stream().anyMatch((each) -> each.day().equals(day));
				assertThat(told).as("seed " + seed + ", " + day).isTrue();
			}
			for (var empty : proposal.empty()) {
				assertThat(empty.nothingLeft() || !empty.why().isEmpty() || case_.walkers.size() < 2)
					.as("seed " + seed + ", " + empty.day())
					.isTrue();
			}
		}
	}

	@Test
	void aNewcomerGoesWithSomebodyExperiencedAndLanguagesAdd() {
		var one = walker(1, List.of("français"), 9);
		var two = walker(2, List.of("français", "arabe"), 0);
		var three = walker(3, List.of("français"), 0);
		var rules = new RoundRules(MONDAY, MONDAY.plusDays(30), Set.of(), walkers(one, two, three));
		var proposal = Proposal.of(UUID.randomUUID(), rules, List.of(),
				List.of(new Proposal.Target(new UUID(9, 1), "Nord", 24)), List.of(MONDAY));

		assertThat(proposal.planned()).singleElement()
			.satisfies((each) -> assertThat(each.pair()).containsExactlyInAnyOrder(one, two));
	}

	private static Map<UUID, Walker> walkers(Walker... walkers) {
		var all = new LinkedHashMap<UUID, Walker>();
		for (var each : walkers) {
			all.put(each.id(), each);
		}
		return all;
	}

	private static Walker walker(int number, List<String> languages, int rounds) {
		return new Walker(new UUID(1, number), "V" + number, languages, rounds, 240, null, Set.of(), null);
	}

	/** A team, its rounds so far, and stairwells to visit, at random. */
	private static final class Case {

		private final UUID mission = new UUID(5, 5);

		private final List<LocalDate> days = new ArrayList<>();

		private final Map<UUID, Walker> walkers = new LinkedHashMap<>();

		private final Set<LocalDate> holidays = new HashSet<>();

		private final List<Trip> trips = new ArrayList<>();

		private final List<Proposal.Target> targets = new ArrayList<>();

		private final LocalDate first;

		private final LocalDate last;

		Case(Random random) {
			var start = MONDAY.plusDays(random.nextInt(60));
			for (int i = 0; i < 14; i++) {
				days.add(start.plusDays(i));
				if (random.nextInt(12) == 0) {
					holidays.add(start.plusDays(i));
				}
			}
			first = start.plusDays(random.nextInt(3));
			last = start.plusDays(8 + random.nextInt(8));
			for (int i = 0; i < 1 + random.nextInt(8); i++) {
				var walker = walker(random, i, start);
				walkers.put(walker.id(), walker);
			}
			int many = random.nextInt(20);
			for (int i = 0; i < many; i++) {
				targets.add(new Proposal.Target(new UUID(7, i), "Secteur " + i / 5, 1 + random.nextInt(60)));
			}
			for (int i = 0; i < random.nextInt(8); i++) {
				trips.add(trip(random, start));
			}
		}

		private static Walker walker(Random random, int number, LocalDate start) {
			var away = new HashSet<LocalDate>();
			for (int i = 0; i < 14; i++) {
				if (random.nextInt(6) == 0) {
					away.add(start.plusDays(i));
				}
			}
			Set<String> free = null;
			if (random.nextBoolean()) {
				free = new HashSet<>();
				for (var day : DayOfWeek.values()) {
					for (var part : List.of("AFTERNOON", "EVENING")) {
						if (random.nextInt(3) > 0) {
							free.add(day + "_" + part);
						}
					}
				}
			}
			return new Walker(new UUID(1, number), "V" + number,
					LANGUAGES.subList(0, 1 + random.nextInt(LANGUAGES.size())), random.nextInt(12),
					60 * random.nextInt(7), random.nextBoolean() ? null : 60 * random.nextInt(20), away, free);
		}

		/** Of this mission or another; some break a rule already. */
		private Trip trip(Random random, LocalDate start) {
			var from = LocalTime.of(14 + random.nextInt(5), 30 * random.nextInt(2));
			return new Trip(UUID.randomUUID(), random.nextBoolean() ? mission : new UUID(5, 6),
					start.plusDays(random.nextInt(14)), from, from.plusMinutes(60 + 30 * random.nextInt(4)),
					List.of(new UUID(1, random.nextInt(8)), new UUID(1, 8)), List.of(new UUID(7, random.nextInt(20))));
		}

		Proposal propose() {
			return Proposal.of(mission, new RoundRules(first, last, holidays, walkers), trips, targets, days);
		}

		List<String> broken(Proposal proposal) {
			var broken = new ArrayList<String>();
			var all = new ArrayList<>(trips);
			proposal.planned().forEach((each) -> all.add(Trip.of(mission, each.outing())));
			var visited = new HashSet<UUID>();
			for (var each : proposal.planned()) {
				var outing = each.outing();
				var day = outing.day();
				if (day.getDayOfWeek() == DayOfWeek.SUNDAY || holidays.contains(day)) {
					broken.add("closed " + day);
				}
				if (day.isBefore(first) || day.isAfter(last) || !days.contains(day)) {
					broken.add("outside " + day);
				}
				if (outing.pair().size() != 2 || outing.stairwells().isEmpty()) {
					broken.add("no pair or no place " + outing);
				}
				for (var stairwell : outing.stairwells()) {
					if (!visited.add(stairwell)) {
						broken.add("twice " + stairwell);
					}
					if (all.stream()
						.filter((trip) -> trip.day().equals(day) && trip.stairwells().contains(stairwell))
						.count() > 1) {
						broken.add("two pairs in " + stairwell + " on " + day);
					}
				}
				int doors = targets.stream()
					.filter((target) -> outing.stairwells().contains(target.stairwell()))
					.mapToInt(Proposal.Target::doors)
					.sum();
				if (outing.stairwells().size() > 1 && doors > Proposal.DOORS) {
					broken.add("too many doors " + doors);
				}
				outing.pair().forEach((who) -> broken(who, outing, all, broken));
			}
			return broken;
		}

		private void broken(UUID who, Outing outing, List<Trip> all, List<String> broken) {
			var walker = walkers.get(who);
			var day = outing.day();
			var part = outing.from().isBefore(LocalTime.of(17, 0)) ? "AFTERNOON" : "EVENING";
			if (walker.away().contains(day)) {
				broken.add("absent " + who);
			}
			if (walker.free() != null && !walker.free().contains(day.getDayOfWeek() + "_" + part)) {
				broken.add("not available " + who);
			}
			var own = all.stream().filter((trip) -> trip.pair().contains(who)).toList();
			if (own.stream()
				.filter((trip) -> trip.day().equals(day) && trip.from().isBefore(outing.to())
						&& outing.from().isBefore(trip.to()))
				.count() > 1) {
				broken.add("in two places " + who);
			}
			var week = WeekFields.ISO.weekOfWeekBasedYear();
			if (own.stream()
				.filter((trip) -> trip.day().get(week) == day.get(week))
				.mapToLong(Case::minutes)
				.sum() > walker.weekMinutes()) {
				broken.add("hours of the week " + who);
			}
			if (walker.monthMinutes() != null && own.stream()
				.filter((trip) -> YearMonth.from(trip.day()).equals(YearMonth.from(day)))
				.mapToLong(Case::minutes)
				.sum() > walker.monthMinutes()) {
				broken.add("hours of the month " + who);
			}
		}

		private static long minutes(Trip trip) {
			return ChronoUnit.MINUTES.between(trip.from(), trip.to());
		}

	}

}
