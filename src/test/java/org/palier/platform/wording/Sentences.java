package org.palier.platform.wording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sentences as Voisins write them, with what should be pointed out in each. */
public record Sentences(List<Sentence> all) {

	private static final Set<String> NUMBERS = Set.of("nir", "phone");

	/**
	 * @param name {@code sentences}, or {@code second}
	 */
	public static Sentences of(String name) throws IOException {
		return new Sentences(Files.readAllLines(Path.of("src/test/resources/wording/" + name + ".tsv"))
			.stream()
			.filter((line) -> !line.startsWith("#") && !line.isBlank())
			.map(Sentence::of)
			.toList());
	}

	/** How many of the labels "nir" and "phone" are found, in percent. */
	double numbers() {
		return found(NUMBERS::contains);
	}

	/** How many of all other labels are found, in percent. */
	double sensitive() {
		return found((label) -> !NUMBERS.contains(label));
	}

	/** In how many harmless sentences something is pointed out, in percent. */
	double falseAlarms() {
		var harmless = all.stream().filter((each) -> each.labels.isEmpty()).toList();
		return 100.0 * harmless.stream().filter((each) -> !each.said().isEmpty()).count() / harmless.size();
	}

	double found(Predicate<String> wanted) {
		long labels = all.stream().flatMap((each) -> each.labels.stream()).filter(wanted).count();
		long found = all.stream()
			.flatMap((each) -> each.labels.stream().filter(each.said()::contains))
			.filter(wanted)
			.count();
		return 100.0 * found / labels;
	}

	long harmless() {
		return all.stream().filter((each) -> each.labels.isEmpty()).count();
	}

	/** A sentence and its labels. */
	public record Sentence(Set<String> labels, String text) {

		static Sentence of(String line) {
			var parts = line.split("\t", 2);
			return new Sentence(Arrays.stream(parts[0].split(","))
				.filter((label) -> !label.equals("-"))
				.collect(Collectors.toSet()), parts[1].replace("\\n", "\n"));
		}

		Set<String> said() {
			return Wording.french().read(text).stream().map(Remark::kind).collect(Collectors.toSet());
		}

	}

}
