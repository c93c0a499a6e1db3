package org.palier.insight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.platform.web.Language;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Every figure equals plain SQL over the facts, whatever was added up before. */
@PalierTest
class PassagesTest {

	private static final Wanted ALL = new Wanted(null, null, 0, null, null, null, null);

	@Autowired
	Given given;

	@Autowired
	Passages passages;

	@Autowired
	Summaries summaries;

	@Autowired
	Simulation simulation;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

	Given.Team lille;

	Given.Team roubaix;

	/** A process of its own, so that no other test's steps are counted. */
	final String process = "p" + UUID.randomUUID();

	@BeforeEach
	void threeYearsAtTwoSites() {
		Scope.system("test",
				() -> transaction.executeWithoutResult((status) -> jdbc.sql("delete from summary_mark").update()));
		lille = given.team();
		roubaix = given.team();
		var random = new Random(20260415);
		write(facts(lille.site(), random));
		write(facts(roubaix.site(), random));
	}

	@AfterEach
	void backToNow() {
		simulation.release();
		SecurityContextHolder.clearContext();
	}

	@Test
	void figuresAreThoseOfTheFactsBeforeAndAfterTheyAreAddedUp() {
		as(Set.of(lille.site(), roubaix.site()), () -> {
			everyFigureIsRight(ALL);
			summaries.addUp();
			everyFigureIsRight(ALL);
			everyFigureIsRight(ALL.at(lille.site()));
			everyFigureIsRight(new Wanted(null, null, 3, null, null, null, null));
			everyFigureIsRight(new Wanted(null, null, 12, roubaix.site(), null, null, null));
			everyFigureIsRight(new Wanted(null, null, 0, null, "ENERGY", null, null));
			everyFigureIsRight(new Wanted(null, null, 12, null, null, "PUBLIC_BODY", null));
			return null;
		});
	}

	@Test
	void daysPassAndEachIsCountedOnce() {
		summaries.addUp();
		for (int days : new int[] { 2, 40, 380, 2 }) {
			simulation.leapTo(clock.instant().plus(Duration.ofDays(days)));
			write(List
				.<Object[]>of(fact(lille.site(), clock.instant().minus(Duration.ofHours(20)), 7200, new Random(days))));
			as(Set.of(lille.site(), roubaix.site()), () -> {
				everyFigureIsRight(ALL);
				summaries.addUp();
				everyFigureIsRight(ALL);
				return null;
			});
		}
		simulation.release();
		summaries.addUp();
		as(Set.of(lille.site()), () -> {
			everyFigureIsRight(new Wanted(null, null, 12, null, null, null, null));
			return null;
		});
	}

	@Test
	void theNetworkReadsItsOwnSumsAndOthersDoNot() {
		summaries.addUp();
		var all = Set.copyOf(Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql("select id from site").query(UUID.class).list())));

		assertThat(as(all, () -> networkRows())).isPositive();
		as(all, () -> {
			everyFigureIsRight(ALL);
			return null;
		});
		assertThat(as(Set.of(lille.site(), roubaix.site()), () -> networkRows())).isZero();
		assertThat(as(Set.of(given.team().site()), () -> passages.of(ALL))).isEmpty();
	}

	private long networkRows() {
		return transaction
			.execute((status) -> jdbc.sql("select count(*) from step_summary where site_id = ? and process = ?")
				.params(Cells.NETWORK, process)
				.query(Long.class)
				.single());
	}

	/** What the reader gets against what the facts say, computed the obvious way. */
	private void everyFigureIsRight(Wanted wanted) {
		var found = passages.of(wanted).stream().filter((passage) -> passage.process.equals(process)).toList();
		var expected = transaction.execute((status) -> obvious(wanted));
		assertThat(found).as(wanted.href()).hasSameSizeAs(expected).isNotEmpty();
		for (var passage : found) {
			var right = expected.stream()
				.filter((each) -> each.step().equals(passage.step) && each.version() == passage.version)
				.findFirst()
				.orElseThrow();
			assertThat(List.of(passage.arrived, passage.passed, passage.leftOpen, passage.again, passage.overTarget,
					passage.overSeconds, passage.toTake, passage.inHand, passage.partner, passage.paused,
					passage.elapsedSeconds))
				.as(wanted.href() + " " + passage.step)
				.isEqualTo(right.counts());
			for (int i = 0; i < 3 && right.elapsed() != null; i++) {
				double share = new double[] { 0.5, 0.85, 0.95 }[i];
				assertThat(passage.elapsed.percentile(share)).isCloseTo(right.elapsed()[i],
						within(right.elapsed()[i] * 0.01));
				assertThat(passage.working.percentile(share)).isCloseTo(right.working()[i],
						within(right.working()[i] * 0.01));
			}
		}
	}

	private List<Right> obvious(Wanted wanted) {
		var from = Timestamp.from(Summaries.start(wanted.first(Summaries.day(clock.instant())).atDay(1)));
		var to = Timestamp.from(Summaries.start(YearMonth.from(Summaries.day(clock.instant())).plusMonths(1).atDay(1)));
		var mine = "process = ? and (?::uuid is null or site_id = ?) and (?::text is null or topic = ?) and (?::text is null or nature = ?)";
		var passed = "finished_at >= ? and finished_at < ? and outcome in ('FINISHED', 'LEFT')";
		var filters = Arrays.asList(process, wanted.site(), wanted.site(), wanted.topic(), wanted.topic(),
				wanted.nature(), wanted.nature());
		return jdbc
			.sql("""
					select step, version, count(*) filter (where created_at >= ? and created_at < ?) as arrived,
						count(*) filter (where passed) as passed, count(*) filter (where passed and outcome = 'LEFT') as left_open,
						count(*) filter (where passed and again) as again, count(*) filter (where passed and over_seconds > 0) as over_target,
						coalesce(sum(over_seconds) filter (where passed), 0)::bigint as over_seconds,
						coalesce(sum(to_take_seconds) filter (where passed), 0)::bigint as to_take, coalesce(sum(in_hand_seconds) filter (where passed), 0)::bigint as in_hand,
						coalesce(sum(partner_seconds) filter (where passed), 0)::bigint as partner, coalesce(sum(paused_seconds) filter (where passed), 0)::bigint as paused,
						coalesce(sum(elapsed_seconds) filter (where passed), 0)::bigint as elapsed,
						percentile_cont(array[0.5, 0.85, 0.95]) within group (order by elapsed_seconds) filter (where passed) as elapsed_p,
						percentile_cont(array[0.5, 0.85, 0.95]) within group (order by working_seconds - paused_seconds) filter (where passed) as working_p
					from (select *, %s as passed from step_fact where %s) fact
					where passed or created_at >= ? and created_at < ?
					group by step, version"""
				.formatted(passed, mine))
			.params(ordered(from, to, filters))
			.query((row, index) -> new Right(row.getString("step"), row.getInt("version"),
					List.of(row.getLong("arrived"), row.getLong("passed"), row.getLong("left_open"),
							row.getLong("again"), row.getLong("over_target"), row.getLong("over_seconds"),
							row.getLong("to_take"), row.getLong("in_hand"), row.getLong("partner"),
							row.getLong("paused"), row.getLong("elapsed")),
					numbers(row.getArray("elapsed_p")), numbers(row.getArray("working_p"))))
			.list();
	}

	private static List<Object> ordered(Timestamp from, Timestamp to, List<?> filters) {
		var params = new ArrayList<Object>(List.of(from, to, from, to));
		params.addAll(filters);
		params.addAll(List.of(from, to));
		return params;
	}

	private static double @Nullable [] numbers(java.sql.@Nullable Array array) throws java.sql.SQLException {
		return (array != null) ? Arrays.stream((Double[]) array.getArray()).mapToDouble(Double::doubleValue).toArray()
				: null;
	}

	/** Half a year's days of one site: short and long, two versions, now and then. */
	private List<Object[]> facts(UUID site, Random random) {
		var facts = new ArrayList<Object[]>();
		var begin = clock.instant().minus(Duration.ofDays(3 * 365));
		for (int i = 0; i < 900; i++) {
			var created = begin.plus(Duration.ofMinutes(random.nextInt(3 * 365 * 24 * 60)));
			facts.add(fact(site, created, Math.round(Math.exp(11 + 1.4 * random.nextGaussian())), random));
		}
		return facts;
	}

	private Object[] fact(UUID site, Instant created, long elapsed, Random random) {
		long toTake = random.nextInt(90_000);
		long inHand = Math.round(Math.exp(9 + random.nextGaussian()));
		long paused = random.nextInt(8) == 0 ? random.nextInt(200_000) : 0;
		var finished = created.plusSeconds(elapsed);
		boolean ahead = finished.isAfter(clock.instant());
		return new Object[] { UUID.randomUUID().toString(), process, 1 + random.nextInt(2),
				"user_" + "abc".charAt(random.nextInt(3)), site, UUID.randomUUID(), Timestamp.from(created),
				Timestamp.from(ahead ? clock.instant() : finished),
				new String[] { "FINISHED", "FINISHED", "FINISHED", "LEFT", "CANCELLED" }[random.nextInt(5)],
				new String[] { "ENERGY", "HEALTH", null }[random.nextInt(3)],
				new String[] { "PUBLIC_BODY", "PRIVATE", null }[random.nextInt(3)], random.nextInt(5) == 0, toTake,
				inHand, paused, toTake + inHand + paused, Math.max(0, inHand - 20_000), elapsed };
	}

	private void write(List<Object[]> facts) {
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> facts.forEach((fact) -> jdbc
			.sql("""
					insert into step_fact (task_id, process, version, step, role, site_id, case_id, created_at, ready_at, since,
						finished_at, outcome, doing, topic, nature, again, to_take_seconds, in_hand_seconds, paused_seconds,
						working_seconds, over_seconds, elapsed_seconds)
					values (?, ?, ?, ?, 'coordinator', ?, ?, ?, ?, ?, ?, ?, 'IN_HAND', ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(fact[0], fact[1], fact[2], fact[3], fact[4], fact[5], fact[6], fact[6], fact[6],
					fact[7], fact[8], fact[9], fact[10], fact[11], fact[12], fact[13], fact[14], fact[15], fact[16],
					fact[17]))
			.update())));
	}

	/** As somebody who sees these sites. */
	private <T extends @Nullable Object> T as(Set<UUID> sites, Supplier<T> work) {
		var user = new User(UUID.randomUUID(), "x@palier.example", "Test", "", new User.Hash(null), true,
				Set.of(Role.NETWORK), sites, Language.FRENCH);
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null, List.of()));
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private record Right(String step, int version, List<Long> counts, double @Nullable [] elapsed,
			double @Nullable [] working) {
	}

}
