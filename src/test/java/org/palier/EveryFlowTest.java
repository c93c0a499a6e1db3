package org.palier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs after all others, in a run of its own: their scenarios must have taken every
 * sequence flow of every model. See {@link TakenFlows}.
 */
class EveryFlowTest {

	@Test
	void everySequenceFlowIsTakenByATest() throws IOException {
		assertThat(TakenFlows.FOLDER).as("all tests run before, by mvn verify").isNotNull();
		var drawn = new TreeSet<String>(read("bpmn", ".bpmn", EveryFlowTest::flows));
		assertThat(drawn).isNotEmpty();

		drawn.removeAll(read(TakenFlows.FOLDER, "", EveryFlowTest::lines));

		assertThat(drawn).isEmpty();
	}

	private static List<String> read(String folder, String ending, Function<Path, Stream<String>> content)
			throws IOException {
		try (var files = Files.list(Path.of(folder))) {
			return files.filter((file) -> file.toString().endsWith(ending)).flatMap(content).toList();
		}
	}

	/** The engine goes from an event-based gateway to the event without taking a flow. */
	private static Stream<String> flows(Path model) {
		try {
			var factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			var document = factory.newDocumentBuilder().parse(model.toFile());
			var process = model.getFileName().toString().replace(".bpmn", "");
			var waits = elements(document, "eventBasedGateway").map((gateway) -> gateway.getAttribute("id")).toList();
			return elements(document, "sequenceFlow").filter((flow) -> !waits.contains(flow.getAttribute("sourceRef")))
				.map((flow) -> process + ": " + flow.getAttribute("id"));
		}
		catch (Exception ex) {
			throw new IllegalStateException(model.toString(), ex);
		}
	}

	private static Stream<Element> elements(Document model, String name) {
		var all = model.getElementsByTagNameNS("*", name);
		return IntStream.range(0, all.getLength()).mapToObj((i) -> (Element) all.item(i));
	}

	private static Stream<String> lines(Path file) {
		try {
			return Files.readAllLines(file).stream();
		}
		catch (IOException ex) {
			throw new IllegalStateException(file.toString(), ex);
		}
	}

}
