package org.palier.content;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;

import org.palier.content.DesignQuestionnaire.Kind;
import org.palier.content.DesignQuestionnaire.Question;
import org.palier.platform.web.Texts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Writes the questions of a simple list in the format of those that are drawn. The key of
 * a question comes from its words: asked again in the same words, it can be compared.
 */
@Component
class ListedForm {

	private static final int LONG_KEY = 50;

	private static final int SCALE = 5;

	private static final JsonMapper JSON = new JsonMapper();

	private final Texts texts;

	ListedForm(Texts texts) {
		this.texts = texts;
	}

	Form of(DesignQuestionnaire questionnaire) {
		var form = JSON.createObjectNode().put("type", "default").put("id", "questionnaire").put("schemaVersion", 19);
		var components = form.putArray("components");
		var keys = new HashSet<String>();
		for (var question : questionnaire.asked()) {
			var key = key(String.valueOf(question.text()));
			while (!keys.add(key)) {
				key += "_";
			}
			describe(components.addObject().put("id", "Field_" + keys.size()).put("key", key), question);
		}
		return new Form(JSON.writeValueAsString(form));
	}

	private void describe(ObjectNode component, Question question) {
		component.put("label", question.text());
		if (question.kind() == Kind.YES_NO) {
			component.put("type", "radio");
			choice(component, "oui", texts.get("words.yes"));
			choice(component, "non", texts.get("words.no"));
		}
		else if (question.kind() == Kind.SCALE) {
			component.put("type", "radio");
			for (int i = 1; i <= SCALE; i++) {
				choice(component, String.valueOf(i), String.valueOf(i));
			}
		}
		else if (question.kind() == Kind.NUMBER) {
			component.put("type", "number").put("decimalDigits", 0).putObject("validate").put("min", 0);
		}
		else {
			component.put("type", "textarea").putObject("validate").put("maxLength", 500);
		}
	}

	private static void choice(ObjectNode component, String value, String label) {
		component.withArray("values").addObject().put("label", label).put("value", value);
	}

	private static String key(String words) {
		var plain = Normalizer.normalize(words, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "_")
			.replaceAll("^_+|_+$", "");
		var key = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "q_" + plain : plain;
		return key.substring(0, Math.min(LONG_KEY, key.length()));
	}

}
