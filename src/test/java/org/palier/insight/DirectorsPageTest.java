package org.palier.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.platform.web.Language;
import org.palier.workflow.Simulation;
import org.palier.workflow.Workflow;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Every figure of the director's page against one plain statement over the facts of
 * random histories: several sites and versions, loops, what a timer left, cases side by
 * side, pauses, open ones.
 */
@PalierTest
class DirectorsPageTest {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final String PLAIN = """
			with fact as (
				select f.*,
					(select coalesce(sum(extract(epoch from least(?::timestamptz at time zone 'Europe/Paris', day + interval '18 hours')
						- greatest(since at time zone 'Europe/Paris', day + interval '9 hours'))), 0)
					from generate_series(date_trunc('day', since at time zone 'Europe/Paris'), ?::timestamptz at time zone 'Europe/Paris', interval '1 day') day
					where finished_at is null and extract(isodow from day) < 6 and not day::date = any (?)
						and day + interval '18 hours' > since at time zone 'Europe/Paris'
						and day + interval '9 hours' < ?::timestamptz at time zone 'Europe/Paris')::bigint as more,
					(select working_days from step_target t where t.site_id = f.site_id and t.process = f.process and t.step = f.step) * 32400 as target
				from step_fact f
				where f.process = ? and (?::uuid is null or site_id = ?) and (?::text is null or topic = ?) and (?::text is null or nature = ?)
					and (?::int is null or version = ?)),
			known as (
				select *, to_take_seconds + case when doing = 'TO_TAKE' then more else 0 end as a,
					in_hand_seconds + case when doing = 'IN_HAND' then more else 0 end as b,
					partner_seconds + case when doing = 'PARTNER' then more else 0 end as c,
					paused_seconds + case when doing = 'PAUSED' then more else 0 end as d,
					finished_at is null as open, finished_at >= ? and outcome in ('FINISHED', 'LEFT') as passed
				from fact)
			select step, count(*) filter (where open and doing <> 'PAUSED' and since <= ?) as waiting,
				count(*) filter (where open and doing <> 'PAUSED' and since > ?) as ahead,
				count(*) filter (where open and doing = 'PAUSED') as resting,
				min(case when doing = 'PARTNER' or ready_at < created_at then created_at else ready_at end)
					filter (where open and doing <> 'PAUSED' and since <= ?) as oldest,
				count(*) filter (where created_at >= ?) as arrived, count(*) filter (where passed) as passed,
				count(*) filter (where passed and outcome = 'LEFT') as left_open, count(*) filter (where passed and again) as again,
				count(*) filter (where passed and over_seconds > 0 or open and a + b + c > target) as over,
				count(*) filter (where passed or open) as cases,
				coalesce(sum(over_seconds) filter (where passed), 0) + coalesce(sum(greatest(0, a + b + c - target)) filter (where open), 0) as lost,
				percentile_cont(array[0.5, 0.85, 0.95]) within group (order by working_seconds - paused_seconds) filter (where passed) as working,
				percentile_cont(array[0.5, 0.85, 0.95]) within group (order by elapsed_seconds) filter (where passed) as elapsed,
				coalesce(sum(a) filter (where passed or open), 0) as a, coalesce(sum(b) filter (where passed or open), 0) as b,
				coalesce(sum(c) filter (where passed or open), 0) as c, coalesce(sum(d) filter (where passed or open), 0) as d
			from known group by step having count(*) filter (where open or passed or created_at >= ?) > 0""";

	@Autowired
	Given given;

	@Autowired
	FiguresOut figures;

	@Autowired
	Overview overview;

	@Autowired
	Spans spans;

	@Autowired
	Summaries summaries;

	@Autowired
	Workflow workflow;

	@Autowired
	WorkingCalendar calendar;

	@Autowired
	Simulation simulation;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JsonMapper json;

	@Autowired
	Clock clock;

	Set<UUID> sites;

	final Random random = new Random(20261122);

	@BeforeEach
	void twoYearsAtThreeSites() {
		system(() -> jdbc.sql("delete from summary_mark").update());
		// A Sunday: no working second passes while the test runs.
		simulation.moveTo(
				clock.instant().atZone(PARIS).with(TemporalAdjusters.next(DayOfWeek.SUNDAY)).withHour(12).toInstant());
		sites = Set.of(given.team().site(), given.team().site(), given.team().site());
		for (var site : sites) {
			for (var process : List.of("agreement", "content", "evaluation")) {
				system(() -> histories(site, process));
			}
		}
	}

	@AfterEach
	void backToNow() {
		SecurityContextHolder.clearContext();
		simulation.release();
		system(() -> {
			// No engine knows of these cases.
			jdbc.sql("delete from step_fact where site_id = any (?)").param(sites.toArray(UUID[]::new)).update();
			jdbc.sql("delete from summary_mark").update();
		});
	}

	@Test
	void everyFigureIsThatOfThePlainStatement() {
		var one = sites.iterator().next();
		var asked = List.of(new Wanted("agreement", null, 12, null, null, null, null),
				new Wanted("content", null, 3, one, null, null, null),
				new Wanted("evaluation", null, 0, null, null, null, null),
				new Wanted("agreement", 2, 0, null, null, null, null),
				new Wanted("content", null, 12, null, "HEALTH", null, null),
				new Wanted("agreement", null, 12, null, null, "PUBLIC_BODY", null));
		seeing(sites, () -> asked.forEach(this::isRight));
		summaries.addUp();
		seeing(sites, () -> asked.forEach(this::isRight));
		seeing(Set.of(one), () -> isRight(asked.get(0)));
	}

	@Test
	void thePictureAndTheTableSayTheSame() {
		seeing(sites, () -> {
			for (var process : List.of("agreement", "content", "evaluation")) {
				var wanted = new Wanted(process, null, 12, null, null, null, null);
				var expected = plain(wanted);
				var weeks = weeks(wanted);
				var view = overview.of(wanted);
				var lines = new ArrayList<>(view.lines());
				lines.addAll(view.rest());
				var over = marks(wanted.showing(Wanted.Number.OVER));
				var flow = marks(wanted.showing(Wanted.Number.FLOW));
				var waiting = marks(wanted.showing(Wanted.Number.WAITING));
				assertThat(lines).hasSameSizeAs(expected.entrySet());
				for (var step : expected.entrySet()) {
					var right = step.getValue();
					var line = lines.stream()
						.filter((each) -> each.href().contains("/" + step.getKey() + "?"))
						.findFirst()
						.orElseThrow();
					assertThat(List.of(line.open(), line.over(), line.cases(), line.left(), line.again()))
						.as(step.getKey())
						.isEqualTo(List.of(right.waiting(), right.over(), right.cases(), right.left(), right.again()));
					assertThat(line.arrived()).isEqualTo(spans.number(right.arrived() / weeks));
					assertThat(line.passed()).isEqualTo(spans.number(right.passed() / weeks));
					assertThat(over.get(step.getKey())).isEqualTo(right.over() + " sur " + right.cases());
					assertThat(flow.get(step.getKey())).isEqualTo(line.arrived() + " → " + line.passed());
					assertThat(Objects.requireNonNullElse(waiting.get(step.getKey()), "0 ·"))
						.startsWith(right.waiting() + " ·");
				}
				assertThat(over.keySet()).isEqualTo(expected.keySet());
			}
		});
	}

	/** The mission's own drawing shows, on each call, the steps of what is called. */
	@Test
	void aCallAddsUpTheStepsOfWhatItCalls() {
		seeing(sites, () -> {
			var whole = new Wanted(null, null, 12, null, null, null, Wanted.Number.OVER);
			var marks = marks(whole);
			for (var process : List.of("agreement", "content", "evaluation")) {
				var steps = plain(whole.of(process)).values();
				assertThat(marks.get("call_" + process)).isEqualTo(steps.stream().mapToLong(Right::over).sum() + " sur "
						+ steps.stream().mapToLong(Right::cases).sum());
			}
			assertThat(overview.of(whole).marks()).contains("/insight?process=agreement");
		});
	}

	private void isRight(Wanted wanted) {
		var expected = plain(wanted);
		var found = figures.all(wanted)
			.stream()
			.collect(Collectors.toMap(FiguresOut.Figure::step, Function.identity()));
		assertThat(found.keySet()).as(wanted.href()).isEqualTo(expected.keySet());
		expected.forEach((step, right) -> {
			var figure = Objects.requireNonNull(found.get(step));
			assertThat(List.of(figure.waiting(), figure.ahead(), figure.resting(), figure.arrived(), figure.passed(),
					figure.left(), figure.again(), figure.over(), figure.cases(), figure.overSeconds(),
					figure.toTakeSeconds(), figure.inHandSeconds(), figure.partnerSeconds(), figure.pausedSeconds()))
				.as(wanted.href() + " " + step)
				.isEqualTo(List.of(right.waiting(), right.ahead(), right.resting(), right.arrived(), right.passed(),
						right.left(), right.again(), right.over(), right.cases(), right.lost(), right.toTake(),
						right.inHand(), right.partner(), right.paused()));
			assertThat(figure.oldest()).isEqualTo(right.oldest());
			isClose(figure.working(), right.working());
			isClose(figure.elapsed(), right.elapsed());
		});
	}

	private static void isClose(FiguresOut.Times times, Double @Nullable [] right) {
		if (right == null) {
			assertThat(times.p50()).isNull();
			return;
		}
		var found = new Long[] { times.p50(), times.p85(), times.p95() };
		for (int i = 0; i < found.length; i++) {
			assertThat((double) found[i]).isCloseTo(right[i], within(1 + right[i] * 0.01));
		}
	}

	private Map<String, String> marks(Wanted wanted) {
		var marks = new HashMap<String, String>();
		json.readTree(overview.of(wanted).marks())
			.forEach((mark) -> marks.put(mark.get("step").asString(), mark.get("label").asString()));
		return marks;
	}

	private double weeks(Wanted wanted) {
		var first = transaction
			.execute((status) -> jdbc.sql("select min(created_at) from step_fact where created_at >= ?")
				.param(Timestamp.from(from(wanted)))
				.query(Timestamp.class)
				.single());
		return Math.max(1, Duration.between(first.toInstant(), clock.instant()).toHours() / 168.0);
	}

	private Instant from(Wanted wanted) {
		return Summaries.start(wanted.first(Summaries.day(clock.instant())).atDay(1));
	}

	private Map<String, Right> plain(Wanted wanted) {
		var now = Timestamp.from(clock.instant());
		var from = Timestamp.from(from(wanted));
		return transaction.execute((status) -> jdbc.sql(PLAIN)
			.params(Arrays.asList(now, now, holidays(), now, wanted.shown(), wanted.site(), wanted.site(),
					wanted.topic(), wanted.topic(), wanted.nature(), wanted.nature(), wanted.version(),
					wanted.version(), from, now, now, now, from, from))
			.query((row, index) -> Map.entry(row.getString("step"),
					new Right(row.getLong("waiting"), row.getLong("ahead"), row.getLong("resting"),
							(row.getTimestamp("oldest") != null) ? row.getTimestamp("oldest").toInstant() : null,
							row.getLong("arrived"), row.getLong("passed"), row.getLong("left_open"),
							row.getLong("again"), row.getLong("over"), row.getLong("cases"), row.getLong("lost"),
							(row.getArray("working") != null) ? (Double[]) row.getArray("working").getArray() : null,
							(row.getArray("elapsed") != null) ? (Double[]) row.getArray("elapsed").getArray() : null,
							row.getLong("a"), row.getLong("b"), row.getLong("c"), row.getLong("d"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	private java.sql.Date[] holidays() {
		var site = sites.iterator().next();
		var today = LocalDate.ofInstant(clock.instant(), PARIS);
		return today.minusYears(1)
			.datesUntil(today.plusDays(1))
			.filter((day) -> calendar.isHoliday(site, day))
			.map(java.sql.Date::valueOf)
			.toArray(java.sql.Date[]::new);
	}

	/** Cases that go through the model's steps by chance, some of them again. */
	private void histories(UUID site, String process) {
		var drawn = workflow.steps(process).stream().filter((step) -> step.called().isEmpty()).toList();
		drawn.forEach((step) -> jdbc
			.sql("insert into step_target (site_id, process, step, working_days, set_at) values (?, ?, ?, ?, ?)")
			.params(site, process, step.id(), 1 + random.nextInt(12), Timestamp.from(clock.instant()))
			.update());
		for (int i = 0; i < 25; i++) {
			var caseId = UUID.randomUUID();
			var at = clock.instant()
				.minus(Duration.ofMinutes(random.nextInt(700 * 24 * 60)))
				.truncatedTo(ChronoUnit.SECONDS);
			for (int stop = random.nextInt(8); stop >= 0; stop--) {
				var step = drawn.get(random.nextInt(drawn.size()));
				at = fact(site, step.process(), step.id(), step.role().startsWith("$") ? "coordinator" : step.role(),
						caseId, at);
			}
		}
	}

	/**
	 * One step that was open; returns when the next one of its case came, maybe beside.
	 */
	private Instant fact(UUID site, String process, String step, String role, UUID caseId, Instant came) {
		var took = Duration.ofSeconds(Math.round(Math.exp(12 + 1.2 * random.nextGaussian())));
		var left = came.plus(took);
		var open = left.isAfter(clock.instant())
				|| came.isAfter(clock.instant().minus(Duration.ofDays(60))) && random.nextInt(3) == 0;
		came = came.isAfter(clock.instant()) ? clock.instant().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS)
				: came;
		long toTake = random.nextInt(60_000);
		long inHand = role.equals("partner") ? 0 : random.nextInt(200_000);
		long partner = role.equals("partner") ? random.nextInt(400_000) : 0;
		long paused = random.nextInt(6) == 0 ? random.nextInt(300_000) : 0;
		var doing = (random.nextInt(8) == 0) ? "PAUSED"
				: role.equals("partner") ? "PARTNER" : random.nextBoolean() ? "TO_TAKE" : "IN_HAND";
		var since = open ? came.plus(Duration.ofHours(random.nextInt(30 * 24))).minus(Duration.ofDays(12)) : came;
		since = since.isBefore(clock.instant().minus(Duration.ofDays(300)))
				? clock.instant().minus(Duration.ofDays(200)).truncatedTo(ChronoUnit.SECONDS) : since;
		long over = Math.max(0, toTake + inHand + partner - 150_000);
		jdbc.sql(
				"""
						insert into step_fact (task_id, process, version, step, role, site_id, case_id, created_at, ready_at, since, finished_at,
							outcome, doing, topic, nature, again, to_take_seconds, in_hand_seconds, partner_seconds, paused_seconds, working_seconds,
							over_seconds, elapsed_seconds)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(UUID.randomUUID().toString(), process, 1 + random.nextInt(2), step, role, site,
					caseId, Timestamp.from(came), Timestamp.from(came.plusSeconds(random.nextInt(400_000) - 100_000)),
					Timestamp.from(since), open ? null : Timestamp.from(left),
					open ? "OPEN" : new String[] { "FINISHED", "FINISHED", "LEFT", "CANCELLED" }[random.nextInt(4)],
					doing, new String[] { "ENERGY", "HEALTH", null }[random.nextInt(3)],
					new String[] { "PUBLIC_BODY", "PRIVATE", null }[random.nextInt(3)], random.nextInt(4) == 0, toTake,
					inHand, partner, paused, open ? null : toTake + inHand + partner + paused, open ? 0 : over,
					open ? null : took.toSeconds()))
			.update();
		return random.nextInt(4) == 0 ? came : left;
	}

	private void system(Runnable work) {
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> work.run()));
	}

	private void seeing(Set<UUID> seen, Runnable work) {
		var user = new User(UUID.randomUUID(), "x@palier.example", "Test", "", new User.Hash(null), true,
				Set.of(Role.DIRECTOR), seen, Language.FRENCH);
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null, List.of()));
		try {
			work.run();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	/** What the plain statement says of a step. */
	private record Right(long waiting, long ahead, long resting, @Nullable Instant oldest, long arrived, long passed,
			long left, long again, long over, long cases, long lost, Double @Nullable [] working,
			Double @Nullable [] elapsed, long toTake, long inHand, long partner, long paused) {
	}

}
