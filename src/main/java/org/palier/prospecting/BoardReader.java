package org.palier.prospecting;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.partner.Partners;
import org.palier.platform.calendar.Locality;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the prospects of the sites one sees, by stage. */
@Component
@Transactional(readOnly = true)
class BoardReader {

	/**
	 * More in one column nobody reads; what is over is only shown as long as it is new.
	 */
	private static final int MOST = 60;

	private static final int MOST_OVER = 6;

	private static final String WANTED = """
			\sfrom prospect p where (:site::uuid is null or p.site_id = :site::uuid)
			and (:owner::uuid is null or p.owner = :owner::uuid)
			and (not :quiet or (p.step is null and p.stage not in ('WON', 'LOST')))
			and (:q::text is null or p.id in (select found.id from palier_search('prospect', :q) found)
				or p.partner_id in (select o.id from partner o join palier_search('partner', :q) found on found.id = coalesce(o.merged_into, o.id)))""";

	private final JdbcClient jdbc;

	private final Prospects prospects;

	private final Partners partners;

	private final Directory directory;

	private final WorkingCalendar calendar;

	private final Words words;

	private final Texts texts;

	private final Clock clock;

	BoardReader(JdbcClient jdbc, Prospects prospects, Partners partners, Directory directory, WorkingCalendar calendar,
			Words words, Texts texts, Clock clock) {
		this.jdbc = jdbc;
		this.prospects = prospects;
		this.partners = partners;
		this.directory = directory;
		this.calendar = calendar;
		this.words = words;
		this.texts = texts;
		this.clock = clock;
	}

	Board board(Wanted wanted, User reader) {
		var sums = sums(wanted, reader);
		var cards = cards(wanted, reader);
		var columns = Arrays.stream(Stage.values())
			.map((stage) -> new Board.Column(stage, texts.get("prospecting.stage." + stage), count(sums, stage),
					sum(sums, stage), cards.getOrDefault(stage, List.of())))
			.toList();
		int open = Stage.OPEN.stream().mapToInt((stage) -> count(sums, stage)).sum();
		return new Board(columns, open, sums.values().stream().mapToInt(Sum::quiet).sum());
	}

	/** What is under way by the day of its next step, those without one first. */
	private Map<Stage, List<Board.Card>> cards(Wanted wanted, User reader) {
		var ids = jdbc.sql("""
				select id from (select p.id, p.stage, row_number() over (partition by p.stage
					order by case when p.stage in ('WON', 'LOST') then p.staged_at end desc, p.step_on nulls first,
						p.touched_at, p.id) as place""" + WANTED
				+ ") ranked where place <= case when stage in ('WON', 'LOST') then :mostOver else :most end order by place")
			.params(wanted.parameters(reader.id()))
			.param("most", MOST)
			.param("mostOver", MOST_OVER)
			.query(UUID.class)
			.list();
		var found = prospects.findByIdIn(ids).stream().collect(Collectors.toMap(Prospect::id, (each) -> each));
		var several = directory.siteChoices().size() > 1;
		return ids.stream()
			.map((id) -> card(Objects.requireNonNull(found.get(id)), several, reader))
			.collect(Collectors.groupingBy(Board.Card::stage));
	}

	private Board.Card card(Prospect prospect, boolean several, User reader) {
		var next = next(prospect);
		return new Board.Card(prospect.id(), prospect.stage(), partners.label(prospect.partner()), prospect.title(),
				next.text(), next.due(), next.kind(), silence(prospect), Euros.of(prospect.amount()),
				prospect.owner().equals(reader.id()) ? null : directory.name(prospect.owner()),
				several ? directory.site(prospect.site()) : null,
				(reader.is(Role.COORDINATOR) && !prospect.isEngaged()) ? moves(prospect) : List.of());
	}

	List<Choice> moves(Prospect prospect) {
		return Arrays.stream(Stage.values())
			.filter((stage) -> stage != prospect.stage())
			.map((stage) -> new Choice(stage.name(), texts.get("prospecting.stage." + stage)))
			.toList();
	}

	/** What comes next and how pressing it is; of what is over, why. */
	Next next(Prospect prospect) {
		if (prospect.stage() == Stage.LOST) {
			return new Next(texts.get("prospecting.lostReason." + prospect.lostReason()), null, "neutral");
		}
		if (prospect.stage() == Stage.WON) {
			return prospect.isEngaged() ? new Next(null, null, "neutral")
					: new Next(null, texts.get("prospecting.toEngage"), "sun");
		}
		if (prospect.step() == null || prospect.stepOn() == null) {
			var days = days(prospect, Objects.requireNonNull(prospect.quietSince()));
			return new Next(null, texts.get("prospecting.quiet", days), prospect.isAsleep() ? "warm" : "sun");
		}
		var due = words.due(prospect.site(), calendar.plusWorkingDays(prospect.site(),
				calendar.at(prospect.site(), prospect.stepOn(), LocalTime.NOON), 0));
		return new Next(prospect.step(), due.text(), due.kind());
	}

	/** For how long nobody was in touch, as long as one should be. */
	@Nullable String silence(Prospect prospect) {
		return prospect.stage().isOpen() ? texts.get("prospecting.silence", days(prospect, prospect.touchedAt()))
				: null;
	}

	private long days(Prospect prospect, Instant since) {
		return ChronoUnit.DAYS.between(calendar.day(prospect.site(), since),
				calendar.day(prospect.site(), clock.instant()));
	}

	private Map<Stage, Sum> sums(Wanted wanted, User reader) {
		var sums = new EnumMap<Stage, Sum>(Stage.class);
		jdbc.sql("""
				select p.stage, count(*) as many, sum(p.amount) as amount,
					count(*) filter (where p.step is null and p.stage not in ('WON', 'LOST')) as quiet""" + WANTED
				+ " group by p.stage")
			.params(wanted.parameters(reader.id()))
			.query((row) -> {
				sums.put(Stage.valueOf(row.getString("stage")),
						new Sum(row.getInt("many"), row.getBigDecimal("amount"), row.getInt("quiet")));
			});
		return sums;
	}

	private static int count(Map<Stage, Sum> sums, Stage stage) {
		var sum = sums.get(stage);
		return (sum != null) ? sum.many() : 0;
	}

	private static @Nullable String sum(Map<Stage, Sum> sums, Stage stage) {
		var sum = sums.get(stage);
		return (sum != null) ? Euros.of(sum.amount()) : null;
	}

	List<Board.View> views(Wanted wanted) {
		return List.of(
				new Board.View(texts.get("prospecting.view.all"), wanted.mine(false).quiet(false).href(),
						!wanted.isMine() && !wanted.isQuiet(), null),
				new Board.View(texts.get("prospecting.view.mine"), wanted.mine(!wanted.isMine()).href(),
						wanted.isMine(), null),
				new Board.View(texts.get("prospecting.view.quiet"), wanted.quiet(!wanted.isQuiet()).href(),
						wanted.isQuiet(), null));
	}

	/**
	 * For each site how many are at each stage and what they may bring; of what is over,
	 * what was decided this year.
	 */
	List<Board.Total> totals() {
		return jdbc.sql("""
				select site_id, stage, count(*) as many, sum(amount) as amount from prospect
				where stage not in ('WON', 'LOST') or staged_at >= :year group by site_id, stage""")
			.param("year", Timestamp.from(thisYear().atStartOfDay(Locality.MAINLAND.zone()).toInstant()))
			.query((row, index) -> new Board.Total(row.getObject("site_id", UUID.class),
					Stage.valueOf(row.getString("stage")), row.getInt("many"),
					Objects.requireNonNullElse(Euros.of(row.getBigDecimal("amount")), "")))
			.list();
	}

	/** Why those of this year were lost, the most frequent reason first. */
	List<Board.View> losses() {
		var all = new ArrayList<Board.View>();
		jdbc.sql("""
				select lost_reason, count(*) as many from prospect where stage = 'LOST' and staged_at >= :year
				group by lost_reason order by many desc, lost_reason""")
			.param("year", Timestamp.from(thisYear().atStartOfDay(Locality.MAINLAND.zone()).toInstant()))
			.query((row) -> {
				all.add(new Board.View(texts.get("prospecting.lostReason." + row.getString("lost_reason")), "", false,
						row.getString("many")));
			});
		return all;
	}

	private LocalDate thisYear() {
		return clock.instant().atZone(Locality.MAINLAND.zone()).toLocalDate().withDayOfYear(1);
	}

	/**
	 * What comes next, in words.
	 *
	 * @param text the step, if there is one
	 * @param due how far its day is
	 * @param kind colour of its tag
	 */
	record Next(@Nullable String text, @Nullable String due, String kind) {
	}

	private record Sum(int many, @Nullable BigDecimal amount, int quiet) {
	}

}
