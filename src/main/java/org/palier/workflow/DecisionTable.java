package org.palier.workflow;

import java.util.List;

/**
 * A decision table as it is written in its model, to be read by those who decide.
 *
 * @param inputs labels of what is asked
 * @param outputs labels of what is answered
 */
public record DecisionTable(String name, String description, List<String> inputs, List<String> outputs,
		List<Rule> rules) {

	/**
	 * A row.
	 *
	 * @param inputs conditions in FEEL
	 * @param outputs answers in FEEL
	 * @param note why, in words
	 */
	public record Rule(List<String> inputs, List<String> outputs, String note) {
	}

}
