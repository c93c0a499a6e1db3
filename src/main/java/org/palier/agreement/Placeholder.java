package org.palier.agreement;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model leaves open, written <code>{quartier}</code>. The list is closed: nothing
 * is computed, and what is filled in is never looked at again, so that braces in
 * somebody's title stay braces.
 */
enum Placeholder {

	MISSION, QUARTIER, SITE, PARTENAIRE, PORTES, MONTANT, COUT, HEURES, SEMAINES, THEME, AXE;

	private static final Pattern OPEN = Pattern.compile("\\{([^{}]*)}");

	/**
	 * @throws IllegalArgumentException if the model leaves open what nobody knows
	 */
	static void check(String wording) {
		OPEN.matcher(wording).results().forEach(Placeholder::named);
	}

	static String fill(String wording, Map<Placeholder, String> values) {
		return OPEN.matcher(wording)
			.replaceAll((open) -> Matcher.quoteReplacement(Objects.requireNonNullElse(values.get(named(open)), "…")));
	}

	private static Placeholder named(MatchResult open) {
		return valueOf(open.group(1).toUpperCase(Locale.ROOT));
	}

}
