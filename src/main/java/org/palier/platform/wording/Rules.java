package org.palier.platform.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of a language, made ready.
 *
 * @param masks what looks like a number but is none: dates, amounts, files
 */
record Rules(List<Pattern> masks, List<Rule> all) {

	private static final String FRENCH = "/wording/french.json";

	private static final Pattern PIECE = Pattern.compile("\\{([A-Z][A-Z0-9]*)\\}");

	private static final Pattern DOUBLED = Pattern.compile("([a-z])([bcdfghjklmnpqrstvwxz])\\2+",
			Pattern.CASE_INSENSITIVE);

	static Rules french() {
		var data = JsonMapper.shared().readValue(text(), Data.class);
		var pieces = data.pieces;
		return new Rules(data.masks.stream().map((mask) -> bounded(mask, "a-z0-9", pieces)).toList(),
				data.rules.stream()
					.map((rule) -> rule.ready(Objects.requireNonNull(data.kinds.get(rule.kind)).isRefused(), pieces))
					.toList());
	}

	/** As they stand in the file, for the browser. */
	static String text() {
		try (var file = Objects.requireNonNull(Rules.class.getResourceAsStream(FRENCH))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Rule> refusing() {
		return all.stream().filter(Rule::refused).toList();
	}

	private static Pattern bounded(String pattern, String edge, Map<String, String> pieces) {
		return Pattern.compile("(?<![%s])(?:%s)(?![%s])".formatted(edge, opened(pattern, pieces), edge));
	}

	/** With its pieces in place; the end is the very end, as in a browser. */
	private static String opened(String pattern, Map<String, String> pieces) {
		var open = pattern;
		while (PIECE.matcher(open).find()) {
			open = PIECE.matcher(open)
				.replaceAll((piece) -> Matcher.quoteReplacement(Objects.requireNonNull(pieces.get(piece.group(1)))));
		}
		return DOUBLED.matcher(open).replaceAll("$1$2").replace("$", "\\z");
	}

	record Data(Map<String, String> pieces, List<String> masks, Map<String, Kind> kinds, List<Written> rules) {
	}

	record Kind(@Nullable Boolean refused) {

		boolean isRefused() {
			return Boolean.TRUE.equals(refused);
		}

	}

	/** A rule as it stands in the file. */
	record Written(String kind, String find, @Nullable Boolean whole, @Nullable Boolean cased, @Nullable String is,
			@Nullable String not, @Nullable String with, @Nullable String notBefore, @Nullable String notAfter) {

		Rule ready(boolean refused, Map<String, String> pieces) {
			boolean capitals = Boolean.TRUE.equals(cased);
			var edge = Boolean.FALSE.equals(whole) ? "0-9" : capitals ? "A-Za-z0-9" : "a-z0-9";
			return new Rule(kind, refused, capitals, bounded(find, edge, pieces), made("^(?:%s)\\z", is, pieces),
					made("^(?:%s)\\z", not, pieces), made("(?<![a-z0-9])(?:%s)(?![a-z0-9])", with, pieces),
					made("(?<![a-z0-9])(?:%s)\\z", notBefore, pieces), made("^(?:%s)", notAfter, pieces));
		}

		private static @Nullable Pattern made(String form, @Nullable String pattern, Map<String, String> pieces) {
			return (pattern != null) ? Pattern.compile(form.formatted(opened(pattern, pieces))) : null;
		}

	}

}
