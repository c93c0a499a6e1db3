package org.palier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/**
 * What nobody sends who uses a browser as it is meant: each form is shown again, with a
 * sentence in French and with what was typed. It is never an error, and never accepted.
 */
class CraftedAnswers {

	/** Where nothing at all is an answer too. */
	private static final Set<String> MAY_BE_EMPTY = Set.of("campaign/read-feedback", "training/catch-up",
			"prospecting/wake-prospects");

	private static final Pattern SUMMARY = Pattern.compile("(?s)<div class=\"summary\".*?</div>");

	private static final Pattern SENTENCE = Pattern.compile("<(?:a|li)[^>]*>([^<]+)</");

	private static final int VERY_LONG = 100_000;

	private static final int FAR = 9999;

	private final List<String> faults = new ArrayList<>();

	List<String> faults() {
		return faults;
	}

	/**
	 * @param key of the form
	 * @param good names and values in turn that the form would take
	 * @param post sends names and values
	 */
	void tryAll(String key, Form form, List<String> good, Function<List<String>, MvcTestResult> post) {
		if (!MAY_BE_EMPTY.contains(key)) {
			judge(key + " empty", Map.of(), post.apply(List.of()));
		}
		judge(key + " rubbish", typed(form, CraftedAnswers::rubbish), post.apply(rubbish(form)));
		if (form.fields().stream().anyMatch(Form.Field::isText)) {
			judge(key + " very long", Map.of(), post.apply(gapped(form, with(form, good, CraftedAnswers::veryLong))));
		}
		if (form.fields().stream().anyMatch((field) -> !field.isText() && field.isTyped())) {
			judge(key + " far away", Map.of(), post.apply(with(form, good, CraftedAnswers::farAway)));
		}
		if (form.fields().stream().anyMatch((field) -> field.kind().equals("number"))) {
			judge(key + " negative", Map.of(), post.apply(with(form, good, CraftedAnswers::negative)));
		}
		judge(key + " line 9999", Map.of(), post.apply(farLines(form)));
		lastLine(form).ifPresent((line) -> judge(key + " one line of several", Map.of(), post.apply(rubbish(line))));
	}

	/** Of many lines the last, the others not even empty. */
	private static Optional<Form> lastLine(Form form) {
		return form.fields().stream().filter(Form.Field::isOfALine).reduce((one, next) -> next).map((last) -> {
			var line = last.name().substring(0, last.name().indexOf(']') + 1);
			return new Form(form.fields().stream().filter((field) -> field.name().startsWith(line)).toList(), Map.of());
		});
	}

	private static List<String> rubbish(Form form) {
		var all = new ArrayList<String>();
		for (var field : form.fields()) {
			all.addAll(List.of(field.name(), rubbish(field)));
		}
		form.hidden().forEach((name, value) -> all.addAll(List.of(name, "rien")));
		return all;
	}

	/** Lines that the form does not have, of what it has several of or not. */
	private static List<String> farLines(Form form) {
		return form.fields()
			.stream()
			.flatMap((field) -> Stream.of(field.isOfALine() ? field.name().replaceAll("\\[\\d+]", "[" + FAR + "]")
					: field.name() + "[" + FAR + "]", "1"))
			.toList();
	}

	private static String negative(Form.Field field) {
		return field.kind().equals("number") ? "-7" : null;
	}

	private static String rubbish(Form.Field field) {
		return switch (field.kind()) {
			case "text" -> "x".repeat(9000);
			case "number" -> "douze";
			case "date", "datetime-local" -> "2026-13-45";
			case "email" -> "sans arobase";
			default -> "NOPE";
		};
	}

	private static String veryLong(Form.Field field) {
		return field.isText() ? "y".repeat(VERY_LONG) : null;
	}

	private static String farAway(Form.Field field) {
		return switch (field.kind()) {
			case "number" -> "1e999999";
			case "date" -> "+999999999-12-31";
			case "datetime-local" -> "+999999999-12-31T23:59";
			case "email" -> "a@b@c";
			default -> null;
		};
	}

	/** What is ticked comes as the eighth of a list whose others are missing. */
	private static List<String> gapped(Form form, List<String> answers) {
		var ticked = form.fields()
			.stream()
			.filter((field) -> field.kind().equals("checkbox"))
			.map(Form.Field::name)
			.toList();
		return answers.stream().map((each) -> ticked.contains(each) ? each + "[7]" : each).toList();
	}

	/** The good answers but for what is crafted; of many lines, the first ones. */
	private static List<String> with(Form form, List<String> good, Function<Form.Field, String> craft) {
		var all = new ArrayList<String>();
		for (int i = 0; i < good.size(); i += 2) {
			var name = good.get(i);
			var crafted = form.fields()
				.stream()
				.filter((field) -> field.name().equals(name))
				.map(craft)
				.filter(Objects::nonNull)
				.findFirst()
				.filter((value) -> !name.matches(".*\\[\\d\\d?].*") || name.matches(".*\\[[01]].*"));
			all.addAll(List.of(name, crafted.orElse(good.get(i + 1))));
		}
		return all;
	}

	private static Map<String, String> typed(Form form, Function<Form.Field, String> craft) {
		return form.fields().stream().filter(Form.Field::isTyped).collect(Collectors.toMap(Form.Field::name, craft));
	}

	private void judge(String what, Map<String, String> typed, MvcTestResult result) {
		if (result.getUnresolvedException() != null) {
			faults.add(what + ": " + result.getUnresolvedException());
			return;
		}
		int status = result.getResponse().getStatus();
		if (status == 302) {
			throw new AssertionError(what + " was accepted");
		}
		var page = Web.text(result);
		if ((status == 404 && what.endsWith("9999")) || (status == 409 && page.contains("<h1"))) {
			return;
		}
		if (status != 200) {
			faults.add(what + ": status " + status + " " + result.getMvcResult().getResolvedException());
			return;
		}
		var summary = SUMMARY.matcher(page);
		if (!summary.find()) {
			faults.add(what + ": no summary of what is wrong");
			return;
		}
		SENTENCE.matcher(summary.group())
			.results()
			.map((each) -> HtmlUtils.htmlUnescape(each.group(1)).strip())
			.filter((sentence) -> !sentence.isEmpty() && !sentence.matches("(?s)[A-ZÀÉÊ].*[.?!»]"))
			.distinct()
			.forEach((sentence) -> faults.add(what + ": not a sentence: " + sentence));
		typed.forEach((name, value) -> {
			if (!page.contains(value)) {
				faults.add(what + ": " + name + " was not kept");
			}
		});
	}

}
