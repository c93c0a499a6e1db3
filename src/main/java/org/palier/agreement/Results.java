package org.palier.agreement;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;

import org.palier.mission.Figure;
import org.palier.mission.FigureSource;
import org.palier.mission.Section;
import org.palier.platform.web.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the missions of an agreement have done: the figures of their reports, added up.
 */
@Component
@Transactional(readOnly = true)
class Results {

	private final ObjectProvider<FigureSource> sources;

	private final Texts texts;

	private final Written written;

	Results(ObjectProvider<FigureSource> sources, Texts texts, Written written) {
		this.sources = sources;
		this.texts = texts;
		this.written = written;
	}

	/** Each figure once, those that count nothing left out. */
	List<Figure> of(Agreement agreement) {
		var sums = new LinkedHashMap<String, Figure>();
		agreement.covers()
			.forEach((covered) -> sources.orderedStream()
				.flatMap((source) -> source.figures(covered.mission()).stream())
				.forEach((figure) -> sums.merge(figure.key(), figure, Results::sum)));
		return sums.values().stream().filter((figure) -> figure.value().signum() > 0).toList();
	}

	private static Figure sum(Figure one, Figure other) {
		return new Figure(one.key(), one.value().add(other.value()), one.unit(), null);
	}

	/** Doors that were knocked on, 0 if none is known. */
	int knocked(Agreement agreement) {
		return value(agreement, "knocked").intValue();
	}

	List<Section.Item> items(Agreement agreement) {
		return of(agreement).stream()
			.map((figure) -> new Section.Item(texts.get("figure." + figure.key()), figure.text()))
			.toList();
	}

	/** In a sentence for the next agreement, empty if nobody has knocked on a door. */
	String sentence(Agreement agreement) {
		var knocked = value(agreement, "knocked").intValue();
		var talked = value(agreement, "talked").intValue();
		var oriented = value(agreement, "oriented").intValue();
		return (knocked == 0) ? "" : texts.get("agreement.renewal.results", written.number(knocked),
				written.number(talked), written.number(oriented));
	}

	private BigDecimal value(Agreement agreement, String key) {
		return of(agreement).stream()
			.filter((figure) -> figure.key().equals(key))
			.map(Figure::value)
			.findFirst()
			.orElse(BigDecimal.ZERO);
	}

}
