package org.palier.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done about steps that lose time, and thirty days later whether it helped. */
@Component
@Transactional
class Acts {

	private static final Duration BEFORE = Duration.ofDays(91);

	private static final Duration AFTER = Duration.ofDays(30);

	private final JdbcClient jdbc;

	private final Spans spans;

	private final Words words;

	private final Texts texts;

	private final Clock clock;

	Acts(JdbcClient jdbc, Spans spans, Words words, Texts texts, Clock clock) {
		this.jdbc = jdbc;
		this.spans = spans;
		this.words = words;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * @param waiting how many waited when it was done
	 * @param at the same for all sites that it was done for
	 */
	void record(UUID site, String process, String step, Kind kind, @Nullable String detail, long waiting, Instant at) {
		jdbc.sql(
				"insert into insight_act (id, site_id, process, step, kind, detail, at, waiting) values (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(Arrays.asList(UUID.randomUUID(), site, process, step, kind.name(), detail, Timestamp.from(at),
					waiting))
			.update();
	}

	/** The last acts about a step, each with what became of it, newest first. */
	@Transactional(readOnly = true)
	List<String> told(String process, String step, @Nullable UUID site) {
		return jdbc.sql("""
				select kind, max(detail) as detail, at, sum(waiting) as waiting, array_agg(site_id) as sites
				from insight_act where process = ? and step = ? and (?::uuid is null or site_id = ?)
				group by kind, at order by at desc limit 3""")
			.params(Arrays.asList(process, step, site, site))
			.query((row, index) -> told(process, step, Kind.valueOf(row.getString("kind")), row.getString("detail"),
					row.getTimestamp("at").toInstant(), row.getLong("waiting"),
					(UUID[]) row.getArray("sites").getArray()))
			.list();
	}

	private String told(String process, String step, Kind kind, @Nullable String detail, Instant at, long waiting,
			UUID[] sites) {
		var done = texts.get("insight.act." + kind, words.date(at), Objects.requireNonNullElse(detail, ""), waiting);
		var end = at.plus(AFTER);
		if (end.isAfter(clock.instant())) {
			return done + " " + texts.get("insight.act.wait", words.date(end));
		}
		var before = half(process, step, sites, at.minus(BEFORE), at);
		var after = half(process, step, sites, at, end);
		return done + " "
				+ ((before.count() < StepFigures.ENOUGH || after.count() < StepFigures.ENOUGH)
						? texts.get("insight.act.few", after.count())
						: texts.get(
								(after.seconds() < 0.95 * before.seconds()) ? "insight.act.helped"
										: (after.seconds() > 1.05 * before.seconds()) ? "insight.act.worse"
												: "insight.act.same",
								spans.worked(before.seconds()), spans.worked(after.seconds()), after.count()));
	}

	private Half half(String process, String step, UUID[] sites, Instant from, Instant to) {
		return jdbc
			.sql("""
					select count(*) as count, coalesce(percentile_cont(0.5) within group (order by working_seconds - paused_seconds), 0) as half
					from step_fact where process = ? and step = ? and site_id = any (?) and finished_at > ? and finished_at <= ?
						and outcome in ('FINISHED', 'LEFT')""")
			.params(process, step, sites, Timestamp.from(from), Timestamp.from(to))
			.query((row, index) -> new Half(row.getLong("count"), row.getDouble("half")))
			.single();
	}

	/** What one can do; the name is a message key under {@code insight.act.}. */
	enum Kind {

		REMINDED, TARGET, HAND_OVER, STAND_IN, SHORTER;

		/** What one asks others for. */
		boolean isAsked() {
			return this == HAND_OVER || this == STAND_IN || this == SHORTER;
		}

	}

	/** What half of the cases took. */
	private record Half(long count, double seconds) {
	}

}
