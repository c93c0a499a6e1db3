package org.palier.insight.whatif;

import java.util.List;

import org.palier.mission.Courses.Course;

/** Where a mission stood at a moment, in seconds. */
record State(Course course, List<Run> runs, long now) {

	State asOf(long moment) {
		return new State(course,
				runs.stream().filter((run) -> run.started() <= moment).map((run) -> run.asOf(moment)).toList(), moment);
	}

	List<Run> open(String process) {
		return of(process).stream().filter(Run::isOpen).toList();
	}

	/** Left, or never needed here. */
	boolean isDone(String process) {
		return course.isBeyond(process) || (process.equals("agreement") && !needsAgreement())
				|| (!of(process).isEmpty() && open(process).isEmpty());
	}

	/** As long as nobody has decided, a sponsor is expected. */
	private boolean needsAgreement() {
		return course.sponsored() || !course.retained();
	}

	/** Its rounds have begun and go on. */
	boolean isLaunched() {
		return open(Part.CAMPAIGN).stream().anyMatch((run) -> run.launched() != null);
	}

	/** Seconds that its rounds have taken until now, or until they were over. */
	long roundsSoFar() {
		return of(Part.CAMPAIGN).stream().mapToLong((run) -> {
			var launched = run.launched();
			return (launched == null) ? 0 : (run.ended() != null) ? run.ended() - launched : run.age(launched, now);
		}).sum();
	}

	private List<Run> of(String process) {
		return runs.stream().filter((run) -> run.process().equals(process)).toList();
	}

}
