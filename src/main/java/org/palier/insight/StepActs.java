package org.palier.insight;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be done about a step, for pages and for the demonstration. */
@Component
@Transactional
public class StepActs {

	private final StepReader reader;

	private final Reminder reminder;

	StepActs(StepReader reader, Reminder reminder) {
		this.reader = reader;
		this.reminder = reminder;
	}

	/** Writes to those who can act, at all sites that one sees. */
	public int remind(String process, String step) {
		return remind(process, step, new Wanted(process, null, null, null, null, null, null));
	}

	/** Returns how many people were written to. */
	int remind(String process, String step, Wanted wanted) {
		var drawn = reader.step(process, step);
		return reminder.remind(reader.figures(drawn, wanted.of(process)), () -> reader.step(process, step).name());
	}

}
