package org.palier.campaign;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.palier.mission.MissionService;
import org.palier.place.Places;
import org.palier.place.Stairwell;
import org.palier.platform.calendar.Appointments;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rounds of a Voisin, in the calendar of their phone: a month back, half a year
 * ahead.
 */
@Component
@Transactional(readOnly = true)
class RoundAppointments implements Appointments {

	private final RoundRepository rounds;

	private final Campaigns campaigns;

	private final MissionService missions;

	private final Places places;

	private final WorkingCalendar calendar;

	private final Texts texts;

	private final Clock clock;

	RoundAppointments(RoundRepository rounds, Campaigns campaigns, MissionService missions, Places places,
			WorkingCalendar calendar, Texts texts, Clock clock) {
		this.rounds = rounds;
		this.campaigns = campaigns;
		this.missions = missions;
		this.places = places;
		this.calendar = calendar;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public List<Appointment> of(UUID site, UUID person) {
		var today = calendar.day(site, clock.instant());
		return rounds.of(person, today.minusMonths(1), today.plusMonths(6))
			.stream()
			.filter((round) -> round.site().equals(site))
			.map(this::appointment)
			.toList();
	}

	private Appointment appointment(Round round) {
		var campaign = campaigns.findByMission(round.mission()).orElseThrow();
		return new Appointment("round-" + round.id(), calendar.at(round.site(), round.day(), round.from()),
				calendar.at(round.site(), round.day(), round.to()),
				texts.get("campaign.appointment", round.sector(), missions.get(round.mission()).title()),
				places.stairwells(round.stairwells()).stream().map(Stairwell::label).collect(Collectors.joining(" ; ")),
				WeekController.address(campaign.id(), round.day()));
	}

}
