package org.palier.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static java.util.Objects.requireNonNull;

/**
 * A model of agreement: its articles with what is left open in them.
 *
 * @param id {@code subsidy-full}
 * @param version counts up; an older one stays readable
 * @param name in French
 */
record TextModel(String id, int version, String name, List<Clause> clauses) {

	private static final Pattern FILE = Pattern.compile("([a-z-]+)-(\\d+)\\.txt");

	private static final Pattern HEADING = Pattern.compile("(?m)^== (\\w+) \\| (.+)\n");

	/**
	 * Reads a file: its name on the first line, then each article under {@code == key |
	 * Title}.
	 * @throws IllegalArgumentException if an article is missing or something unknown is
	 * left open
	 */
	static TextModel read(String file, String content) {
		var named = FILE.matcher(file);
		if (!named.matches()) {
			throw new IllegalArgumentException("Not the file of a model: " + file);
		}
		var clauses = new ArrayList<Clause>();
		var headings = HEADING.matcher(content).results().toList();
		for (int i = 0; i < headings.size(); i++) {
			int end = (i + 1 < headings.size()) ? headings.get(i + 1).start() : content.length();
			var wording = content.substring(headings.get(i).end(), end).strip();
			Placeholder.check(wording);
			clauses.add(new Clause(headings.get(i).group(1), headings.get(i).group(2).strip(), wording));
		}
		var missing = new ArrayList<>(WriteAgreement.MANDATORY);
		missing.removeAll(clauses.stream().map(Clause::id).toList());
		if (!missing.isEmpty()) {
			throw new IllegalArgumentException(file + " lacks " + missing);
		}
		return new TextModel(named.group(1), Integer.parseInt(named.group(2)), content.lines().findFirst().orElse(""),
				Collections.unmodifiableList(clauses));
	}

	/** What an agreement keeps to know its model again. */
	String ref() {
		return id + "-" + version;
	}

	boolean asksForAxis() {
		return clauses.stream().anyMatch((clause) -> clause.words().contains("{axe}"));
	}

	List<Clause> filled(Map<Placeholder, String> values) {
		return clauses.stream().map((clause) -> filled(clause, values)).toList();
	}

	Optional<Clause> filled(String key, Map<Placeholder, String> values) {
		return clauses.stream()
			.filter((clause) -> clause.id().equals(key))
			.map((clause) -> filled(clause, values))
			.findFirst();
	}

	private static Clause filled(Clause clause, Map<Placeholder, String> values) {
		return new Clause(clause.key(), clause.title(), Placeholder.fill(clause.words(), values));
	}

	/** Titles of the mandatory articles, by key: nobody rewrites these. */
	Map<String, String> titles() {
		return clauses.stream()
			.filter((clause) -> WriteAgreement.isMandatory(clause.id()))
			.collect(Collectors.toMap(Clause::id, (clause) -> requireNonNull(clause.title())));
	}

}
