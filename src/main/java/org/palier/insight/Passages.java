package org.palier.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What went through the steps: closed days from the summaries, the rest from the facts;
 * and all of it from the facts where somebody asks for what summaries do not hold.
 */
@Component
@Transactional(readOnly = true)
class Passages {

	private final JdbcClient jdbc;

	private final Summaries summaries;

	private final Clock clock;

	Passages(JdbcClient jdbc, Summaries summaries, Clock clock) {
		this.jdbc = jdbc;
		this.summaries = summaries;
		this.clock = clock;
	}

	/** One for each version and step that something arrived at or went through. */
	Collection<Passage> of(Wanted wanted) {
		var now = clock.instant();
		var first = wanted.first(Summaries.day(now));
		return between(first, YearMonth.from(Summaries.day(now)), wanted);
	}

	/** Since when there is anything to count; this month if there is nothing. */
	Instant begin(Wanted wanted) {
		var now = clock.instant();
		var first = Summaries.start(wanted.first(Summaries.day(now)).atDay(1));
		return jdbc.sql("select min(created_at) as first from step_fact where created_at >= ?")
			.param(Timestamp.from(first))
			.query((row, index) -> Optional.ofNullable(row.getTimestamp("first")).map(Timestamp::toInstant))
			.single()
			.orElse(now);
	}

	/** The same for whole months, the last one included. */
	Collection<Passage> between(YearMonth first, YearMonth last, Wanted wanted) {
		var found = new LinkedHashMap<String, Passage>();
		RowCallbackHandler into = (row) -> of(row, found).add(row);
		var begin = Summaries.start(first.atDay(1));
		var end = Summaries.start(last.plusMonths(1).atDay(1));
		var mark = summaries.mark();
		if (mark.isEmpty() || wanted.needsFacts()) {
			facts(begin, end, wanted, into);
			return found.values();
		}
		summed(first, last, mark.get(), wanted, into);
		if (mark.get().isBefore(end)) {
			facts(mark.get().isAfter(begin) ? mark.get() : begin, end, wanted, into);
		}
		return found.values();
	}

	private void summed(YearMonth first, YearMonth last, Instant mark, Wanted wanted, RowCallbackHandler into) {
		var years = new ArrayList<LocalDate>();
		var months = new ArrayList<LocalDate>();
		var known = YearMonth.from(Summaries.day(mark));
		for (var month = first; !month.isAfter(last) && !month.isAfter(known);) {
			var year = month.getMonthValue() == 1 && month.getYear() < known.getYear()
					&& !month.plusMonths(11).isAfter(last);
			(year ? years : months).add(month.atDay(1));
			month = month.plusMonths(year ? 12 : 1);
		}
		jdbc.sql(
				"""
						select process, version, step, role, arrived, passed, left_open, again, over_target, over_seconds, to_take_seconds, in_hand_seconds,
							partner_seconds, paused_seconds, elapsed_seconds, elapsed_at, elapsed_n, working_at, working_n
						from step_summary
						where site_id = any (:sites) and (unit = 'YEAR' and starts = any (:years::date[]) or unit = 'MONTH' and starts = any (:months::date[]))""")
			.param("sites", places(wanted.site()))
			.param("years", years.stream().map(LocalDate::toString).toArray(String[]::new))
			.param("months", months.stream().map(LocalDate::toString).toArray(String[]::new))
			.query(into);
	}

	private void facts(Instant from, Instant to, Wanted wanted, RowCallbackHandler into) {
		jdbc.sql(Cells.SQL)
			.param("whole", Cells.NETWORK)
			.param("from", Timestamp.from(from))
			.param("to", Timestamp.from(to))
			.param("site", wanted.site())
			.param("topic", wanted.topic())
			.param("nature", wanted.nature())
			.query(into);
	}

	/** Whoever sees all sites reads what is added up for all of them. */
	private UUID[] places(@Nullable UUID site) {
		return (site != null) ? new UUID[] { site }
				: jdbc.sql("""
						select case when sites <@ palier_sites() then array[?::uuid] else palier_sites() end as places
						from summary_mark""")
					.param(Cells.NETWORK)
					.query((row, index) -> (UUID[]) row.getArray("places").getArray())
					.single();
	}

	private static Passage of(ResultSet row, Map<String, Passage> found) throws SQLException {
		var process = row.getString("process");
		var version = row.getInt("version");
		var step = row.getString("step");
		var role = row.getString("role");
		return found.computeIfAbsent(process + version + step + role,
				(key) -> new Passage(process, version, step, role));
	}

}
