package org.palier.content;

import java.util.ArrayList;
import java.util.List;

import org.palier.mission.Section;
import org.palier.mission.Sections;
import org.palier.organisation.Directory;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Component;

/** All that was entered on the way to the frozen version, to be read again. */
@Component
class ContentRecord {

	private final Sections sections;

	private final Directory directory;

	private final Texts texts;

	ContentRecord(Sections sections, Directory directory, Texts texts) {
		this.sections = sections;
		this.directory = directory;
		this.texts = texts;
	}

	List<Section> of(Content content) {
		var all = new ArrayList<Section>();
		all.addAll(sections.of("content.holdWorkshop", content.workshop()));
		all.addAll(sections.of("content.writeGuide", content.guide()));
		all.addAll(questions(content));
		all.addAll(returns(content));
		all.addAll(decisions(content));
		return all;
	}

	/**
	 * What to know before writing or correcting: the workshop, what was said and decided.
	 */
	List<Section> before(Content content) {
		var all = new ArrayList<Section>();
		all.addAll(decisions(content));
		all.addAll(returns(content));
		all.addAll(sections.of("content.holdWorkshop", content.workshop()));
		return all;
	}

	/** The five cards and the questions, as they are read before an answer. */
	List<Section> toRead(Content content) {
		var all = new ArrayList<Section>();
		var guide = content.guide();
		if (guide != null) {
			all.addAll(sections.of("content.writeGuide", new Cards(guide.language(), guide.hook(), guide.message(),
					guide.question(), guide.orient(), guide.thank())));
		}
		all.addAll(questions(content));
		return all;
	}

	/** What partner and Voisins said, of every version. */
	List<Section> returns(Content content) {
		var all = new ArrayList<Section>();
		content.reviews()
			.forEach((each) -> all.add(
					sections.of("content.reviewContent", texts.get("content.edition", each.edition()), each.review())));
		content.trials()
			.forEach((each) -> all.add(sections.of("content.tryContent",
					texts.get("content.editionBy", each.edition(), directory.name(each.voisin())), each.trial())));
		return all;
	}

	private List<Section> decisions(Content content) {
		return content.decisions()
			.stream()
			.map((each) -> sections.of("content.freeze", texts.get("content.edition", each.edition()), each.freeze()))
			.toList();
	}

	List<Section> questions(Content content) {
		var drawn = content.drawn();
		if (drawn.isPresent()) {
			return List.of(new Section(texts.get("content.designQuestionnaire.section"), lines(drawn.get())));
		}
		var questionnaire = content.questionnaire();
		if (questionnaire == null) {
			return List.of();
		}
		var items = new ArrayList<Section.Item>();
		for (var question : questionnaire.asked()) {
			items.add(new Section.Item(texts.get("content.designQuestionnaire.line", items.size() + 1), question.text()
					+ " · " + texts.get("content.designQuestionnaire.questions.kind." + question.kind())));
		}
		return List.of(new Section(texts.get("content.designQuestionnaire.section"), items));
	}

	private List<Section.Item> lines(Form form) {
		var items = new ArrayList<Section.Item>();
		for (var question : form.questions()) {
			var said = question.label() + " · "
					+ (question.choices().isEmpty() ? texts.get("content.questionnaire.type." + question.type())
							: String.join(" / ", question.choices()));
			items.add(new Section.Item(texts.get("content.designQuestionnaire.line", items.size() + 1),
					question.sometimes() ? said + " · " + texts.get("content.questionnaire.sometimes") : said));
		}
		return items;
	}

	/** The guide without who wrote it and who reads it. */
	private record Cards(String language, String hook, String message, String question, String orient, String thank) {
	}

}
