package org.palier.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * When a question is hidden: the part of FEEL that questionnaires need, read as the
 * form's own scripts read it. Comparisons ({@code = != < <= > >=}), {@code and},
 * {@code or}, {@code not(…)}, {@code list contains(…, …)}, parentheses, texts, numbers,
 * {@code true}, {@code false}, {@code null} and the keys of questions; nothing that could
 * run for long. A comparison with an answer that is not there is neither true nor false.
 */
final class Condition {

	private static final Pattern TOKEN = Pattern.compile(
			"\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\")|(\\d+(?:\\.\\d+)?)|(list contains)|([A-Za-z_]\\w*)|(!=|<=|>=|[=<>(),]))");

	private static final int MOST = 500;

	private final List<String> tokens = new ArrayList<>();

	private int at;

	private Function<String, @Nullable Object> answers = (key) -> null;

	private Condition(String expression) {
		var text = expression.strip();
		if (!text.startsWith("=") || text.length() > MOST) {
			throw new IllegalArgumentException(expression);
		}
		var found = TOKEN.matcher(text).region(1, text.length());
		while (found.lookingAt()) {
			tokens.add(token(found));
			found.region(found.end(), text.length());
		}
		if (!text.substring(found.regionStart()).isBlank()) {
			throw new IllegalArgumentException(expression);
		}
	}

	private static String token(Matcher found) {
		return found.group().strip();
	}

	/**
	 * Whether it holds.
	 * @param answers the answer to a key: text, number, boolean or list; null if there is
	 * none
	 * @throws IllegalArgumentException if it is not such an expression
	 */
	static boolean holds(String expression, Function<String, @Nullable Object> answers) {
		var condition = new Condition(expression);
		condition.answers = answers;
		var result = condition.either();
		if (condition.at < condition.tokens.size()) {
			throw new IllegalArgumentException(expression);
		}
		return Boolean.TRUE.equals(result);
	}

	private @Nullable Object either() {
		var left = both();
		while (next("or")) {
			var right = both();
			left = (Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right)) ? Boolean.TRUE
					: (left instanceof Boolean && right instanceof Boolean) ? Boolean.FALSE : null;
		}
		return left;
	}

	private @Nullable Object both() {
		var left = compared();
		while (next("and")) {
			var right = compared();
			left = (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) ? Boolean.FALSE
					: (left instanceof Boolean && right instanceof Boolean) ? Boolean.TRUE : null;
		}
		return left;
	}

	private @Nullable Object compared() {
		var left = value();
		for (var sign : List.of("=", "!=", "<=", ">=", "<", ">")) {
			if (next(sign)) {
				return compare(left, sign, value());
			}
		}
		return left;
	}

	private static @Nullable Boolean compare(@Nullable Object left, String sign, @Nullable Object right) {
		if (sign.equals("=") || sign.equals("!=")) {
			var same = (left instanceof BigDecimal one && right instanceof BigDecimal two) ? one.compareTo(two) == 0
					: java.util.Objects.equals(left, right);
			return same == sign.equals("=");
		}
		if (!(left instanceof BigDecimal one) || !(right instanceof BigDecimal two)) {
			return null;
		}
		int order = one.compareTo(two);
		return switch (sign) {
			case "<" -> order < 0;
			case "<=" -> order <= 0;
			case ">" -> order > 0;
			default -> order >= 0;
		};
	}

	private @Nullable Object value() {
		if (next("(")) {
			var inside = either();
			expect(")");
			return inside;
		}
		if (next("not")) {
			expect("(");
			var inside = either();
			expect(")");
			return (inside instanceof Boolean yes) ? !yes : null;
		}
		if (next("list contains")) {
			expect("(");
			var list = value();
			expect(",");
			var one = value();
			expect(")");
			return (list instanceof List<?> all) ? all.contains(one) : null;
		}
		return constant(take());
	}

	private @Nullable Object constant(String token) {
		if (token.startsWith("\"")) {
			return token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
		}
		if (Character.isDigit(token.charAt(0))) {
			return new BigDecimal(token);
		}
		if (token.equals("true") || token.equals("false")) {
			return Boolean.valueOf(token);
		}
		if (!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_' || token.equals("and")
				|| token.equals("or")) {
			throw new IllegalArgumentException(token);
		}
		return token.equals("null") ? null : answers.apply(token);
	}

	private boolean next(String token) {
		if (at < tokens.size() && tokens.get(at).equals(token)) {
			at++;
			return true;
		}
		return false;
	}

	private void expect(String token) {
		if (!next(token)) {
			throw new IllegalArgumentException(token);
		}
	}

	private String take() {
		if (at == tokens.size()) {
			throw new IllegalArgumentException("ends too early");
		}
		return tokens.get(at++);
	}

}
