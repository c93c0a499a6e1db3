package org.palier.field;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.campaign.CampaignService;
import org.palier.campaign.OpenDoors;
import org.palier.campaign.Round;
import org.palier.campaign.Rounds;
import org.palier.mission.GuideSource;
import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.mission.TrainedTeam;
import org.palier.place.Places;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may knock where, now or at the moment at which it was done. */
@Component
@Transactional(readOnly = true)
class Gate {

	private final MissionService missions;

	private final CampaignService campaigns;

	private final Rounds rounds;

	private final Places places;

	private final ObjectProvider<TrainedTeam> trained;

	private final ObjectProvider<GuideSource> guides;

	private final Clock clock;

	Gate(MissionService missions, CampaignService campaigns, Rounds rounds, Places places,
			ObjectProvider<TrainedTeam> trained, ObjectProvider<GuideSource> guides, Clock clock) {
		this.missions = missions;
		this.campaigns = campaigns;
		this.rounds = rounds;
		this.places = places;
		this.trained = trained;
		this.guides = guides;
		this.clock = clock;
	}

	/** A mission as the current user meets it at the door. */
	Opening of(UUID mission) {
		var found = missions.look(mission).orElse(null);
		var doors = campaigns.openDoors(mission).orElse(null);
		var guide = guides.orderedStream().flatMap((source) -> source.version(mission).stream()).findFirst();
		return new Opening(found, doors, guide.orElse(null), FieldService.me());
	}

	/** Answers for one mission and one Voisin; asks for each stairwell and round once. */
	final class Opening {

		private final @Nullable Mission mission;

		private final @Nullable OpenDoors doors;

		private final @Nullable String guide;

		private final UUID me;

		private final @Nullable String shut;

		private final Map<UUID, Boolean> stairwells = new HashMap<>();

		private final Map<LocalDate, List<Round>> outings = new HashMap<>();

		Opening(@Nullable Mission mission, @Nullable OpenDoors doors, @Nullable String guide, UUID me) {
			this.mission = mission;
			this.doors = doors;
			this.guide = guide;
			this.me = me;
			this.shut = shut();
		}

		boolean isKnown() {
			return mission != null;
		}

		UUID site() {
			return Objects.requireNonNull(mission).site();
		}

		/** Version of the door guide in use. */
		@Nullable String guide() {
			return guide;
		}

		/**
		 * Why a visit cannot be kept: a message key under {@code door.}; null if it can.
		 */
		@Nullable String refuses(SentVisit visit) {
			if (shut != null || doors == null) {
				return Objects.requireNonNullElse(shut, "closed");
			}
			if (!doors.at(visit.doneAt())) {
				return "closed";
			}
			if (visit.stairwellId() != null && !isHere(visit.stairwellId())) {
				return "elsewhere";
			}
			return null;
		}

		private @Nullable String shut() {
			if (mission == null) {
				return "unknown";
			}
			if (doors == null) {
				return "closed";
			}
			if (doors.isOverAt(now())) {
				return "late";
			}
			if (!doors.campaign().team().contains(me)) {
				return "stranger";
			}
			return trained.stream().allMatch((team) -> team.mayKnock(mission.id(), me)) ? null : "untrained";
		}

		private boolean isHere(UUID stairwell) {
			return stairwells.computeIfAbsent(stairwell,
					(id) -> places.stairwells(List.of(id)).stream().anyMatch((found) -> found.site().equals(site())));
		}

		/** Who went together that evening: alone, if this round is none of theirs. */
		List<UUID> pair(SentVisit visit) {
			return round(visit).map(Round::pair).orElse(List.of(me));
		}

		/** One that was cancelled or changed hands meanwhile costs no visit. */
		Optional<Round> round(SentVisit visit) {
			var day = LocalDate.ofInstant(visit.doneAt(), ZoneOffset.UTC);
			return outings.computeIfAbsent(day, (around) -> rounds.of(me, around.minusDays(1), around.plusDays(1)))
				.stream()
				.filter((each) -> each.id().equals(visit.round()) && each.mission().equals(visit.mission()))
				.findFirst();
		}

		private Instant now() {
			return clock.instant();
		}

	}

}
