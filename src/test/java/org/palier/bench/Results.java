package org.palier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Figures with their units, and what they should reach: printed as they come, one a line,
 * and kept as JSON.
 */
class Results {

	private final String name;

	private final Map<String, Figure> figures = new LinkedHashMap<>();

	Results(String name) {
		this.name = name;
	}

	void add(String figure, double value, String unit) {
		keep(figure, new Figure(value, unit, null, null));
	}

	/** The more the better. */
	void atLeast(double goal, String figure, double value, String unit) {
		keep(figure, new Figure(value, unit, ">= " + goal, value >= goal));
	}

	/** The less the better. */
	void atMost(double goal, String figure, double value, String unit) {
		keep(figure, new Figure(value, unit, "<= " + goal, value <= goal));
	}

	Set<String> names() {
		return figures.keySet();
	}

	private void keep(String key, Figure figure) {
		figures.put(key, figure);
		System.out.println(String.format(Locale.ROOT, "%s.%s %.3f %s", name, key, figure.value(), figure.unit())
				+ ((figure.goal() != null)
						? " (goal " + figure.goal() + ": " + (figure.reached() ? "reached" : "not reached") + ")"
						: ""));
	}

	void write(Path folder) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve(name + ".json"),
				JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Figure(double value, String unit, @Nullable String goal, @Nullable Boolean reached) {
	}

}
