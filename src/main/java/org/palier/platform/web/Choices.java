package org.palier.platform.web;

import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * The options of a field whose type is an enumeration: {@code <prefix>.<field>.<NAME>} is
 * the label.
 */
@Component("choices")
public class Choices {

	private final Texts texts;

	Choices(Texts texts) {
		this.texts = texts;
	}

	/**
	 * @param prefix of the form's messages
	 * @param name of the field
	 * @param values the names of the constants, in the order in which to offer them,
	 * between spaces
	 */
	public List<Choice> of(String prefix, String name, String values) {
		return Arrays.stream(values.split(" "))
			.map((value) -> new Choice(value, texts.get(prefix + "." + name + "." + value)))
			.toList();
	}

}
