package org.palier.insight;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What leaves the page for other programs. */
@PalierTest
class FiguresOutTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	Given.Team team;

	@BeforeEach
	void twoMissionsOneStepFurther() {
		team = given.team();
		for (var title : List.of("Charges", "Punaises")) {
			var mission = open(title);
			web.finish(team.coordinator(), mission, "user_describeNeed", "title", title, "words", "« Trop cher »",
					"concerned", "Les locataires");
		}
	}

	@Test
	void theTableIsThatOfThePage() {
		assertThat(web.page(team.director(), "/insight/figures.csv?process=need")).contains("Étape;Qui agit",
				"Besoin;Décrire le besoin;responsable de site;0;;2;2;0;0;0;2",
				"Besoin;Réunir les preuves;responsable de site;2;");
		assertThat(web.get(team.director(), "/insight/figures.xlsx").getResponse().getContentAsByteArray())
			.startsWith('P', 'K');
	}

	@Test
	void theFiguresAreExactAsJson() {
		assertThat(web.get(team.director(), "/insight/figures.json?process=need")).bodyJson()
			.extractingPath("$[?(@.step == 'user_describeNeed')].passed")
			.asArray()
			.containsExactly(2);
	}

	@Test
	void theLogOfStepsNamesNobody() throws Exception {
		var csv = web.page(team.director(), "/insight/events.csv");
		assertThat(csv.lines().filter((line) -> line.contains("user_describeNeed") && line.endsWith("FINISHED")))
			.hasSize(2);
		var xes = web.page(team.director(), "/insight/events.xes");
		assertThat(csv + xes).doesNotContain("Camille", "Charges", "Trop cher", team.coordinator().id().toString());

		SchemaFactory.newDefaultInstance()
			.newSchema(getClass().getResource("/xes/xes-1849-2016.xsd"))
			.newValidator()
			.validate(new StreamSource(new StringReader(xes)));
		var log = read(xes).getDocumentElement();
		var children = children(log);
		assertThat(children.stream().map(Element::getTagName).distinct()).containsExactly("extension", "global",
				"classifier", "string", "trace");
		var traces = children.stream().filter((child) -> child.getTagName().equals("trace")).toList();
		assertThat(traces).hasSize(2).allSatisfy((trace) -> {
			var events = children(trace).stream().filter((child) -> child.getTagName().equals("event")).toList();
			assertThat(events).hasSize(3)
				.allSatisfy((event) -> assertThat(keys(event)).containsExactly("concept:name", "lifecycle:transition",
						"time:timestamp", "org:role"));
			assertThat(keys(trace)).startsWith("concept:name");
		});
	}

	/** Whoever opens it in a spreadsheet calculates nothing. */
	@Test
	void everyTableOfAStepIsAFile() {
		open("=HYPERLINK(1)");
		var step = "/insight/need/user_describeNeed/";
		assertThat(web.page(team.director(), step + "cases.csv")).contains("Mission;Site;État",
				"'=HYPERLINK(1);" + team.siteName() + ";attend d’être pris;");
		assertThat(web.page(team.director(), step + "weeks.csv")).contains("Semaine du;Entrées;Sorties", ";3;2;1");
		assertThat(web.page(team.director(), step + "versions.csv")).contains("Version;Cas", ";2;;;0");
		assertThat(web.page(team.director(), step + "months.csv")).contains(";2;;");
		assertThat(web.page(team.director(), step + "sites.csv")).contains(team.siteName() + ";2;;;");
		for (var table : List.of("cases", "weeks", "months", "sites", "versions")) {
			assertThat(web.get(team.director(), step + table + ".xlsx").getResponse().getContentAsByteArray())
				.startsWith('P', 'K');
		}
		assertThat(web.get(team.director(), step + "people.csv")).hasStatus(404);
	}

	private UUID open(String title) {
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", title, "theme", "ENERGY");
		return UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
	}

	private static List<String> keys(Element element) {
		return children(element).stream()
			.filter((child) -> child.hasAttribute("key"))
			.map((child) -> child.getAttribute("key"))
			.toList();
	}

	private static List<Element> children(Element element) {
		var all = new ArrayList<Element>();
		for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child) {
				all.add(child);
			}
		}
		return all;
	}

	private static Document read(String xml) throws Exception {
		return DocumentBuilderFactory.newDefaultInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
	}

}
