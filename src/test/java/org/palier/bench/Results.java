package org.palier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** Figures with their units: printed as they come, one a line, and kept as JSON. */
class Results {

	private final String name;

	private final Map<String, Figure> figures = new LinkedHashMap<>();

	Results(String name) {
		this.name = name;
	}

	void add(String figure, double value, String unit) {
		figures.put(figure, new Figure(value, unit));
		System.out.println(String.format(Locale.ROOT, "%s.%s %.2f %s", name, figure, value, unit));
	}

	void write(Path folder) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve(name + ".json"),
				JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
	}

	record Figure(double value, String unit) {
	}

}
