package org.palier.steering;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import org.palier.campaign.CampaignPlan;
import org.palier.campaign.CampaignService;
import org.palier.campaign.RunningCampaign;
import org.palier.field.DoorLog;
import org.palier.organisation.Directory;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.security.Scope;
import org.palier.steering.Pace.Expected;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every morning says when each running campaign ends at this pace, and keeps it: what was
 * said stays as it was said. Several nodes may be at it, one of them writes.
 */
@Component
public class Mornings {

	private static final LocalTime EARLY = LocalTime.of(5, 0);

	private final CampaignService campaigns;

	private final DoorLog log;

	private final Doubts doubts;

	private final Directory directory;

	private final WorkingCalendar calendar;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Mornings(CampaignService campaigns, DoorLog log, Doubts doubts, Directory directory, WorkingCalendar calendar,
			JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.campaigns = campaigns;
		this.log = log;
		this.doubts = doubts;
		this.directory = directory;
		this.calendar = calendar;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Looks often, for sites live in several zones; writes once a day. */
	@Scheduled(initialDelayString = "${palier.steering.every:15m}", fixedDelayString = "${palier.steering.every:15m}")
	public void look() {
		Supplier<List<RunningCampaign>> running = campaigns::running;
		Scope.system("steering", running)
			.forEach((campaign) -> Scope.of(campaign.site(), "Palier", () -> transaction.execute((status) -> {
				say(campaign.mission());
				doubts.ask(campaign.mission(), campaign.site());
				return status;
			})));
	}

	private void say(UUID mission) {
		var plan = campaigns.plan(mission).orElseThrow();
		var now = clock.instant().atZone(directory.of(plan.site()).zone());
		if (!now.toLocalTime().isBefore(EARLY)) {
			expected(plan).ifPresent((expected) -> write(plan, now.toLocalDate(), expected));
		}
	}

	private void write(CampaignPlan plan, LocalDate today, Expected expected) {
		jdbc.sql("""
				insert into campaign_forecast (mission_id, made_on, site_id, earliest, likely, latest, doors_left)
				values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(plan.mission(), Date.valueOf(today), plan.site(), Date.valueOf(expected.earliest()),
					Date.valueOf(expected.likely()), Date.valueOf(expected.latest()), expected.left())
			.update();
	}

	/** As it looks now, with all doors up to yesterday. */
	Optional<Expected> expected(CampaignPlan plan) {
		var today = calendar.day(plan.site(), clock.instant());
		var doors = new TreeMap<LocalDate, Integer>();
		log.days(plan.mission(), plan.site())
			.stream()
			.filter((day) -> day.day().isBefore(today))
			.forEach((day) -> doors.merge(day.day(), day.doors(), Integer::sum));
		return doors.isEmpty() ? Optional.empty() : Pace.of(Map.copyOf(doors), doors.firstKey(), today, plan.doors());
	}

	/** What was said, newest first. */
	List<Said> past(UUID mission) {
		return jdbc.sql("""
				select made_on, earliest, likely, latest, doors_left from campaign_forecast
				where mission_id = ? order by made_on desc limit 60""")
			.param(mission)
			.query((row, index) -> new Said(row.getDate("made_on").toLocalDate(),
					new Expected(row.getDate("earliest").toLocalDate(), row.getDate("likely").toLocalDate(),
							row.getDate("latest").toLocalDate(), row.getInt("doors_left"))))
			.list();
	}

	/** What was expected on a morning. */
	record Said(LocalDate on, Expected expected) {
	}

}
