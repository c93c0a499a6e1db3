package org.palier.campaign;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When doors could be knocked on in a mission. What was done within that time is taken in
 * for two more weeks once the campaign has closed: phones come home late.
 *
 * @param campaign as it is, or as it ended
 * @param since the launch
 * @param pausedAt since when the mission rests, if it does
 * @param closedAt the end of the campaign, if it has come
 */
public record OpenDoors(RunningCampaign campaign, Instant since, @Nullable Instant pausedAt,
		@Nullable Instant closedAt) {

	private static final Duration LATE = Duration.ofDays(14);

	/** Who is out when it closes hears of it at home; clocks differ a little. */
	private static final Duration UNAWARE = Duration.ofHours(12);

	/** Whether doors could be knocked on at that moment. */
	public boolean at(Instant moment) {
		return !moment.isBefore(since.minus(UNAWARE)) && isBefore(moment, pausedAt) && isBefore(moment, closedAt);
	}

	/** Whether it is too late to tell of it. */
	public boolean isOverAt(Instant now) {
		return closedAt != null && now.isAfter(closedAt.plus(LATE));
	}

	private static boolean isBefore(Instant moment, @Nullable Instant end) {
		return end == null || moment.isBefore(end.plus(UNAWARE));
	}

}
