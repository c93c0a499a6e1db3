package org.palier.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.Figure;
import org.palier.mission.FigureSource;
import org.palier.mission.MissionService;
import org.palier.platform.web.Formats;
import org.palier.platform.web.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of a mission, asked of the phases that count them. */
@Component
@Transactional(readOnly = true)
class Counted {

	/** The figure that is held against the doors that were planned. */
	private static final String KNOCKED = "knocked";

	private final ObjectProvider<FigureSource> sources;

	private final MissionService missions;

	private final Texts texts;

	Counted(ObjectProvider<FigureSource> sources, MissionService missions, Texts texts) {
		this.sources = sources;
		this.missions = missions;
		this.texts = texts;
	}

	PlannedAgainstDone doors(UUID mission) {
		var done = all(mission).stream()
			.filter((figure) -> figure.key().equals(KNOCKED))
			.map((figure) -> figure.value().intValueExact())
			.findFirst()
			.orElse(null);
		return new PlannedAgainstDone(missions.get(mission).plannedDoors(), done);
	}

	/** All figures with the gap to the plan first, as people read them. */
	List<Line> lines(UUID mission) {
		var lines = new ArrayList<Line>();
		var doors = doors(mission);
		if (doors.planned() != null) {
			lines.add(new Line(texts.get("evaluation.figure.planned"), number(doors.planned()), null));
		}
		all(mission).forEach((figure) -> lines.add(new Line(texts.get("figure." + figure.key()), figure.text(),
				figure.key().equals(KNOCKED) ? gap(doors) : null)));
		return lines;
	}

	private @Nullable String gap(PlannedAgainstDone doors) {
		var gap = doors.gapPercent();
		return (gap == null || gap == 0) ? null
				: texts.get((gap > 0) ? "evaluation.figure.more" : "evaluation.figure.less", Math.abs(gap));
	}

	private List<Figure> all(UUID mission) {
		return sources.orderedStream().flatMap((source) -> source.figures(mission).stream()).toList();
	}

	private static String number(int count) {
		return Formats.number(count);
	}

	/** One figure: name, value, and how far it is from the plan, if it was planned. */
	record Line(String label, String value, @Nullable String gap) {
	}

}
