package org.palier.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.palier.campaign.Sector;
import org.palier.organisation.Neighbourhood;
import org.palier.place.Address;
import org.palier.place.Places;
import org.palier.place.Stairwell;

import org.springframework.stereotype.Component;

/**
 * A few buildings in each neighbourhood: three on each of four streets, of two stairwells
 * with 24 and 16 doors, and one more of 20.
 */
@Component
class DemoPlaces {

	private static final List<String> STREETS = List.of("rue de l’Arbrisseau", "allée des Peupliers",
			"square Jean-Moulin", "rue des Oiseaux");

	private static final int DOORS = 40;

	private static final int BUILDINGS = 12;

	private static final Map<String, Town> TOWNS = Map.of("Lille", new Town("59000", "59350", 3.0466, 50.6121),
			"Roubaix", new Town("59100", "59512", 3.1746, 50.6942), "Marseille",
			new Town("13015", "13215", 5.3715, 43.3862), "Strasbourg", new Town("67100", "67482", 7.7711, 48.5493));

	private final Places places;

	DemoPlaces(Places places) {
		this.places = places;
	}

	void create(Collection<DemoCast.Team> teams) {
		teams.forEach((team) -> DemoCast.as(team.coordinator(),
				() -> team.neighbourhoods().forEach((neighbourhood) -> build(team, neighbourhood))));
	}

	private void build(DemoCast.Team team, Neighbourhood neighbourhood) {
		var town = Objects.requireNonNull(TOWNS.get(team.name()));
		int quarter = team.neighbourhoods().indexOf(neighbourhood);
		for (int i = 0; i < BUILDINGS; i++) {
			var building = places.add(team.site(), neighbourhood.id(),
					new Address(String.valueOf(2 + 4 * (i / STREETS.size()) + 30 * quarter),
							STREETS.get(i % STREETS.size()), town.postcode(), town.insee(), team.name(),
							town.lon() + 0.0012 * (i / STREETS.size()) + 0.02 * quarter,
							town.lat() + 0.0011 * (i % STREETS.size())));
			if (i == BUILDINGS - 1) {
				places.add(building, "", 5, 4, 0);
			}
			else {
				places.add(building, "cage A", 4, 6, 0);
				places.add(building, "cage B", 4, 4, 0);
			}
		}
	}

	/** Four sectors, one a street, that make so many doors: a multiple of 20. */
	List<Sector> sectors(UUID neighbourhood, int doors) {
		var all = places.ofNeighbourhood(neighbourhood);
		var single = all.stream().filter((each) -> each.name().isEmpty()).toList();
		var pairs = all.stream().filter((each) -> !each.name().isEmpty()).limit(2L * (doors / DOORS)).toList();
		var taken = new ArrayList<>(pairs);
		if (doors % DOORS > 0) {
			taken.addAll(single);
		}
		return STREETS.stream()
			.map((street) -> sector(street, taken.stream().filter((each) -> on(street, each)).toList()))
			.filter((sector) -> !sector.picked().isEmpty())
			.toList();
	}

	private static boolean on(String street, Stairwell stairwell) {
		return stairwell.building().address().street().equals(street);
	}

	private static Sector sector(String street, List<Stairwell> stairwells) {
		return new Sector(street.substring(0, 1).toUpperCase(Locale.ROOT) + street.substring(1),
				String.join(" ; ", stairwells.stream().map(Stairwell::label).toList()),
				stairwells.stream().mapToInt(Stairwell::dwellings).sum(),
				stairwells.stream().map(Stairwell::id).toList());
	}

	private record Town(String postcode, String insee, double lon, double lat) {
	}

}
