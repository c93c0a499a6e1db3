package org.palier.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.palier.insight.StepHistory.Week;

import static org.assertj.core.api.Assertions.assertThat;

/** What arrivals and departures say together. */
class FlowTest {

	@Test
	void aSteadyQueueKeepsLittlesLaw() {
		// Four arrive a week and stay three weeks.
		var steady = weeks((week) -> 4L, (week) -> 4L, 12);
		var little = Little.of(steady, 3);

		assertThat(little.perWeek()).isEqualTo(4);
		assertThat(little.there()).isEqualTo(12);
		assertThat(little.expected()).isEqualTo(12);
		assertThat(little.holds()).isTrue();
		assertThat(Flow.of(steady).grows()).isFalse();
	}

	@Test
	void aQueueThatGrowsIsSaidToGrow() {
		var grows = weeks((week) -> 5L, (week) -> 2L, 0);

		assertThat(Flow.of(grows).grows()).isTrue();
		assertThat(Little.of(grows, 1).holds()).isFalse();
	}

	@Test
	void theLinesAreApartByWhatIsThere() {
		var weeks = weeks((week) -> week % 3, (week) -> week % 2, 7);
		var cumulative = Cumulative.of(weeks);

		assertThat(cumulative.rows()).hasSameSizeAs(weeks);
		for (int i = 0; i < weeks.size(); i++) {
			var row = cumulative.rows().get(i);
			assertThat(row.arrived() - row.gone()).isEqualTo(weeks.get(i).there());
		}
		assertThat(cumulative.arrived()).endsWith("100.0,0.0");
		assertThat(cumulative.gone()).startsWith("0.0,100.0");
		assertThat(cumulative.between().split(" ")).hasSize(2 * (weeks.size() + 1));
	}

	private static List<Week> weeks(IntToLongFunction arrived, IntToLongFunction gone, long before) {
		return IntStream.range(0, StepHistory.WEEKS)
			.mapToObj((week) -> new Week(LocalDate.of(2026, 3, 2).plusWeeks(week), arrived.applyAsLong(week),
					gone.applyAsLong(week),
					before + IntStream.rangeClosed(0, week)
						.mapToLong((i) -> arrived.applyAsLong(i) - gone.applyAsLong(i))
						.sum()))
			.toList();
	}

}
