package org.palier.campaign;

import java.time.Clock;
import java.util.UUID;

import org.palier.mission.LaunchCondition;
import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A campaign cannot be launched once its last day is past. */
@Component
@Order(10)
class CalendarAhead implements LaunchCondition {

	private final Campaigns campaigns;

	private final WorkingCalendar days;

	private final Clock clock;

	CalendarAhead(Campaigns campaigns, WorkingCalendar days, Clock clock) {
		this.campaigns = campaigns;
		this.days = days;
		this.clock = clock;
	}

	@Override
	public String key() {
		return "calendar";
	}

	@Override
	@Transactional(readOnly = true)
	public boolean isMet(UUID mission) {
		return campaigns.findByMission(mission).filter((campaign) -> {
			var calendar = campaign.calendar();
			return calendar != null && !calendar.lastDay().isBefore(days.day(campaign.site(), clock.instant()));
		}).isPresent();
	}

}
