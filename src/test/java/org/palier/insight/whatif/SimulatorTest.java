package org.palier.insight.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.mission.Courses.Course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The simulation against made-up histories whose truth is known. */
class SimulatorTest {

	private static final long DAY = 86_400;

	private static final long NOW = Instant.parse("2026-06-01T08:00:00Z").getEpochSecond();

	private static final UUID SITE = UUID.nameUUIDFromBytes(new byte[] { 1 });

	private static final UUID NEIGHBOUR = UUID.nameUUIDFromBytes(new byte[] { 2 });

	final Random random = new Random(20260601);

	/** Of so many new missions, four of five end in the range that was given for them. */
	@ParameterizedTest
	@ValueSource(ints = { 12, 30, 100 })
	void fourOfFiveMissionsEndInTheirRange(int known) {
		int inside = 0;
		int all = 0;
		for (int world = 0; world < 30; world++) {
			var simulator = new Simulator(past(known));
			for (int i = 0; i < 10; i++, all++) {
				var truth = mission(NOW - random.nextInt(300) * DAY);
				if (truth.end() <= NOW) {
					i--;
					all--;
					continue;
				}
				var range = simulator.live(truth.state().asOf(NOW), null, 8, Change.NONE).end();
				double left = truth.end() - NOW;
				inside += (left >= range.low() && left <= range.high()) ? 1 : 0;
			}
		}
		assertThat((double) inside / all).as("coverage with " + known + " cases a phase").isCloseTo(0.8, within(0.06));
	}

	@Test
	void theSameSeedGivesTheSameAnswerAndAnotherOneAlmost() {
		var simulator = new Simulator(past(30));
		var state = mission(NOW - DAY).state().asOf(NOW);
		var one = simulator.live(state, null, 8, seed(1)).ends();

		assertThat(simulator.live(state, null, 8, seed(1)).ends()).isEqualTo(one);
		var other = simulator.live(state, null, 8, seed(2)).ends();
		assertThat(other).isNotEqualTo(one);
		assertThat(Range.of(other).middle()).isCloseTo(Range.of(one).middle(), within(8.0 * DAY));
	}

	@Test
	void oneMoreVoisinShortensTheRoundsInProportion() {
		var simulator = new Simulator(past(40));
		var knocking = mission(NOW).state().asOf(NOW);
		var before = simulator.live(knocking, null, 4, Change.NONE);
		var after = simulator.live(knocking, null, 4, new Change(null, 1, null, null, null, null));

		assertThat(Range.of(after.rounds()).middle()).isCloseTo(0.8 * Range.of(before.rounds()).middle(), within(1.0));
		assertThat(after.end().middle()).isLessThan(before.end().middle());
	}

	@Test
	void fewerDaysForAStepAreSavedOnceForWhatRunsSideBySide() {
		var alone = run("content", 0, 10, stop("a", 0, 4), stop("b", 4, 10));
		var beside = run("content", 0, 10, stop("a", 0, 6), stop("b", 0, 5), stop("c", 6, 10));
		var several = run("need", 0, 10, stop("a", 0, 6), stop("a", 0, 9), stop("c", 9, 10));

		assertThat(alone.saved("a", 2, alone.started(), alone.ended())).isEqualTo(2 * DAY);
		assertThat(alone.saved("a", 9, alone.started(), alone.ended())).isEqualTo(4 * DAY);
		assertThat(beside.saved("a", 3, beside.started(), beside.ended())).isEqualTo(DAY);
		assertThat(beside.saved("b", 3, beside.started(), beside.ended())).isZero();
		assertThat(several.saved("a", 2, several.started(), several.ended())).isEqualTo(2 * DAY);
		assertThat(alone.saved("a", 2, alone.started() + 3 * DAY, alone.ended())).isEqualTo(DAY);
	}

	@Test
	void withoutACouncilOneDrawsFromThoseWhoDidNotWaitForOne() {
		var runs = new ArrayList<Run>();
		for (int i = 0; i < 20; i++) {
			runs.add(agreement(SITE, true, 60 + i));
			runs.add(agreement(SITE, false, 10 + i));
		}
		var simulator = new Simulator(new Past(runs, Set::of));
		var state = new State(course("agreement"), List.of(), NOW);
		var votes = simulator.live(state, true, 8, Change.NONE).end();
		var none = simulator.live(state, true, 8, new Change(null, null, null, null, true, null)).end();

		assertThat(votes.middle()).isBetween(55.0 * DAY, 85.0 * DAY);
		assertThat(none.middle()).isBetween(12.0 * DAY, 28.0 * DAY);
	}

	@Test
	void underTenCasesTheTerritoryThenTheNetworkAnswer() {
		var runs = new ArrayList<>(IntStream.range(0, 9).mapToObj((i) -> agreement(SITE, true, 10)).toList());
		assertThat(reach(runs)).isEqualTo(Reach.NETWORK);
		runs.add(agreement(NEIGHBOUR, true, 10));
		assertThat(reach(runs)).isEqualTo(Reach.TERRITORY);
		runs.add(agreement(SITE, true, 10));
		assertThat(reach(runs)).isEqualTo(Reach.SITE);
	}

	@Test
	void whatIsOlderThanAllOthersIsStillGivenTime() {
		var past = new Past(IntStream.range(0, 20).mapToObj((i) -> agreement(SITE, null, 10 + i)).toList(), Set::of);
		var old = new Run(UUID.randomUUID(), UUID.randomUUID(), SITE, "agreement", null, null, NOW - 300 * DAY, null,
				List.of(new Run.Stop("user_approve", NOW - 300 * DAY, null, 0, 0)));
		var state = new State(course("agreement"), List.of(old), NOW);

		assertThat(new Simulator(past).live(state, null, 8, Change.NONE).end().middle()).isGreaterThan(2.0 * DAY);
	}

	/** Held out months of a world that does not change are within what was promised. */
	@Test
	void theCheckMeasuresWhatItSays() {
		var runs = new ArrayList<Run>();
		for (int i = 0; i < 600; i++) {
			runs.addAll(mission(NOW - (20 + random.nextInt(700)) * DAY).state().runs());
		}
		var known = runs.stream().map((run) -> run.asOf(NOW)).filter((run) -> run.started() <= NOW).toList();
		var check = new HeldOut(new Past(known, Set::of), NOW - 121 * DAY, NOW - 31 * DAY, NOW);
		var score = HeldOut.Score.of(check.phases(known), SITE, Set.of(SITE));

		assertThat(score.cases()).isGreaterThan(300);
		assertThat(score.coverage()).isCloseTo(0.8, within(0.06));
		assertThat(score.error()).isBetween(1.0, 15.0);
	}

	private static Reach reach(List<Run> runs) {
		return new Past(runs, (site) -> Set.of(SITE, NEIGHBOUR))
			.lot("agreement", SITE, null, (run) -> List.of(new Stretch(run, run.started(), run.ended())))
			.reach();
	}

	private Past past(int known) {
		var runs = new ArrayList<Run>();
		for (int i = 0; i < known; i++) {
			runs.addAll(mission(NOW - (900 + i) * DAY).state().runs());
		}
		return new Past(runs, Set::of);
	}

	/** A whole mission, as the world of this test makes them. */
	private Truth mission(long opened) {
		var runs = new ArrayList<Run>();
		long decided = add(runs, "need", opened, 20);
		long agreed = add(runs, "agreement", decided, 45);
		long ready = add(runs, "training", add(runs, "content", decided, 18), 12);
		long end = campaign(runs, ready, agreed);
		end = add(runs, "evaluation", add(runs, "followup", Math.max(end, agreed), 30), 25);
		return new Truth(new State(course("need"), List.copyOf(runs), opened), end);
	}

	/** Two steps, as long as chance wants. */
	private long add(List<Run> runs, String process, long start, double days) {
		long first = start + length(days / 2);
		long end = first + length(days / 2);
		runs.add(new Run(UUID.randomUUID(), UUID.randomUUID(), SITE, process, null, null, start, end,
				List.of(new Run.Stop("user_one", start, first, 1, 0), new Run.Stop("user_two", first, end, 1, 0))));
		return end;
	}

	private long campaign(List<Run> runs, long start, long agreed) {
		long checked = start + length(15);
		long launched = Math.max(checked, agreed);
		long end = launched + length(50);
		// What waits for the agreement is no part of the preparation that is drawn.
		runs.add(new Run(UUID.randomUUID(), UUID.randomUUID(), SITE, "campaign", null, null,
				launched - (checked - start), end,
				List.of(new Run.Stop("user_checkLaunch", launched - (checked - start), launched, 1, 0),
						new Run.Stop("user_progressPoint", launched + 1, end, 1, 0))));
		return end;
	}

	private long length(double days) {
		return Math.round(days * DAY * Math.exp(0.5 * random.nextGaussian()));
	}

	private static Run run(String process, long from, long to, Run.Stop... stops) {
		return new Run(UUID.randomUUID(), UUID.randomUUID(), SITE, process, null, null, from * DAY, to * DAY,
				List.of(stops));
	}

	/** One that works around the clock, so that a working day less is a day less. */
	private static Run.Stop stop(String step, long from, long to) {
		return new Run.Stop(step, from * DAY, to * DAY, (to - from) * 9 * 3600, 0);
	}

	private Run agreement(UUID site, Boolean council, long days) {
		return new Run(UUID.randomUUID(), UUID.randomUUID(), site, "agreement", null, council, NOW - 400 * DAY,
				NOW - (400 - days) * DAY,
				List.of(new Run.Stop("user_approve", NOW - 400 * DAY, NOW - (400 - days) * DAY, 1, 0)));
	}

	private static Course course(String entered) {
		return new Course(UUID.nameUUIDFromBytes(new byte[] { 3 }), SITE, "Charges", true, true, entered, null,
				Instant.ofEpochSecond(NOW - 400 * DAY), null);
	}

	private static Change seed(long seed) {
		return new Change(null, null, null, null, null, seed);
	}

	private record Truth(State state, long end) {
	}

}
