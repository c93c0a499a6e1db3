package org.palier.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.palier.mission.Section;

/**
 * What one must have read before deciding about an agreement.
 *
 * @param totals what its budget amounts to
 * @param route what the decision table says of it
 * @param articles its text
 * @param answers of the partner, newest first
 * @param validation the director's last word
 * @param document the frozen text, if it went out
 * @param vote of the partner's council, as the agreement quotes it; empty if none is
 * known
 */
record Told(List<Section.Item> totals, List<Section.Item> route, List<Section.Item> articles, List<Answer> answers,
		@Nullable Validate validation, @Nullable String document, String vote) {

	Told(Agreement agreement, AgreementReading reading) {
		this((agreement.budget() != null) ? reading.totals(agreement.budget()) : List.of(), reading.route(agreement),
				reading.articles(agreement), newestFirst(agreement.answers()), agreement.validation(),
				(agreement.document() != null) ? "/document/" + agreement.document() : null,
				reading.vote(agreement.council()));
	}

	private static List<Answer> newestFirst(List<Answer> answers) {
		var reversed = new ArrayList<>(answers);
		Collections.reverse(reversed);
		return reversed;
	}

}
