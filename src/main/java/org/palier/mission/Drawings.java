package org.palier.mission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Workflow;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** The models of a mission with a mark on each step that is done or waits. */
@Component
class Drawings {

	private final Workflow workflow;

	private final Words words;

	private final Texts texts;

	private final JsonMapper json;

	private final Clock clock;

	Drawings(Workflow workflow, Words words, Texts texts, JsonMapper json, Clock clock) {
		this.workflow = workflow;
		this.words = words;
		this.texts = texts;
		this.json = json;
		this.clock = clock;
	}

	/** The whole mission first, then each phase that is open. */
	List<MissionPage.Drawing> of(Mission mission, List<OpenStep> steps, List<MissionPhases.Stay> stays) {
		var all = new ArrayList<MissionPage.Drawing>();
		var marks = done(mission.id());
		for (var stay : stays) {
			var call = "call_" + stay.process();
			if (stay.isCutShort(mission)) {
				marks.put(call, new Mark(call, texts.get("mission.stopped"), "stopped"));
			}
			else if (stay.isOpen()) {
				marks.put(call, new Mark(call, words.days(stay.started()),
						isLate(mission, steps, stay.process()) ? "late" : "now"));
			}
			else {
				marks.putIfAbsent(call, new Mark(call, "", "done"));
			}
		}
		MissionPhases.ORDER.stream()
			.filter((process) -> MissionPhases.isBefore(mission, process))
			.map((process) -> "call_" + process)
			.forEach((call) -> marks.putIfAbsent(call, new Mark(call, "", "done")));
		waiting(mission, steps.stream().filter((step) -> step.process().equals("mission")).toList(), marks);
		all.add(new MissionPage.Drawing("mission", texts.get("mission.drawing"), write(marks)));
		stays.stream()
			.filter((stay) -> stay.isOpen() && !mission.isOver())
			.sorted(Comparator.comparingInt((stay) -> MissionPhases.ORDER.indexOf(stay.process())))
			.forEach((stay) -> {
				var inside = done(stay.caseId());
				waiting(mission, steps.stream().filter((step) -> step.caseId().equals(stay.caseId())).toList(), inside);
				all.add(new MissionPage.Drawing(stay.process(), texts.get("phase." + stay.process()), write(inside)));
			});
		return all;
	}

	private Map<String, Mark> done(UUID caseId) {
		var marks = new LinkedHashMap<String, Mark>();
		var position = workflow.position(caseId);
		position.done().forEach((step) -> marks.put(step, new Mark(step, "", "done")));
		position.now().forEach((step) -> marks.put(step, new Mark(step, "", "now")));
		return marks;
	}

	/**
	 * On each step, since when its oldest task waits, and how many there are if several.
	 */
	private void waiting(Mission mission, List<OpenStep> steps, Map<String, Mark> marks) {
		for (var step : steps) {
			var alike = steps.stream().filter((each) -> each.step().equals(step.step())).toList();
			var oldest = alike.stream().min(Comparator.comparing(OpenStep::since)).orElseThrow();
			var label = oldest.isAhead(clock.instant()) ? words.date(oldest.ready()) : words.days(oldest.since());
			var late = isLate(mission, alike, step.process());
			marks.put(step.step(), new Mark(step.step(), (alike.size() > 1) ? alike.size() + " · " + label : label,
					late ? "late" : "now"));
		}
	}

	/** While a mission rests nothing is late. */
	private boolean isLate(Mission mission, List<OpenStep> steps, String process) {
		return mission.state() == Mission.State.OPEN
				&& steps.stream().anyMatch((step) -> step.process().equals(process) && step.isLate(clock.instant()));
	}

	private String write(Map<String, Mark> marks) {
		return json.writeValueAsString(marks.values());
	}

	/** As the browser's diagram reads it. */
	record Mark(String step, String label, String kind) {
	}

}
