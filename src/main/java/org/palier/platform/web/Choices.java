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
	 * @param form the record
	 * @param name of the component
	 */
	public List<Choice> of(String prefix, Record form, String name) {
		var type = Arrays.stream(form.getClass().getRecordComponents())
			.filter((component) -> component.getName().equals(name))
			.findFirst()
			.orElseThrow()
			.getType();
		return Arrays.stream(type.getEnumConstants())
			.map((each) -> ((Enum<?>) each).name())
			.map((value) -> new Choice(value, texts.get(prefix + "." + name + "." + value)))
			.toList();
	}

}
