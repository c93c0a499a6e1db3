package org.palier;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Model, form, address, handler and bean say the same; a misspelt name fails here. */
@PalierTest
class ModelsTest {

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\(([^()]*)\\)");

	private static final Pattern UNSET = Pattern.compile("[^\u00a0\u202f][:;?!»]|«[^\u00a0\u202f]|'|\\.\\.\\.");

	private static final Set<String> ROLES = Set.of("coordinator", "voisin", "director", "network", "partner");

	@Autowired
	ApplicationContext context;

	@Autowired
	RequestMappingHandlerMapping requestMappingHandlerMapping;

	static Stream<Path> models() throws IOException {
		try (var files = Files.list(Path.of("bpmn"))) {
			return files.filter((file) -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void itIsNamedAsItsFileAndForgetsInTime(Path file) throws Exception {
		var process = all(read(file), BPMN, "process").get(0);
		assertThat(process.getAttribute("id") + ".bpmn").isEqualTo(file.getFileName().toString());
		assertThat(process.getAttribute("isExecutable")).isEqualTo("true");
		assertThat(process.getAttributeNS(CAMUNDA, "historyTimeToLive")).isNotBlank();
		assertThat(all(process, BPMN, "documentation")).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("models")
	void eachUserTaskHasRoleHelpTargetFormAndHandlers(Path file) throws Exception {
		for (var task : all(read(file), BPMN, "userTask")) {
			var id = task.getAttribute("id");
			var key = task.getAttributeNS(CAMUNDA, "formKey");
			assertThat(id).as("id").matches("user_[a-zA-Z]+");
			assertThat(key).as(id).matches("[a-z]+/" + kebab(id.substring("user_".length())));
			var role = task.getAttributeNS(CAMUNDA, "candidateGroups");
			assertThat(ROLES.contains(role) || role.matches("\\$\\{.+}")).as("role of " + id).isTrue();
			assertThat(text(task, "documentation")).as("help of " + id).isNotBlank();
			assertThat(task.getAttribute("name")).as("name of " + id).isNotBlank();
			assertThat(hasTarget(task)).as("target duration or due date of " + id).isTrue();
			assertThat(Path.of("forms", key + ".html")).as("form of " + id).exists();
			var address = "partner".equals(task.getAttributeNS(CAMUNDA, "candidateGroups")) ? "/p/\\{\\w+}/" + key
					: "/" + key.replace("/", "/\\{\\w+}/");
			assertThat(methods(address)).as("handlers of " + address).contains(RequestMethod.GET, RequestMethod.POST);
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void eachBeanMethodOfAnExpressionExists(Path file) throws Exception {
		var text = Files.readString(file).replace("&#39;", "'");
		for (var expression : Pattern.compile("[$#]\\{([^}]*)}").matcher(text).results().toList()) {
			var inside = expression.group(1);
			if (!inside.contains(".")) {
				continue;
			}
			var call = CALL.matcher(inside.strip());
			assertThat(call.matches()).as("only a call of a bean: " + inside).isTrue();
			var bean = ClassUtils.getUserClass(context.getBean(call.group(1)));
			int arguments = call.group(3).isBlank() ? 0 : call.group(3).split(",").length;
			assertThat(Arrays.stream(bean.getMethods())
				.filter((method) -> method.getName().equals(call.group(2)))
				.filter((method) -> Modifier.isPublic(method.getModifiers()))
				.map(Method::getParameterCount)).as(inside).contains(arguments);
		}
	}

	/** Every element and flow that is said is also drawn, and nothing else. */
	@ParameterizedTest
	@MethodSource("models")
	void everythingIsDrawn(Path file) throws Exception {
		var document = read(file);
		var said = new HashSet<String>();
		var nodes = document.getElementsByTagNameNS(BPMN, "*");
		for (int i = 0; i < nodes.getLength(); i++) {
			var element = (Element) nodes.item(i);
			if (Set
				.of("startEvent", "endEvent", "userTask", "serviceTask", "receiveTask", "callActivity",
						"exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway", "boundaryEvent",
						"intermediateCatchEvent", "intermediateThrowEvent", "subProcess", "sequenceFlow",
						"businessRuleTask", "sendTask", "textAnnotation", "association")
				.contains(element.getLocalName())) {
				said.add(element.getAttribute("id"));
			}
		}
		var drawn = Stream
			.concat(all(document.getDocumentElement(), DI, "BPMNShape").stream(),
					all(document.getDocumentElement(), DI, "BPMNEdge").stream())
			.map((shape) -> shape.getAttribute("bpmnElement"))
			.collect(Collectors.toSet());
		assertThat(drawn).isEqualTo(said);
		for (var flow : all(document.getDocumentElement(), BPMN, "sequenceFlow")) {
			var id = flow.getAttribute("id");
			assertThat(texts(document, flow.getAttribute("sourceRef"), "outgoing")).as(id).contains(id);
			assertThat(texts(document, flow.getAttribute("targetRef"), "incoming")).as(id).contains(id);
		}
	}

	/** Names and help are read by people: a sign stays with the word before it. */
	@ParameterizedTest
	@MethodSource("models")
	void itsWordsAreTypeset(Path file) throws Exception {
		var document = read(file);
		var said = Stream.concat(all(document, BPMN, "documentation").stream().map((help) -> help.getTextContent()),
				list(document.getElementsByTagNameNS(BPMN, "*")).stream()
					.map((element) -> element.getAttribute("name")));

		assertThat(said.filter((words) -> UNSET.matcher(words).find())).isEmpty();
	}

	private static boolean hasTarget(Element task) {
		return task.hasAttributeNS(CAMUNDA, "dueDate") || all(task, CAMUNDA, "property").stream()
			.anyMatch((property) -> property.getAttribute("name").equals("workingDays")
					&& property.getAttribute("value").matches("[1-9]\\d*"));
	}

	private Set<RequestMethod> methods(String address) {
		return requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.stream()
			.filter((info) -> info.getPatternValues().stream().anyMatch((pattern) -> pattern.matches(address)))
			.flatMap((info) -> info.getMethodsCondition().getMethods().stream())
			.collect(Collectors.toSet());
	}

	private static String kebab(String camel) {
		return camel.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
	}

	private static List<String> texts(org.w3c.dom.Document document, String id, String child) {
		var nodes = document.getElementsByTagNameNS(BPMN, "*");
		for (int i = 0; i < nodes.getLength(); i++) {
			var element = (Element) nodes.item(i);
			if (element.getAttribute("id").equals(id)) {
				return all(element, BPMN, child).stream().map((each) -> each.getTextContent().strip()).toList();
			}
		}
		return List.of();
	}

	private static String text(Element element, String child) {
		return all(element, BPMN, child).stream().map((each) -> each.getTextContent()).collect(Collectors.joining());
	}

	private static List<Element> all(org.w3c.dom.Document document, String space, String name) {
		return list(document.getElementsByTagNameNS(space, name));
	}

	private static List<Element> all(Element element, String space, String name) {
		return list(element.getElementsByTagNameNS(space, name));
	}

	private static List<Element> list(NodeList nodes) {
		var elements = new ArrayList<Element>();
		for (int i = 0; i < nodes.getLength(); i++) {
			elements.add((Element) nodes.item(i));
		}
		return elements;
	}

	private static org.w3c.dom.Document read(Path file) throws Exception {
		var factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(file.toFile());
	}

}
