package org.palier.campaign;

import java.util.List;

import org.palier.mission.LaunchCondition;
import org.palier.platform.web.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What must be in place before the first door, as each phase answers for itself. */
@Component
class Checklist {

	private final ObjectProvider<LaunchCondition> conditions;

	private final Texts texts;

	Checklist(ObjectProvider<LaunchCondition> conditions, Texts texts) {
		this.conditions = conditions;
		this.texts = texts;
	}

	List<Line> of(Campaign campaign) {
		return conditions.orderedStream().map((each) -> line(each, campaign)).toList();
	}

	/** Keys of what still stands in the way. */
	List<String> missing(Campaign campaign) {
		return of(campaign).stream().filter((line) -> !line.isCleared()).map(Line::key).toList();
	}

	String label(String condition) {
		return texts.get("launch." + condition);
	}

	private Line line(LaunchCondition condition, Campaign campaign) {
		var key = condition.key();
		return new Line(key, label(key), texts.getOr("launch." + key + ".help", ""),
				condition.isMet(campaign.mission()), campaign.isWaived(key), condition.isRequired());
	}

	/**
	 * One condition.
	 *
	 * @param help who can lift it, and how
	 * @param waived a director allowed to launch without it
	 * @param required whether a launch waits for it
	 */
	record Line(String key, String label, String help, boolean met, boolean waived, boolean required) {

		boolean isCleared() {
			return met || waived || !required;
		}

		/** Colour of its tag. */
		public String kind() {
			return met ? "brand" : waived || !required ? "sun" : "warm";
		}

		/** Word of its tag, under {@code campaign.checklist.}. */
		public String word() {
			return met ? "met" : waived ? "waived" : required ? "missing" : "advised";
		}

	}

}
