package org.palier.mission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.palier.organisation.Directory;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that people entered for a mission, by phase in the order of the phases. */
@Component
@Transactional(readOnly = true)
class MissionRecord {

	private final MissionService missions;

	private final ObjectProvider<Phase> phases;

	private final Sections readable;

	private final Directory directory;

	private final Words words;

	private final Texts texts;

	MissionRecord(MissionService missions, ObjectProvider<Phase> phases, Sections readable, Directory directory,
			Words words, Texts texts) {
		this.missions = missions;
		this.phases = phases;
		this.readable = readable;
		this.directory = directory;
		this.words = words;
		this.texts = texts;
	}

	List<Chapter> of(UUID id) {
		var mission = missions.get(id);
		var all = new ArrayList<Chapter>();
		var opening = new ArrayList<>(facts(mission));
		opening.add(0, fact("title", mission.title()));
		if (mission.enteredAt() != null) {
			opening.add(fact("enteredAt", texts.get("phase." + mission.enteredAt())));
			opening.add(fact("history", Objects.requireNonNullElse(mission.history(), "")));
		}
		if (mission.plannedDoors() != null) {
			opening.add(fact("doors", texts.get("words.number", mission.plannedDoors())));
		}
		all.add(new Chapter(texts.get("mission.record.opening"),
				List.of(new Section(texts.get("mission.record.mission"), opening))));
		phases.stream().sorted(Comparator.comparingInt((phase) -> rank(phase.process()))).forEach((phase) -> {
			var sections = new ArrayList<>(phase.record(id));
			if (phase.process().equals("agreement")) {
				mission.fundingDecisions()
					.forEach((decision) -> sections.addAll(readable.of("mission.decideFunding", decision)));
			}
			if (!sections.isEmpty()) {
				all.add(new Chapter(texts.getOr("phase." + phase.process(), phase.process()), sections));
			}
		});
		return all;
	}

	private static int rank(String process) {
		var index = MissionPhases.ORDER.indexOf(process);
		return (index >= 0) ? index : MissionPhases.ORDER.size();
	}

	/** A phase of the record. */
	record Chapter(String title, List<Section> sections) {
	}

	/** What the mission itself says, label and value. */
	List<Section.Item> facts(Mission mission) {
		var all = new ArrayList<Section.Item>();
		all.add(fact("theme", texts.get("theme." + mission.theme())));
		all.add(fact("place", directory.neighbourhood(mission.neighbourhood())));
		all.add(fact("opened", words.date(mission.openedAt()) + by(mission)));
		if (mission.funding() != null) {
			all.add(fact("funding", texts.get("mission.funding." + mission.funding())));
		}
		return all;
	}

	private String by(Mission mission) {
		var name = directory.name(mission.openedBy());
		return name.isEmpty() ? "" : " · " + name;
	}

	private Section.Item fact(String key, String value) {
		return new Section.Item(texts.get("mission.fact." + key), value);
	}

}
