package org.palier.insight;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The picture against the engine, on random ways through a model with parallel gateways,
 * a boundary timer, a loop and a call: what waits where, what passed, what the timer took
 * away, what came again.
 */
@PalierTest
class HeatTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Workflow workflow;

	@Autowired
	Simulation simulation;

	@Autowired
	JsonMapper json;

	@Autowired
	Clock clock;

	Given.Team team;

	final List<UUID> missions = new ArrayList<>();

	final Map<String, Integer> arrived = new HashMap<>();

	final Map<String, Integer> done = new HashMap<>();

	final Map<String, Integer> left = new HashMap<>();

	/** Each task that was ever open, with its step and its mission. */
	final Map<String, String> seen = new HashMap<>();

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@RepeatedTest(2)
	void thePictureSaysWhatTheEngineKnows(RepetitionInfo number) {
		var random = new Random(number.getCurrentRepetition());
		team = given.team();
		for (int i = 0; i < 3; i++) {
			missions.add(open("Sujet " + i));
		}
		look(Map.of());
		for (int i = 0; i < 14; i++) {
			var open = open();
			if (open.isEmpty()) {
				break;
			}
			if (random.nextInt(6) == 0) {
				simulation.moveTo(clock.instant().plus(Duration.ofDays(15)));
				look(open);
			}
			else {
				var task = List.copyOf(open.values()).get(random.nextInt(open.size()));
				if (!task.role().equals("partner")) {
					act(task, random);
					done.merge(task.step(), 1, Integer::sum);
					open.remove(task.id());
					look(open);
				}
			}
			isRight();
		}
	}

	private void act(Task task, Random random) {
		var mission = task.subject().mission();
		switch (task.step()) {
			case "user_holdWorkshop" -> web.finish(team.coordinator(), mission, task.step(), "date", "2026-06-12",
					"participants", "Ali et Rosa", "ideasKept", "Parler de la facture");
			case "user_writeGuide" -> web.finish(team.coordinator(), mission, task.step(), guide(random.nextBoolean()));
			case "user_designQuestionnaire" -> web.finish(team.coordinator(), mission, task.step(), "questions[0].text",
					"Combien êtes-vous ?", "questions[0].kind", "NUMBER");
			case "user_tryContent" ->
				web.finish(team.voisins().get(0), mission, task.step(), "works", "L’accroche", "fails", "Trop long");
			case "user_freeze" -> web.finish(team.coordinator(), mission, task.step(), "choice",
					(random.nextInt(3) > 0) ? "TO_CORRECT" : "FREEZE", "why", "Raccourcir");
			default -> throw new IllegalStateException(task.step());
		}
	}

	/** What has come since; what is gone without being done was left. */
	private void look(Map<String, Task> before) {
		var now = open();
		before.values()
			.stream()
			.filter((task) -> !now.containsKey(task.id()))
			.forEach((task) -> left.merge(task.step(), 1, Integer::sum));
		now.values()
			.stream()
			.filter((task) -> seen.putIfAbsent(task.id(), task.subject().id() + task.step()) == null)
			.forEach((task) -> arrived.merge(task.step(), 1, Integer::sum));
	}

	private void isRight() {
		var waiting = open().values().stream().collect(Collectors.groupingBy(Task::step, Collectors.counting()));
		var marks = marks("/insight?process=content");
		var figures = new HashMap<String, tools.jackson.databind.JsonNode>();
		json.readTree(Web.text(web.get(team.director(), "/insight/figures.json?process=content")))
			.forEach((figure) -> figures.put(figure.get("step").asString(), figure));
		assertThat(figures.keySet()).isEqualTo(arrived.keySet());
		figures.forEach((step, figure) -> {
			assertThat(figure.get("waiting").asLong()).as("waiting at " + step)
				.isEqualTo(waiting.getOrDefault(step, 0L));
			assertThat(figure.get("arrived").asInt()).as("arrived at " + step).isEqualTo(arrived.get(step));
			assertThat(figure.get("passed").asInt()).as("passed " + step)
				.isEqualTo(done.getOrDefault(step, 0) + left.getOrDefault(step, 0));
			assertThat(figure.get("left").asInt()).as("left " + step).isEqualTo(left.getOrDefault(step, 0));
			var label = marks.get(step);
			assertThat((label != null) ? label.replaceAll(" .*", "") : "0").as("mark on " + step)
				.isEqualTo(String.valueOf(waiting.getOrDefault(step, 0L)));
		});
		var inContent = open().values().stream().map((task) -> task.subject().mission()).distinct().count();
		if (inContent > 0) {
			assertThat(marks("/insight").get("call_content")).startsWith(inContent + " · ");
		}
	}

	private Map<String, String> marks(String address) {
		var page = web.page(team.director(), address);
		var marks = new HashMap<String, String>();
		var found = java.util.regex.Pattern.compile("data-overlays=\"([^\"]*)\"").matcher(page);
		assertThat(found.find()).isTrue();
		json.readTree(found.group(1).replace("&quot;", "\"").replace("&amp;", "&").replace("&#39;", "'"))
			.forEach((mark) -> marks.put(mark.get("step").asString(), mark.get("label").asString()));
		return marks;
	}

	/** Tasks of the contents. */
	private Map<String, Task> open() {
		return Scope.system("test",
				() -> missions.stream()
					.flatMap((mission) -> workflow.tasks(mission).stream())
					.filter((task) -> task.subject().process().equals("content"))
					.collect(Collectors.toMap(Task::id, Function.identity())));
	}

	private UUID open(String title) {
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", title, "theme", "ENERGY", "phase", "content", "history", "Convention signée");
		return UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
	}

	private static String[] guide(boolean reviewed) {
		var cards = new ArrayList<>(List.of("language", "français", "hook", "Bonjour, on est voisins", "message",
				"Vos charges se vérifient", "question", "Avez-vous reçu votre régularisation ?", "orient",
				"La permanence du mardi", "thank", "Merci, à bientôt"));
		if (reviewed) {
			cards.addAll(List.of("reviewerName", "Inès Bailleur", "reviewerEmail", "ines@bailleur.example"));
		}
		return cards.toArray(String[]::new);
	}

}
