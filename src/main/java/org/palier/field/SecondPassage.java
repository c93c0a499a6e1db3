package org.palier.field;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.palier.campaign.CampaignService;
import org.palier.campaign.Round;
import org.palier.campaign.Rounds;
import org.palier.organisation.Directory;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.web.Formats;
import org.palier.platform.web.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When to knock again where nobody was home: at another weekday and hour, learnt from
 * when this stairwell has opened its doors, or the whole site while too few of its doors
 * are known; never beyond the hours of the contract, nor after the campaign.
 */
@Component
@Transactional(readOnly = true)
class SecondPassage {

	private static final Duration OUTING = Duration.ofHours(2);

	private final JdbcClient jdbc;

	private final CampaignService campaigns;

	private final Rounds rounds;

	private final Directory directory;

	private final WorkingCalendar calendar;

	private final Texts texts;

	SecondPassage(JdbcClient jdbc, CampaignService campaigns, Rounds rounds, Directory directory,
			WorkingCalendar calendar, Texts texts) {
		this.jdbc = jdbc;
		this.campaigns = campaigns;
		this.rounds = rounds;
		this.directory = directory;
		this.calendar = calendar;
		this.texts = texts;
	}

	/** In words; null if nobody was absent, or there is no day left. */
	@Nullable String advice(Round round, UUID stairwell, List<Pack.Mark> marks, LocalDate today) {
		var zone = directory.of(round.site()).zone();
		var absent = marks.stream()
			.filter((mark) -> mark.result() == VisitResult.ABSENT)
			.max(Comparator.comparing(Pack.Mark::at))
			.map((mark) -> mark.at().atZone(zone))
			.orElse(null);
		if (absent == null) {
			return null;
		}
		var here = hours("stairwell_id", stairwell, zone);
		var known = here.doors() >= Hours.ENOUGH;
		var hours = known ? here : hours("site_id", round.site(), zone);
		return hours.after(Hours.Hour.of(absent.getDayOfWeek(), absent.getHour()), today, possible(round))
			.map((again) -> say(again, known))
			.orElse(null);
	}

	private String say(Hours.Again again, boolean here) {
		var when = texts.get("door.again", Formats.weekday(again.day().atStartOfDay(ZoneId.of("UTC"))), again.part());
		return (again.tried().knocked() < 5) ? when : when + " " + texts
			.get(here ? "door.again.here" : "door.again.site", again.tried().opened(), again.tried().knocked());
	}

	private Predicate<LocalDate> possible(Round round) {
		var campaign = campaigns.running(round.mission()).orElse(null);
		return (day) -> campaign != null && !day.isAfter(campaign.lastDay()) && !calendar.isHoliday(round.site(), day)
				&& round.pair().stream().allMatch((voisin) -> hasTime(voisin, round, day));
	}

	private boolean hasTime(UUID voisin, Round round, LocalDate day) {
		var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		var planned = rounds.of(voisin, monday, monday.plusDays(6))
			.stream()
			.map((each) -> Duration.between(each.from(), each.to()))
			.reduce(OUTING, Duration::plus);
		var contract = campaigns.hoursPerWeek(round.mission());
		return contract.isEmpty() || planned.compareTo(Duration.ofHours(contract.getAsInt())) <= 0;
	}

	/**
	 * @param column of the visits to look at: no input, one of two literals
	 */
	private Hours hours(String column, UUID of, ZoneId zone) {
		var all = new HashMap<Hours.Hour, Hours.Tried>();
		jdbc.sql("""
				select extract(isodow from recorded_at at time zone ?)::int as day,
					extract(hour from recorded_at at time zone ?)::int as hour, count(*) as knocked,
					count(*) filter (where result not in ('ABSENT')) as opened
				from visit where kind = 'DOOR' and result <> 'INACCESSIBLE' and %s = ? group by 1, 2"""
			.formatted(column))
			.params(zone.getId(), zone.getId(), of)
			.query((row, index) -> all.merge(Hours.Hour.of(DayOfWeek.of(row.getInt("day")), row.getInt("hour")),
					new Hours.Tried(row.getLong("knocked"), row.getLong("opened")), Hours.Tried::and))
			.list();
		return new Hours(all);
	}

}
