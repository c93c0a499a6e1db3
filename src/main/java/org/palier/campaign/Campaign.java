package org.palier.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Entity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.mission.PhaseCase;

import static org.palier.platform.web.RuleBroken.require;

/** A campaign from the first look at the buildings to its closing words. */
@Entity
class Campaign extends PhaseCase {

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable ScoutSectors sectors;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable PlanCalendar calendar;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable CheckLaunch launchCheck;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable Waiver waiver;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Week> weeks = new ArrayList<>();

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable CloseCampaign closing;

	private @Nullable Instant launchedAt;

	private @Nullable Instant noticesPostedAt;

	protected Campaign() {
	}

	Campaign(Mission mission, Instant now) {
		super(mission, now);
	}

	void scout(ScoutSectors sectors) {
		this.sectors = sectors;
	}

	void plan(PlanCalendar calendar) {
		this.calendar = calendar;
	}

	void check(CheckLaunch check) {
		this.launchCheck = check;
	}

	void answer(Waiver waiver) {
		this.waiver = waiver;
	}

	/** The notices hang in the stairwells. Safe to say twice. */
	void postNotices(Instant now) {
		if (noticesPostedAt == null) {
			noticesPostedAt = now;
		}
	}

	boolean hasNotices() {
		return noticesPostedAt != null;
	}

	/** From now on visits may be recorded. Safe to run twice. */
	void launch(Instant now) {
		require(calendar != null && !isOver(), "campaign.notReady");
		if (launchedAt == null) {
			launchedAt = now;
		}
	}

	void lookBack(ProgressPoint point, Instant now) {
		var seen = new ArrayList<>(weeks);
		seen.add(new Week(now, point));
		weeks = seen;
	}

	void close(CloseCampaign closing, Instant now) {
		this.closing = closing;
		end(now);
	}

	/** Whether visits may be recorded. */
	boolean isRunning() {
		return launchedAt != null && !isOver();
	}

	boolean isWaived(String condition) {
		return waiver != null && waiver.covers(condition);
	}

	@Nullable ScoutSectors sectors() {
		return sectors;
	}

	/** As it was planned. */
	@Nullable PlanCalendar planned() {
		return calendar;
	}

	/** As it holds now: a progress point may have moved its last day. */
	@Nullable PlanCalendar calendar() {
		var holds = calendar;
		for (var week : weeks) {
			if (holds != null && week.point().lastDay() != null) {
				holds = holds.until(week.point().lastDay());
			}
		}
		return holds;
	}

	@Nullable CheckLaunch launchCheck() {
		return launchCheck;
	}

	@Nullable Waiver waiver() {
		return waiver;
	}

	List<Week> weeks() {
		return List.copyOf(weeks);
	}

	@Nullable CloseCampaign closing() {
		return closing;
	}

	@Nullable Instant launchedAt() {
		return launchedAt;
	}

	/** The progress point of one week. */
	record Week(Instant at, ProgressPoint point) {
	}

}
