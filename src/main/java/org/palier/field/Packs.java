package org.palier.field;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.campaign.Round;
import org.palier.campaign.Rounds;
import org.palier.campaign.RunningCampaign;
import org.palier.campaign.Sector;
import org.palier.field.DoNotComeBack.Door;
import org.palier.mission.GuideSource;
import org.palier.organisation.Directory;
import org.palier.place.Places;
import org.palier.place.Stairwell;
import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Packs what somebody needs on the landing, where there is no network. */
@Component
@Transactional(readOnly = true)
class Packs {

	/** The rounds of so many days: a phone may stay without network for long. */
	private static final int DAYS = 10;

	private final FieldService field;

	private final Rounds rounds;

	private final Places places;

	private final Visits visits;

	private final Holds holds;

	private final SecondPassage again;

	private final Directory directory;

	private final WorkingCalendar calendar;

	private final ObjectProvider<GuideSource> guides;

	private final ObjectProvider<DoNotComeBack> closedDoors;

	private final Clock clock;

	Packs(FieldService field, Rounds rounds, Places places, Visits visits, Holds holds, SecondPassage again,
			Directory directory, WorkingCalendar calendar, ObjectProvider<GuideSource> guides,
			ObjectProvider<DoNotComeBack> closedDoors, Clock clock) {
		this.field = field;
		this.rounds = rounds;
		this.places = places;
		this.visits = visits;
		this.holds = holds;
		this.again = again;
		this.directory = directory;
		this.calendar = calendar;
		this.guides = guides;
		this.closedDoors = closedDoors;
		this.clock = clock;
	}

	Pack pack() {
		var me = FieldService.me();
		var now = clock.instant();
		var open = field.running()
			.stream()
			.filter((each) -> field.access(each.mission()).campaign() != null)
			.collect(Collectors.toMap(RunningCampaign::mission, (each) -> each, (one, same) -> one,
					java.util.LinkedHashMap::new));
		var today = open.values()
			.stream()
			.findFirst()
			.map((each) -> calendar.day(each.site(), now))
			.orElseGet(() -> now.atZone(org.palier.platform.calendar.Locality.MAINLAND.zone()).toLocalDate());
		var outings = rounds.of(me, today, today.plusDays(DAYS))
			.stream()
			.filter((round) -> open.containsKey(round.mission()))
			.map((round) -> outing(round, me, today))
			.toList();
		return new Pack(me, now, today, open.values().stream().map(this::topic).toList(), outings);
	}

	private Pack.Topic topic(RunningCampaign campaign) {
		var cards = guides.orderedStream().flatMap((source) -> source.cards(campaign.mission()).stream()).toList();
		return new Pack.Topic(campaign.mission(), campaign.title(), directory.site(campaign.site()), campaign.lastDay(),
				campaign.sectors().stream().map(Sector::name).filter((name) -> name != null).distinct().toList(), cards,
				field.offersSupport());
	}

	private Pack.Outing outing(Round round, UUID me, LocalDate today) {
		var with = round.pair().stream().filter((each) -> !each.equals(me)).map(directory::name).toList();
		var byId = places.stairwells(round.stairwells())
			.stream()
			.collect(Collectors.toMap(Stairwell::id, (each) -> each));
		var stairwells = round.stairwells().stream().map(byId::get).filter((each) -> each != null).toList();
		var marks = marks(round, stairwells, me);
		return new Pack.Outing(round.id(), round.mission(), round.day(), round.from(), round.to(), round.sector(), with,
				stairwells.stream().map((each) -> stairs(each, round, marks, today)).toList());
	}

	private Pack.Stairs stairs(Stairwell stairwell, Round round, Map<UUID, List<Pack.Mark>> marks, LocalDate today) {
		return new Pack.Stairs(stairwell.id(), stairwell.label(), stairwell.landings(), stairwell.access(),
				holds.other(stairwell.id(), round.day(), round.pair()), marks.getOrDefault(stairwell.id(), List.of()),
				null);
	}

	/** The newest of each door, and those where nobody knocks again. */
	private Map<UUID, List<Pack.Mark>> marks(Round round, List<Stairwell> stairwells, UUID me) {
		var newest = new HashMap<Door, Pack.Mark>();
		visits.marks(round.mission(), round.stairwells())
			.forEach((mark) -> newest.put(new Door(mark.stairwell(), mark.floor(), mark.door()),
					new Pack.Mark(mark.floor(), mark.door(), mark.result(), mark.at(), mark.by().equals(me))));
		for (var door : closed(stairwells)) {
			newest.put(door,
					new Pack.Mark(door.floor(), door.name(), VisitResult.DO_NOT_COME_BACK, clock.instant(), false));
		}
		var all = new HashMap<UUID, List<Pack.Mark>>();
		newest.forEach((door, mark) -> all.computeIfAbsent(door.stairwell(), (id) -> new ArrayList<>()).add(mark));
		all.values()
			.forEach((each) -> each.sort(Comparator.comparing(Pack.Mark::floor).thenComparing(Pack.Mark::door)));
		return all;
	}

	private Set<Door> closed(List<Stairwell> stairwells) {
		var doors = new HashSet<Door>();
		for (var stairwell : stairwells) {
			for (var landing : stairwell.landings()) {
				landing.doors().forEach((name) -> doors.add(new Door(stairwell.id(), landing.floor(), name)));
			}
		}
		@Nullable DoNotComeBack known = closedDoors.getIfAvailable();
		return (known != null) ? known.among(doors) : Set.of();
	}

}
