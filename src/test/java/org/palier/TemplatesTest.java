package org.palier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TemplatesTest {

	private static final Pattern TAG = Pattern.compile("<[\\w:]+(?:\\s+[\\w:.-]+(?:=\"[^\"]*\")?)*\\s*/?>");

	/** A fragment takes the place of its element before the condition is ever asked. */
	@Test
	void noConditionStandsOnTheElementThatAFragmentReplaces() throws IOException {
		var wrong = new ArrayList<String>();
		for (var root : new String[] { "src/main/resources/templates", "forms" }) {
			try (Stream<Path> files = Files.walk(Path.of(root))) {
				for (var file : files.filter((each) -> each.toString().endsWith(".html")).toList()) {
					TAG.matcher(Files.readString(file))
						.results()
						.map((tag) -> tag.group())
						.filter((tag) -> tag.contains("th:replace=") && !tag.contains("th:fragment=")
								&& (tag.contains("th:if=") || tag.contains("th:unless=")))
						.forEach((tag) -> wrong.add(file + ": " + tag));
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

}
