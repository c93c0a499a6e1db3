package org.palier.inbox;

import org.springframework.context.ApplicationContext;

/** For measures from outside the package. */
public final class ComparisonRun {

	private ComparisonRun() {
	}

	/**
	 * Compares once.
	 * @return how many tasks
	 * @throws IllegalStateException if anything differed
	 */
	public static long once(ApplicationContext application) {
		var outcome = application.getBean(Comparison.class).run();
		if (outcome.repaired() + outcome.failed() > 0) {
			throw new IllegalStateException("List and engine differ: " + outcome);
		}
		return outcome.tasks();
	}

}
