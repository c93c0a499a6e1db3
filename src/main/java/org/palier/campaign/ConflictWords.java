package org.palier.campaign;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionService;
import org.palier.organisation.Directory;
import org.palier.place.Places;
import org.palier.place.Stairwell;
import org.palier.platform.web.Formats;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Component;

/** What stands in the way of a round, said with who and what. */
@Component
class ConflictWords {

	private final Directory directory;

	private final MissionService missions;

	private final Places places;

	private final Texts texts;

	ConflictWords(Directory directory, MissionService missions, Places places, Texts texts) {
		this.directory = directory;
		this.missions = missions;
		this.places = places;
		this.texts = texts;
	}

	List<String> of(List<Conflict> conflicts) {
		return conflicts.stream().map(this::of).distinct().toList();
	}

	String of(Conflict conflict) {
		var key = "campaign.conflict." + conflict.kind();
		var other = conflict.other();
		return switch (conflict.kind()) {
			case OUTSIDE, SUNDAY, HOLIDAY -> texts.get(key);
			case AWAY, UNAVAILABLE -> texts.get(key, directory.name(conflict.who()));
			case BUSY -> texts.get(key, directory.name(conflict.who()), missions.get(mission(other)).title(),
					Formats.hour(Objects.requireNonNull(other).from()));
			case WEEK_HOURS, MONTH_HOURS -> texts.get(key, directory.name(conflict.who()), hours(conflict.minutes()));
			case STAIRWELL -> texts.get(key, stairwell(Objects.requireNonNull(conflict.stairwell())),
					String.join(", ", Objects.requireNonNull(other).pair().stream().map(directory::name).toList()));
		};
	}

	private static UUID mission(@Nullable Trip trip) {
		return Objects.requireNonNull(trip).mission();
	}

	private String stairwell(UUID id) {
		return places.stairwells(List.of(id)).stream().findFirst().map(Stairwell::label).orElse("");
	}

	/** "3 h 30". */
	String hours(int minutes) {
		return (minutes % 60 == 0) ? texts.get("campaign.hours.whole", minutes / 60)
				: texts.get("campaign.hours", minutes / 60, minutes % 60);
	}

}
