package org.palier.training;

import java.util.ArrayList;
import java.util.List;

import org.palier.mission.Section;
import org.palier.mission.Sections;
import org.palier.organisation.Directory;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;

/** All that was entered on the way to a trained team, to be read again. */
@Component
class TrainingRecord {

	private final Sections sections;

	private final Directory directory;

	private final Texts texts;

	private final Words words;

	TrainingRecord(Sections sections, Directory directory, Texts texts, Words words) {
		this.sections = sections;
		this.directory = directory;
		this.texts = texts;
		this.words = words;
	}

	List<Section> of(Training training) {
		var all = new ArrayList<Section>();
		all.addAll(planned(training));
		all.addAll(attendance(training));
		all.addAll(sections.of("training.declareReady", training.ready()));
		return all;
	}

	/** Who was there, and who caught up. */
	List<Section> attendance(Training training) {
		var all = new ArrayList<>(sections.of("training.holdTraining", training.held()));
		all.addAll(caughtUp(training));
		return all;
	}

	/** The plan that counts, with the trainer's answer. */
	List<Section> session(Training training) {
		return round(training, training.round());
	}

	/** Each plan with the trainer's answer, the last first: that is what counts. */
	List<Section> planned(Training training) {
		var all = new ArrayList<Section>();
		for (int round = training.round(); round > 0; round--) {
			all.addAll(round(training, round));
		}
		return all;
	}

	private List<Section> round(Training training, int round) {
		var all = new ArrayList<Section>();
		training.answers()
			.stream()
			.filter((each) -> each.round() == round)
			.forEach((each) -> all.addAll(sections.of("training.confirmTrainer", each.answer())));
		all.addAll(sections.of("training.planTraining", training.plans().get(round - 1)));
		return all;
	}

	private List<Section> caughtUp(Training training) {
		var caughtUp = training.caughtUp();
		if (caughtUp == null) {
			return List.of();
		}
		var items = new ArrayList<Section.Item>();
		for (var line : caughtUp.lines()) {
			items.add(new Section.Item(directory.name(line.voisin()),
					(line.date() != null) ? words.date(line.date()) : texts.get("training.catchUp.notYet")));
		}
		if (caughtUp.notes() != null) {
			items.add(new Section.Item(texts.get("training.catchUp.notes"), caughtUp.notes()));
		}
		return List.of(new Section(texts.get("training.catchUp.section"), items));
	}

}
