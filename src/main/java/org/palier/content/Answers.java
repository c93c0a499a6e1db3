package org.palier.content;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.palier.mission.Questionnaires.Problem;
import org.palier.mission.Questionnaires.Why;
import org.palier.platform.wording.Wording;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers again by the rules of their questionnaire. */
final class Answers {

	private static final int MOST_CHARACTERS = 60_000;

	/** What a text holds when its question says nothing. */
	private static final int LONG = 2000;

	private static final int MOST_REPEATS = 50;

	private static final JsonMapper JSON = new JsonMapper();

	private final List<Problem> problems = new ArrayList<>();

	private Answers() {
	}

	static List<Problem> check(Form form, String answers) {
		var read = new Answers();
		if (answers.length() > MOST_CHARACTERS) {
			read.problem("", "", Why.TOO_BIG);
			return read.problems;
		}
		try {
			var given = JSON.readTree(answers);
			if (given.isObject()) {
				read.level(form.tree().path("components"), given, "", (key) -> null);
			}
			else {
				read.problem("", "", Why.UNREADABLE);
			}
		}
		catch (JacksonException ex) {
			read.problem("", "", Why.UNREADABLE);
		}
		return read.problems;
	}

	/** Questions whose answers stand side by side: of the whole, or of one repeat. */
	private void level(JsonNode components, JsonNode given, String path, Function<String, @Nullable Object> outside) {
		Function<String, @Nullable Object> known = (key) -> given.has(key) ? plain(given.path(key))
				: outside.apply(key);
		var asked = new HashSet<String>();
		ask(components, given, path, known, false, asked);
		given.propertyNames().stream().filter((key) -> !asked.contains(key)).forEach((key) -> {
			problem(path + key, "", Why.UNKNOWN);
		});
	}

	private void ask(JsonNode components, JsonNode given, String path, Function<String, @Nullable Object> known,
			boolean hiddenBefore, Set<String> asked) {
		for (var each : components) {
			var hide = each.path("conditional").path("hide").asString("");
			var hidden = hiddenBefore || !hide.isEmpty() && Condition.holds(hide, known);
			var type = each.path("type").asString("");
			if (type.equals("group")) {
				ask(each.path("components"), given, path, known, hidden, asked);
				continue;
			}
			var key = each.path(type.equals("dynamiclist") ? "path" : "key").asString("");
			if (key.isEmpty() || type.equals("text") || type.equals("image")) {
				continue;
			}
			asked.add(key);
			var answer = given.path(key);
			if (hidden) {
				refuseUnless(isBlank(answer), path + key, each, Why.HIDDEN);
			}
			else if (type.equals("dynamiclist")) {
				repeats(each, answer, path + key, known);
			}
			else {
				one(each, type, answer, path + key);
			}
		}
	}

	private void repeats(JsonNode list, JsonNode answer, String path, Function<String, @Nullable Object> known) {
		if (isBlank(answer)) {
			return;
		}
		if (!answer.isArray()) {
			problem(path, label(list), Why.TYPE);
			return;
		}
		refuseUnless(answer.size() <= MOST_REPEATS, path, list, Why.MAX);
		for (int i = 0; i < Math.min(answer.size(), MOST_REPEATS); i++) {
			if (answer.get(i).isObject()) {
				level(list.path("components"), answer.get(i), path + "[" + i + "].", known);
			}
			else {
				problem(path + "[" + i + "]", label(list), Why.TYPE);
			}
		}
	}

	private void one(JsonNode question, String type, JsonNode answer, String path) {
		var rules = question.path("validate");
		if (isBlank(answer) || type.equals("checkbox") && answer.isBoolean() && !answer.asBoolean()) {
			refuseUnless(!rules.path("required").asBoolean(false), path, question, Why.MISSING);
			return;
		}
		switch (type) {
			case "textfield", "textarea" -> words(question, answer, path);
			case "number" -> number(question, answer, path);
			case "checkbox" -> refuseUnless(answer.isBoolean(), path, question, Why.TYPE);
			case "radio", "select" -> refuseUnless(choices(question).contains(answer), path, question, Why.CHOICE);
			case "checklist", "taglist" -> several(question, answer, path);
			default ->
				refuseUnless(isMoment(question.path("subtype").asString("date"), answer), path, question, Why.TYPE);
		}
	}

	private void words(JsonNode question, JsonNode answer, String path) {
		if (!answer.isString()) {
			problem(path, label(question), Why.TYPE);
			return;
		}
		var rules = question.path("validate");
		var text = answer.asString();
		if (text.length() > Math.min(LONG, rules.path("maxLength").asInt(LONG))) {
			problem(path, label(question), Why.MAX);
			return;
		}
		refuseUnless(text.length() >= rules.path("minLength").asInt(0), path, question, Why.MIN);
		var pattern = rules.path("pattern").asString("");
		refuseUnless(pattern.isEmpty() || java.util.regex.Pattern.compile(pattern).matcher(text).find(), path, question,
				Why.PATTERN);
		refuseUnless(!Wording.french().refuses(text), path, question, Why.NUMBER);
	}

	private void number(JsonNode question, JsonNode answer, String path) {
		var value = decimal(answer);
		if (value == null) {
			problem(path, label(question), Why.TYPE);
			return;
		}
		var rules = question.path("validate");
		var least = decimal(rules.path("min"));
		var most = decimal(rules.path("max"));
		refuseUnless(least == null || value.compareTo(least) >= 0, path, question, Why.MIN);
		refuseUnless(most == null || value.compareTo(most) <= 0, path, question, Why.MAX);
		refuseUnless(
				!question.has("decimalDigits")
						|| value.stripTrailingZeros().scale() <= question.path("decimalDigits").asInt(0),
				path, question, Why.PATTERN);
	}

	/** Form-js keeps limits as numbers or as texts, and answers too. */
	private static @Nullable BigDecimal decimal(JsonNode node) {
		try {
			return (node.isNumber() || node.isString() && node.asString().length() < 30)
					? new BigDecimal(node.asString()) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private void several(JsonNode question, JsonNode answer, String path) {
		if (!answer.isArray()) {
			problem(path, label(question), Why.TYPE);
			return;
		}
		var allowed = choices(question);
		var chosen = new HashSet<JsonNode>();
		for (var each : answer) {
			if (!allowed.contains(each) || !chosen.add(each)) {
				problem(path, label(question), Why.CHOICE);
				return;
			}
		}
	}

	private static Set<JsonNode> choices(JsonNode question) {
		var all = new HashSet<JsonNode>();
		question.path("values").forEach((each) -> all.add(each.path("value")));
		return all;
	}

	private static boolean isMoment(String kind, JsonNode answer) {
		try {
			var text = answer.isString() ? answer.asString() : "";
			var read = switch (kind) {
				case "time" -> LocalTime.parse(text.replaceAll("(Z|[+-]\\d\\d:\\d\\d)$", ""));
				case "datetime" -> OffsetDateTime.parse(text);
				default -> LocalDate.parse(text);
			};
			return Objects.nonNull(read);
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static boolean isBlank(JsonNode answer) {
		return answer.isMissingNode() || answer.isNull() || answer.isString() && answer.asString().isBlank()
				|| answer.isArray() && answer.isEmpty();
	}

	/** As a condition compares it. */
	private static @Nullable Object plain(JsonNode answer) {
		if (answer.isString()) {
			return answer.asString();
		}
		if (answer.isNumber()) {
			return new BigDecimal(answer.asString());
		}
		if (answer.isBoolean()) {
			return answer.asBoolean();
		}
		if (answer.isArray()) {
			var all = new ArrayList<@Nullable Object>();
			answer.forEach((each) -> all.add(plain(each)));
			return all;
		}
		return null;
	}

	private static String label(JsonNode question) {
		return question.path("label").asString("");
	}

	private void refuseUnless(boolean right, String path, JsonNode question, Why why) {
		if (!right) {
			problem(path, label(question), why);
		}
	}

	private void problem(String path, String label, Why why) {
		problems.add(new Problem(path, label, why));
	}

}
