package org.palier.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.palier.platform.web.Choice;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Questionnaires to begin with, one a subject: {@code forms/questionnaires}. */
@Component
class ReadyForms {

	static final List<String> NAMES = List.of("access_to_rights", "energy", "health", "parenting", "housing",
			"evaluation");

	private final Texts texts;

	ReadyForms(Texts texts) {
		this.texts = texts;
	}

	List<Choice> choices() {
		return NAMES.stream()
			.map((name) -> new Choice(name, texts.get("content.questionnaire.ready." + name)))
			.toList();
	}

	Form get(String name) {
		if (!NAMES.contains(name)) {
			throw new NotFound();
		}
		try (var file = new ClassPathResource("templates/forms/questionnaires/" + name + ".form").getInputStream()) {
			return new Form(new String(file.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
