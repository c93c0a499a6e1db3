package org.palier.campaign;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Date;
import java.util.UUID;

import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Called by {@code campaign.bpmn}. */
@Component
@Transactional(readOnly = true)
public class CampaignSteps {

	private final CampaignService campaigns;

	private final AccompanimentService accompaniments;

	private final WorkingCalendar calendar;

	private final Clock clock;

	CampaignSteps(CampaignService campaigns, AccompanimentService accompaniments, WorkingCalendar calendar,
			Clock clock) {
		this.campaigns = campaigns;
		this.accompaniments = accompaniments;
		this.calendar = calendar;
		this.clock = clock;
	}

	public boolean isLaunchAgreed(String campaign) {
		return isChosen(campaign, CheckLaunch.Choice.LAUNCH);
	}

	public boolean isWaiverAsked(String campaign) {
		return isChosen(campaign, CheckLaunch.Choice.WAIVER);
	}

	@Transactional
	public void launch(String campaign) {
		campaigns.launch(UUID.fromString(campaign));
	}

	/** The same weekday of next week at 10:00, or the next working day. */
	public Date nextProgressPoint(String campaign) {
		var site = get(campaign).site();
		var day = calendar.day(site, clock.instant()).plusWeeks(1);
		while (!calendar.isWorkingDay(site, day)) {
			day = day.plusDays(1);
		}
		return Date.from(calendar.at(site, day, LocalTime.of(10, 0)));
	}

	public boolean isContinued(String campaign) {
		var weeks = get(campaign).weeks();
		return !weeks.isEmpty() && weeks.get(weeks.size() - 1).point().choice() == ProgressPoint.Choice.CONTINUE;
	}

	/** One case for each Voisin, always the same in the same order. */
	public Collection<String> accompaniments(String campaign) {
		return accompaniments.of(get(campaign).mission()).stream().map((each) -> each.id().toString()).toList();
	}

	private boolean isChosen(String campaign, CheckLaunch.Choice choice) {
		var check = get(campaign).launchCheck();
		return check != null && check.choice() == choice;
	}

	private Campaign get(String campaign) {
		return campaigns.get(UUID.fromString(campaign));
	}

}
