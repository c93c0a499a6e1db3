package org.palier.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import org.palier.need.NeedService;
import org.palier.need.Observe;

import org.springframework.stereotype.Component;

/** Voisins note what they hear. */
@Component
class Observers implements DemoEvening {

	private static final List<String> PLACES = List.of("rue Courmont", "tour Magellan", "résidence des Lilas",
			"allée des Peupliers", "place Barbusse", "rue de l’Europe", "bâtiment C", "square Jean-Moulin");

	private final NeedService needs;

	Observers(NeedService needs) {
		this.needs = needs;
	}

	@Override
	public void live(LocalDate day, Map<UUID, DemoCast.Team> teams, Random random, Consumer<LocalDateTime> go) {
		if (day.getDayOfWeek() != DayOfWeek.WEDNESDAY) {
			return;
		}
		go.accept(day.atTime(LocalTime.of(12, 0).plusMinutes(random.nextInt(90))));
		for (var team : teams.values()) {
			var topic = Topic.ALL.get(random.nextInt(Topic.ALL.size()));
			var place = team.neighbourhoods().get(random.nextInt(team.neighbourhoods().size()));
			var voisin = new ArrayList<>(team.voisins().values()).get(random.nextInt(team.voisins().size()));
			DemoCast.as(voisin,
					() -> needs.observe(new Observe(place.id(), topic.theme(),
							topic.heard().get(random.nextInt(topic.heard().size())),
							PLACES.get(random.nextInt(PLACES.size())))));
		}
	}

}
