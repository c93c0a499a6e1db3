package org.palier.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The text of an agreement, article by article. Each mandatory article has its place, if
 * only to say that it is missing.
 *
 * @param model what it was written from: {@code subsidy-full-1}, with its version; none
 * for texts older than the models
 */
public record WriteAgreement(@Nullable @Size(max = 80) String model, @Size(max = MOST) List<@Valid Clause> clauses) {

	/** The articles without which no agreement goes out. */
	public static final List<String> MANDATORY = List.of("object", "context", "amount", "payment", "useOfFunds",
			"accounting", "control", "evaluation", "duration", "dataProtection");

	/** More than this nobody reads. */
	static final int MOST = 60;

	public WriteAgreement {
		clauses = whole((clauses != null) ? clauses : List.of());
	}

	/** Every line filled, every key once, nothing mandatory without its place. */
	private static List<Clause> whole(List<@Nullable Clause> lines) {
		var all = new ArrayList<Clause>();
		var keys = new HashSet<String>();
		for (var line : lines) {
			var clause = (line != null) ? line : Clause.blank();
			var own = keys.contains(clause.id()) ? clause.apart() : clause;
			keys.add(own.id());
			all.add(own);
		}
		MANDATORY.stream().filter((key) -> !keys.contains(key)).forEach((key) -> all.add(new Clause(key, null, null)));
		return List.copyOf(all);
	}

	static boolean isMandatory(String key) {
		return MANDATORY.contains(key);
	}

	/** The articles that say something. */
	List<Clause> written() {
		return clauses.stream().filter((clause) -> clause.text() != null).toList();
	}

	Optional<Clause> find(String key) {
		return clauses.stream().filter((clause) -> clause.id().equals(key)).findFirst();
	}

	/** With these titles, by key; other articles keep theirs. */
	WriteAgreement titled(Map<String, String> titles) {
		return with(clauses.stream().map((clause) -> clause.titled(titles.get(clause.id()))).toList());
	}

	/** As it is kept: without the lines that were left empty. */
	WriteAgreement kept() {
		return with(clauses.stream().filter((clause) -> !clause.isEmpty()).toList());
	}

	WriteAgreement with(List<Clause> others) {
		return new WriteAgreement(model, others);
	}

}
