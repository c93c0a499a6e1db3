package org.palier.mission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The questions that go to the doors with a mission, and what makes an answer to them a
 * good one.
 */
public interface Questionnaires {

	/** The newest that was frozen; none before. */
	Optional<FrozenQuestionnaire> of(UUID mission);

	/**
	 * Reads answers again, as the form would: what a phone sends has been in other hands.
	 * @param schema a questionnaire as it was frozen
	 * @param answers a JSON object: key of the question to its answer
	 * @return what is wrong with them; nothing if they may be kept
	 */
	List<Problem> check(String schema, String answers);

	/**
	 * A questionnaire that no longer changes.
	 *
	 * @param id of this version
	 * @param version of the content that was frozen with it
	 * @param schema a form of form-js, as JSON
	 */
	record FrozenQuestionnaire(UUID id, int version, String schema) {
	}

	/**
	 * What is wrong with one answer.
	 *
	 * @param path where: {@code charges}, {@code children[2].age}; empty for the whole
	 * @param label of the question
	 * @param why said by {@code content.answer.<WHY>}
	 */
	record Problem(String path, String label, Why why) {
	}

	/** What may be wrong. */
	enum Why {

		/** Not an object of answers. */
		UNREADABLE,

		/** More than anybody answers at a door. */
		TOO_BIG,

		/** To a question that is not asked. */
		UNKNOWN,

		/** To a question that was hidden by another answer. */
		HIDDEN,

		/** Required and not there. */
		MISSING,

		/** A text where a number is asked, and the like. */
		TYPE,

		/** Not among the choices. */
		CHOICE,

		/** Less than the least. */
		MIN,

		/** More than the most. */
		MAX,

		/** Not written as asked. */
		PATTERN,

		/** Holds a telephone or social security number. */
		NUMBER

	}

}
