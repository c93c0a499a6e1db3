package org.palier.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.platform.calendar.Locality;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How one step went over time, and at each site; read from its facts. */
@Component
@Transactional(readOnly = true)
class StepHistory {

	/** This week included. */
	static final int WEEKS = 13;

	private static final String WANTED = """
			from step_fact where process = :process and step = :step and (:site::uuid is null or site_id = :site::uuid)
				and (:topic::text is null or topic = :topic) and (:nature::text is null or nature = :nature)
				and (:version::int is null or version = :version::int)""";

	private final JdbcClient jdbc;

	private final Clock clock;

	StepHistory(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What arrived and left week by week, oldest first; weeks begin on Monday. */
	List<Week> weeks(String step, Wanted wanted) {
		var last = Summaries.day(clock.instant()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		var first = last.minusWeeks(WEEKS - 1L);
		var stays = query(
				"select created_at, finished_at " + WANTED + " and (finished_at is null or finished_at >= :from)", step,
				wanted)
			.param("from", Timestamp.from(Summaries.start(first)))
			.query((row, index) -> new Stay(row.getTimestamp("created_at").toInstant(),
					instant(row.getTimestamp("finished_at"))))
			.list();
		return Stream.iterate(first, (week) -> !week.isAfter(last), (week) -> week.plusWeeks(1))
			.map((week) -> week(week, stays))
			.toList();
	}

	/** Weeks that those who left in these weeks had been there, on average. */
	double stay(String step, Wanted wanted) {
		var last = Summaries.day(clock.instant()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return query("select coalesce(avg(extract(epoch from finished_at - created_at)) / 604800, 0)::float8 as stay "
				+ WANTED + " and finished_at >= :from and finished_at < :to", step, wanted)
			.param("from", Timestamp.from(Summaries.start(last.minusWeeks(WEEKS - 1L))))
			.param("to", Timestamp.from(Summaries.start(last)))
			.query(Double.class)
			.single();
	}

	private static Week week(LocalDate starts, List<Stay> stays) {
		var begin = Summaries.start(starts);
		var end = Summaries.start(starts.plusWeeks(1));
		return new Week(starts, stays.stream().filter((stay) -> isIn(stay.came(), begin, end)).count(),
				stays.stream().filter((stay) -> stay.left() != null && isIn(stay.left(), begin, end)).count(),
				stays.stream()
					.filter((stay) -> stay.came().isBefore(end) && (stay.left() == null || !stay.left().isBefore(end)))
					.count());
	}

	private static boolean isIn(Instant moment, Instant begin, Instant end) {
		return !moment.isBefore(begin) && moment.isBefore(end);
	}

	/** How long it took, by the month in which it ended, oldest first. */
	List<Month> months(String step, Wanted wanted) {
		var from = YearMonth.from(Summaries.day(clock.instant())).minusMonths(11).atDay(1);
		return query("""
				select date_trunc('month', finished_at at time zone :zone)::date as starts, count(*) as count,
					percentile_cont(0.5) within group (order by working_seconds - paused_seconds) as half,
					percentile_cont(0.85) within group (order by working_seconds - paused_seconds) as most
				""" + WANTED + " and finished_at >= :from and outcome in ('FINISHED', 'LEFT') group by 1 order by 1",
				step, wanted)
			.param("zone", Locality.MAINLAND.zone().getId())
			.param("from", Timestamp.from(Summaries.start(from)))
			.query((row, index) -> new Month(YearMonth.from(row.getObject("starts", LocalDate.class)),
					row.getLong("count"), row.getDouble("half"), row.getDouble("most")))
			.list();
	}

	/** How long it took at each site in the wanted time. */
	List<AtSite> sites(String step, Wanted wanted) {
		return query(
				"""
						select site_id, array_agg(working_seconds - paused_seconds order by working_seconds - paused_seconds) as took
						"""
						+ WANTED + " and finished_at >= :from and outcome in ('FINISHED', 'LEFT') group by site_id",
				step, wanted)
			.param("from", Timestamp.from(Summaries.start(wanted.first(Summaries.day(clock.instant())).atDay(1))))
			.query((row, index) -> atSite(row.getObject("site_id", UUID.class),
					(Long[]) row.getArray("took").getArray()))
			.list();
	}

	/**
	 * The true median lies between two of the ordered times, 19 times out of 20
	 * (binomial, by its normal approximation).
	 */
	private static AtSite atSite(UUID site, Long[] took) {
		int n = took.length;
		double half = 0.98 * Math.sqrt(n);
		int low = (int) Math.max(0, Math.floor(n / 2.0 - half));
		int high = (int) Math.min(n - 1, Math.ceil(n / 2.0 + half));
		double median = (took[(n - 1) / 2] + took[n / 2]) / 2.0;
		return new AtSite(site, n, median, took[low], took[high]);
	}

	private JdbcClient.StatementSpec query(String sql, String step, Wanted wanted) {
		return jdbc.sql(sql)
			.param("process", wanted.shown())
			.param("step", step)
			.param("site", wanted.site())
			.param("topic", wanted.topic())
			.param("nature", wanted.nature())
			.param("version", wanted.version());
	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

	/**
	 * @param there how many were there when the week ended
	 */
	record Week(LocalDate starts, long arrived, long gone, long there) {
	}

	/** Working seconds in which half of the cases, and 85 % of them, passed. */
	record Month(YearMonth month, long count, double half, double most) {
	}

	/** Median of a site, in working seconds, and between what it truly lies. */
	record AtSite(UUID site, int count, double median, double low, double high) {
	}

	private record Stay(Instant came, @Nullable Instant left) {
	}

}
