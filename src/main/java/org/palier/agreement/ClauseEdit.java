package org.palier.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A button beside an article was pressed: what to do, with which article.
 *
 * @param act up, down, remove, restore, add, keep or compare
 * @param at place of the article; where it does not matter, 0
 */
record ClauseEdit(String act, int at) {

	private static final Pattern PRESSED = Pattern.compile("(up|down|remove|restore)-(\\d{1,2})|add|keep|compare");

	static ClauseEdit of(String pressed) {
		var found = PRESSED.matcher(pressed);
		if (!found.matches()) {
			return new ClauseEdit("compare", 0);
		}
		return (found.group(1) != null) ? new ClauseEdit(found.group(1), Integer.parseInt(found.group(2)))
				: new ClauseEdit(pressed, 0);
	}

	/**
	 * The text afterwards; a mandatory article cannot be taken out.
	 * @param wording what the model says under a key
	 */
	WriteAgreement apply(WriteAgreement text, Function<String, Optional<Clause>> wording) {
		var all = new ArrayList<>(text.clauses());
		if (at >= all.size() || (act.equals("add") && all.size() >= WriteAgreement.MOST)) {
			return text;
		}
		switch (act) {
			case "up" -> Collections.swap(all, at, Math.max(at - 1, 0));
			case "down" -> Collections.swap(all, at, Math.min(at + 1, all.size() - 1));
			case "remove" -> {
				if (!WriteAgreement.isMandatory(all.get(at).id())) {
					all.remove(at);
				}
			}
			case "restore" -> wording.apply(all.get(at).id()).ifPresent((clause) -> all.set(at, clause));
			case "add" -> all.add(Clause.blank());
			default -> {
			}
		}
		return text.with(all);
	}

	/** Where the article is afterwards. */
	int place(WriteAgreement after) {
		int last = after.clauses().size() - 1;
		return switch (act) {
			case "up" -> Math.max(at - 1, 0);
			case "down" -> Math.min(at + 1, last);
			case "add" -> last;
			default -> Math.min(at, last);
		};
	}

}
