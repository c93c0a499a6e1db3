package org.palier.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A questionnaire in the format of form-js. What is read here can be asked on a phone and
 * checked again by {@link Answers}; anything else is refused with the question in which
 * it stands.
 *
 * @param text as it was drawn or sent
 */
record Form(String text) {

	/** Bytes would be the same: few pictures, and small ones. */
	private static final int MOST_CHARACTERS = 300_000;

	private static final int MOST_COMPONENTS = 60;

	private static final Set<String> QUESTIONS = Set.of("textfield", "textarea", "number", "checkbox", "radio",
			"select", "checklist", "taglist", "datetime");

	private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");

	private static final Set<String> AROUND = Set.of("text", "image", "separator", "spacer", "group", "dynamiclist");

	private static final Pattern KEY = Pattern.compile("[A-Za-z_]\\w{0,59}");

	private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+");

	/** A repeated group may take longer than anybody waits. */
	private static final Pattern ENDLESS = Pattern.compile("\\)[*+{]");

	private static final JsonMapper JSON = new JsonMapper();

	/** Reads and checks a form. */
	static Form read(String text) throws FormRefused {
		if (text.length() > MOST_CHARACTERS) {
			throw new FormRefused("content.form.tooBig", "");
		}
		var form = new Form(text);
		var root = form.root();
		if (!root.path("components").isArray() || !root.path("type").asString("").equals("default")) {
			throw new FormRefused("content.form.notAForm", "");
		}
		if (check(root.path("components"), new HashSet<>()) > MOST_COMPONENTS) {
			throw new FormRefused("content.form.tooMany", String.valueOf(MOST_COMPONENTS));
		}
		if (form.questions().isEmpty()) {
			throw new FormRefused("content.form.empty", "");
		}
		return form;
	}

	private static int check(JsonNode components, Set<String> keys) throws FormRefused {
		int count = 0;
		for (var each : components) {
			var type = each.path("type").asString("");
			var label = label(each);
			count++;
			refuseUnless(QUESTIONS.contains(type) || AROUND.contains(type), "content.form.type",
					label.isEmpty() ? type : label);
			checkCondition(each, label);
			if (type.equals("image")) {
				refuseUnless(PICTURE.matcher(each.path("source").asString("")).matches(), "content.form.image", label);
			}
			else if (type.equals("group")) {
				refuseUnless(each.path("path").asString("").isEmpty(), "content.form.path", label);
				count += check(each.path("components"), keys);
			}
			else if (type.equals("dynamiclist")) {
				checkKey(each.path("path").asString(""), label, keys);
				count += check(each.path("components"), new HashSet<>());
			}
			else if (QUESTIONS.contains(type)) {
				checkKey(each.path("key").asString(""), label, keys);
				refuseUnless(!label.isBlank(), "content.form.label", each.path("key").asString(""));
				refuseUnless(!CHOICES.contains(type) || !each.path("values").isEmpty(), "content.form.values", label);
				checkPattern(each.path("validate").path("pattern").asString(""), label);
			}
		}
		return count;
	}

	private static void checkKey(String key, String label, Set<String> keys) throws FormRefused {
		refuseUnless(KEY.matcher(key).matches() && !key.equals("null"), "content.form.key", label);
		refuseUnless(keys.add(key), "content.form.twice", key);
	}

	private static void checkCondition(JsonNode component, String label) throws FormRefused {
		var hide = component.path("conditional").path("hide").asString("");
		try {
			if (!hide.isEmpty()) {
				Condition.holds(hide, (key) -> null);
			}
		}
		catch (IllegalArgumentException ex) {
			throw new FormRefused("content.form.condition", label);
		}
	}

	private static void checkPattern(String pattern, String label) throws FormRefused {
		try {
			refuseUnless(pattern.length() <= 100 && !ENDLESS.matcher(pattern).find(), "content.form.pattern", label);
			Pattern.compile(pattern);
		}
		catch (PatternSyntaxException ex) {
			throw new FormRefused("content.form.pattern", label);
		}
	}

	private static void refuseUnless(boolean condition, String key, String what) throws FormRefused {
		if (!condition) {
			throw new FormRefused(key, what);
		}
	}

	/** What one is asked, in the order in which one is. */
	List<Question> questions() {
		var all = new ArrayList<Question>();
		try {
			collect(root().path("components"), "", all);
		}
		catch (FormRefused ex) {
			throw new IllegalStateException(ex);
		}
		return all;
	}

	private static void collect(JsonNode components, String before, List<Question> all) {
		for (var each : components) {
			var type = each.path("type").asString("");
			if (type.equals("dynamiclist")) {
				collect(each.path("components"), before + each.path("path").asString("") + ".", all);
			}
			else if (type.equals("group")) {
				collect(each.path("components"), before, all);
			}
			else if (QUESTIONS.contains(type)) {
				all.add(new Question(before + each.path("key").asString(""), type, label(each),
						each.path("validate").path("required").asBoolean(false), values(each),
						!each.path("conditional").path("hide").asString("").isEmpty()));
			}
		}
	}

	private static List<String> values(JsonNode question) {
		var labels = new ArrayList<String>();
		question.path("values").forEach((each) -> labels.add(each.path("label").asString("")));
		return labels;
	}

	JsonNode tree() {
		try {
			return root();
		}
		catch (FormRefused ex) {
			throw new IllegalStateException(ex);
		}
	}

	private JsonNode root() throws FormRefused {
		try {
			return JSON.readTree(text);
		}
		catch (JacksonException ex) {
			throw new FormRefused("content.form.notAForm", "");
		}
	}

	private static String label(JsonNode component) {
		return component.path("label").asString("");
	}

	/**
	 * A question.
	 *
	 * @param key what its answer is called; of a repeated one {@code children.age}
	 * @param choices labels of what one may answer, if one chooses
	 * @param sometimes whether another answer may hide it
	 */
	record Question(String key, String type, String label, boolean required, List<String> choices, boolean sometimes) {
	}

}
