package org.palier.content;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is asked at the door: few questions, in the order in which they are asked. There
 * is one line at least, if only to say that it is missing.
 */
public record DesignQuestionnaire(@Size(max = LINES) List<@Valid Question> questions) {

	static final int LINES = 10;

	/** How many lines are offered at first: few questions are better. */
	private static final int FEW = 3;

	public DesignQuestionnaire {
		questions = (questions == null || questions.isEmpty()) ? List.of(Question.EMPTY)
				: questions.stream().map((each) -> (each != null) ? each : Question.EMPTY).toList();
	}

	/** With empty lines to write in. */
	static DesignQuestionnaire toFill(@Nullable DesignQuestionnaire saved) {
		var written = (saved != null) ? saved.asked() : List.<Question>of();
		return new DesignQuestionnaire(
				Stream.concat(written.stream(), Stream.generate(() -> Question.EMPTY)).limit(LINES).toList());
	}

	/** How many lines to show open: up to the last one written, and a few at least. */
	int open() {
		int last = questions.size();
		while (last > FEW && questions.get(last - 1).isEmpty()) {
			last--;
		}
		return last;
	}

	/** Without the lines left empty. */
	DesignQuestionnaire written() {
		return new DesignQuestionnaire(asked());
	}

	/** The lines that say something. */
	List<Question> asked() {
		return questions.stream().filter((each) -> !each.isEmpty()).toList();
	}

	/** One line; what is asked and how it is answered come together. */
	public record Question(@Nullable @Size(max = 300) String text, @Nullable Kind kind) {

		static final Question EMPTY = new Question(null, null);

		boolean isEmpty() {
			return text == null && kind == null;
		}

	}

	/** How a question is answered. */
	public enum Kind {

		YES_NO, SCALE, NUMBER, WORDS

	}

}
