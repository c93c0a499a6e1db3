package org.palier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.web.util.HtmlUtils;

/**
 * A form as the browser received it: which fields it has, of which kind, and what there
 * is to choose.
 *
 * @param fields in the order of the page, those that are hidden apart
 * @param hidden names and values that the page sends along
 */
record Form(List<Field> fields, Map<String, String> hidden) {

	private static final Pattern BODY = Pattern.compile("(?s)<form class=\"card pad form\".*?</form>");

	private static final Pattern CONTROL = Pattern.compile("<(input|textarea|select)\\b([^>]*)>");

	private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");

	private static final Pattern LABEL = Pattern.compile("(?s)<span><span>([^<]*)</span>");

	private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>([^<]*)</option>");

	static Form of(String page) {
		var body = BODY.matcher(page);
		if (!body.find()) {
			throw new AssertionError("No form in " + page);
		}
		return read(body.group());
	}

	private static Form read(String html) {
		var fields = new LinkedHashMap<String, Field>();
		var hidden = new HashMap<String, String>();
		var control = CONTROL.matcher(html);
		while (control.find()) {
			var attributes = new HashMap<String, String>();
			ATTRIBUTE.matcher(control.group(2))
				.results()
				.forEach((each) -> attributes.put(each.group(1), HtmlUtils.htmlUnescape(each.group(2))));
			var name = attributes.getOrDefault("name", "");
			var kind = kind(control.group(1), attributes);
			if (kind.equals("hidden")) {
				hidden.put(name, attributes.getOrDefault("value", ""));
				continue;
			}
			var choices = fields.computeIfAbsent(name, (key) -> new Field(key, kind, new LinkedHashMap<>())).choices();
			if (kind.equals("radio") || kind.equals("checkbox")) {
				var label = LABEL.matcher(html).region(control.end(), html.length());
				choices.put(attributes.getOrDefault("value", ""),
						label.find() ? HtmlUtils.htmlUnescape(label.group(1)) : "");
			}
			if (kind.equals("select")) {
				var options = html.substring(control.end(), html.indexOf("</select>", control.end()));
				OPTION.matcher(options)
					.results()
					.forEach((each) -> choices.put(each.group(1), HtmlUtils.htmlUnescape(each.group(2))));
			}
		}
		hidden.keySet().removeIf((name) -> name.equals("_csrf") || name.equals("task") || name.startsWith("_"));
		return new Form(new ArrayList<>(fields.values()), hidden);
	}

	private static String kind(String element, Map<String, String> attributes) {
		if (!element.equals("input")) {
			return element.equals("textarea") ? "text" : element;
		}
		return "decimal".equals(attributes.get("inputmode")) ? "number" : attributes.getOrDefault("type", "text");
	}

	/**
	 * One field.
	 *
	 * @param kind text, number, date, datetime-local, email, tel, radio, checkbox, select
	 * @param choices value and label of each
	 */
	record Field(String name, String kind, Map<String, String> choices) {

		boolean isText() {
			return kind.equals("text");
		}

		/** Whether a person can write there what cannot be read. */
		boolean isTyped() {
			return Stream.of("text", "number", "date", "datetime-local", "email", "tel").anyMatch(kind::equals);
		}

		/** In a repeated line. */
		boolean isOfALine() {
			return name.contains("[");
		}

	}

}
