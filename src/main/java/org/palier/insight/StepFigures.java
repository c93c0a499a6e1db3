package org.palier.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A step with all that is known of it: what went through, and what is open. */
final class StepFigures {

	/** Nothing is said about fewer. */
	static final int ENOUGH = 10;

	final String process;

	final String step;

	final String role;

	final Passage passage;

	final List<OpenFact> open = new ArrayList<>();

	StepFigures(String process, String step, String role) {
		this.process = process;
		this.step = step;
		this.role = role;
		this.passage = new Passage(process, 0, step, role);
	}

	long waiting(Instant now) {
		return open.stream().filter((fact) -> fact.isWaiting(now)).count();
	}

	/** Since when the oldest that can be done waits. */
	Optional<Instant> oldest(Instant now) {
		return open.stream()
			.filter((fact) -> fact.isWaiting(now))
			.map((fact) -> (fact.doing() == Doing.PARTNER || fact.ready().isBefore(fact.created())) ? fact.created()
					: fact.ready())
			.min(Comparator.naturalOrder());
	}

	long ahead(Instant now) {
		return open.stream().filter((fact) -> fact.isAhead(now)).count();
	}

	long paused() {
		return open.stream().filter(OpenFact::isPaused).count();
	}

	/** All that went through in the time, and all that is there now. */
	long cases() {
		return passage.passed + open.size();
	}

	long over() {
		return passage.overTarget + open.stream().filter(OpenFact::isOver).count();
	}

	/** Working seconds beyond the targets, running ones included. */
	long lost() {
		return passage.overSeconds + sum(OpenFact::over);
	}

	Split split() {
		return new Split(passage.toTake + sum(OpenFact::toTake), passage.inHand + sum(OpenFact::inHand),
				passage.partner + sum(OpenFact::partner), passage.paused + sum(OpenFact::paused));
	}

	/** Seconds by the calendar. */
	long elapsed(Instant now) {
		return passage.elapsedSeconds + sum((fact) -> now.getEpochSecond() - fact.created().getEpochSecond());
	}

	private long sum(ToLongFunction<OpenFact> part) {
		return open.stream().mapToLong(part).sum();
	}

}
