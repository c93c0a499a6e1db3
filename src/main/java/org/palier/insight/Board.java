package org.palier.insight;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together, step by step, what went through and what is open. */
@Component
@Transactional(readOnly = true)
class Board {

	private final Passages passages;

	private final OpenWork work;

	private final Clock clock;

	Board(Passages passages, OpenWork work, Clock clock) {
		this.passages = passages;
		this.work = work;
		this.clock = clock;
	}

	/** The steps of all processes that have anything to tell, by their key. */
	Map<String, StepFigures> of(Wanted wanted) {
		var steps = new LinkedHashMap<String, StepFigures>();
		passages.of(wanted)
			.stream()
			.filter((passage) -> isWanted(wanted, passage.process, passage.version))
			.forEach((passage) -> of(steps, passage.process, passage.step, passage.role).passage.add(passage));
		work.all(wanted)
			.stream()
			.filter((fact) -> isWanted(wanted, fact.process(), fact.version()))
			.forEach((fact) -> of(steps, fact.process(), fact.step(), fact.role()).open.add(fact));
		return steps;
	}

	static String key(String process, String step) {
		return process + "/" + step;
	}

	/** Where most time is lost, if enough cases were there to say so. */
	Optional<StepFigures> bottleneck(Collection<StepFigures> steps) {
		return steps.stream()
			.filter((step) -> step.cases() >= StepFigures.ENOUGH && step.lost() > 0)
			.max(Comparator.comparingLong(StepFigures::lost));
	}

	/** Where most waits now, however few. */
	Optional<StepFigures> fullest(Collection<StepFigures> steps) {
		var now = clock.instant();
		return steps.stream()
			.filter((step) -> step.waiting(now) > 0)
			.max(Comparator.comparingLong((step) -> waited(step.open)));
	}

	private static long waited(List<OpenFact> open) {
		return open.stream().mapToLong(OpenFact::worked).sum();
	}

	private static boolean isWanted(Wanted wanted, String process, int version) {
		return wanted.version() == null || !wanted.shown().equals(process) || wanted.version() == version;
	}

	private static StepFigures of(Map<String, StepFigures> steps, String process, String step, String role) {
		return steps.computeIfAbsent(key(process, step), (key) -> new StepFigures(process, step, role));
	}

}
