package org.palier.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;

/** How long people of the demonstration usually take, in calendar days. */
final class DemoPace {

	private static final Map<String, Double> DAYS = Map.ofEntries(Map.entry("need/describe-need", 1.5),
			Map.entry("need/gather-evidence", 4.0), Map.entry("need/give-opinion", 3.0),
			Map.entry("need/write-topic-sheet", 4.0), Map.entry("need/decide", 6.0),
			Map.entry("agreement/frame-budget", 4.0), Map.entry("agreement/write-agreement", 5.0),
			Map.entry("agreement/validate", 4.0), Map.entry("agreement/approve", 9.0),
			Map.entry("agreement/prepare-renewal", 12.0), Map.entry("content/hold-workshop", 9.0),
			Map.entry("content/write-guide", 6.0), Map.entry("content/design-questionnaire", 5.0),
			Map.entry("content/review-content", 6.0), Map.entry("training/plan-training", 4.0),
			Map.entry("training/hold-training", 0.1), Map.entry("campaign/scout-sectors", 8.0),
			Map.entry("campaign/plan-calendar", 4.0), Map.entry("campaign/plan-round", 12.0),
			Map.entry("campaign/write-feedback", 3.0), Map.entry("support/call-back", 1.0),
			Map.entry("evaluation/write-report", 9.0), Map.entry("evaluation/present", 10.0),
			Map.entry("evaluation/validate-report", 9.0));

	private static final Set<String> ON_THEIR_DAY = Set.of("training/hold-training", "support/call-back");

	private DemoPace() {
	}

	/**
	 * When a council votes on what reached it on this day: councils sit every eleven
	 * weeks, on a Thursday, and the next one is within a week of the demonstration's end.
	 */
	static LocalDate council(LocalDate reached, LocalDate last) {
		var next = last.plusWeeks(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
		while (next.minusWeeks(11).isAfter(reached)) {
			next = next.minusWeeks(11);
		}
		return next;
	}

	static double days(String formKey) {
		return DAYS.getOrDefault(formKey, 2.5);
	}

	/** Steps that cannot be done before their date. */
	static boolean waitsForItsDay(String formKey) {
		return ON_THEIR_DAY.contains(formKey);
	}

}
