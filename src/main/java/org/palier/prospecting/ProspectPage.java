package org.palier.prospecting;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.palier.mission.Section;
import org.palier.partner.Contact;
import org.palier.platform.web.Choice;

/**
 * What is known of a prospect, for its page.
 *
 * @param silence since when nobody was in touch, in words, while one should be
 * @param next what comes next, in words
 * @param task where the open task is done, if there is one
 * @param taskName its name
 * @param said what was written down, newest first
 * @param story what happened, newest first
 * @param needs missions that it might carry
 * @param mission that it pays for
 * @param moves where it may go
 * @param marks where it stands in its model, as JSON
 */
record ProspectPage(Prospect prospect, String partner, String site, String owner, @Nullable String amount,
		@Nullable String silence, BoardReader.Next next, @Nullable String task, @Nullable String taskName,
		List<Section> said, List<Line> story, List<Contact> people, List<Need> needs, @Nullable Need mission,
		List<Choice> moves, String marks) {

	/** Something that happened. */
	record Line(String title, @Nullable String detail, @Nullable String who, String when, String exact) {
	}

	/** A mission that looks for money, or has found it here. */
	record Need(String title, String href, String state) {
	}

}
