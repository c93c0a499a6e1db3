package org.palier.mission;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.document.Document;
import org.palier.platform.web.Words;

/**
 * A mission as its page shows it.
 *
 * @param where where it stands, in a sentence
 * @param doors its phases
 * @param drawings its model, then those of the phases that are open, with what stands
 * where
 * @param next what is to be done, by whom
 * @param story what happened, newest first
 * @param partners who was asked by mail
 * @param cards what phases say beside that
 * @param forecast when it is expected to launch and to end, in a sentence
 * @param forecasts what was expected before, newest first
 * @param facts about it, label and value
 */
record MissionPage(Mission mission, String place, String site, Standing.Where where, List<Door> doors,
		List<Drawing> drawings, List<Next> next, List<Entry> story, List<Document> documents, List<Partner> partners,
		List<Value> figures, List<Card> cards, @Nullable String forecast, List<Section.Item> forecasts,
		List<Section.Item> facts) {

	/** A phase in the strip; the state is done, now, later or stopped. */
	record Door(String name, String state, @Nullable String when) {
	}

	/** A model with its marks as JSON. */
	record Drawing(String process, String title, String marks) {
	}

	/**
	 * A step to do, perhaps by several people.
	 *
	 * @param task if this reader may take it or has it
	 * @param free whether it must be taken first
	 */
	record Next(String name, String phase, String who, String since, Words.@Nullable Due due, boolean late,
			@Nullable String task, String href, boolean free) {
	}

	/** Something that happened. */
	record Entry(String title, @Nullable String detail, @Nullable String who, String when, String exact) {
	}

	/**
	 * Somebody asked by mail.
	 *
	 * @param link if the mail may be sent again
	 * @param follow where one follows the answers, if the reader may
	 */
	record Partner(String name, String asked, String kind, String state, @Nullable UUID link, @Nullable String follow) {
	}

	/** A figure; its definition is under {@code help}. */
	record Value(String label, String value, @Nullable String href, String help) {
	}

}
