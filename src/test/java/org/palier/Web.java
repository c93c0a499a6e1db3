package org.palier;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.palier.platform.calendar.Locality;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * People at their pages: what a test does goes through the same forms as in the browser.
 */
@TestComponent
public class Web {

	private final MockMvcTester mvc;

	private final Workflow workflow;

	private final Simulation simulation;

	private final Clock clock;

	Web(MockMvcTester mvc, Workflow workflow, Simulation simulation, Clock clock) {
		this.mvc = mvc;
		this.workflow = workflow;
		this.simulation = simulation;
		this.clock = clock;
	}

	public MvcTestResult get(User person, String address) {
		return mvc.get().uri(address).with(user(person)).exchange();
	}

	/** The text of a page that must open. */
	public String page(User person, String address) {
		var result = get(person, address);
		assertThat(result).as(address).hasStatusOk();
		return text(result);
	}

	/**
	 * @param fields names and values in turn
	 */
	public MvcTestResult post(User person, String address, String... fields) {
		var request = mvc.post().uri(address).with(user(person)).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	/** What an app sends of itself. */
	public MvcTestResult send(User person, HttpMethod method, String address, String json) {
		return send(person, method, address, json.getBytes(StandardCharsets.UTF_8));
	}

	public MvcTestResult send(User person, HttpMethod method, String address, byte[] content) {
		return mvc.method(method)
			.uri(address)
			.with(user(person))
			.with(csrf())
			.contentType(MediaType.APPLICATION_JSON)
			.content(content)
			.exchange();
	}

	/**
	 * The open task at a step, of the mission or of a case it has called; of this person
	 * if it is somebody's.
	 */
	public Task task(UUID mission, String step, User person) {
		return Scope.system("test", () -> workflow.tasks(mission))
			.stream()
			.filter((task) -> task.step().equals(step))
			.filter((task) -> task.assignee() == null || task.assignee().equals(person.id()))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No task " + step + " for " + person + " among " + steps(mission)));
	}

	/** Steps where a mission waits for people. */
	public List<String> steps(UUID mission) {
		return Scope.system("test", () -> workflow.tasks(mission)).stream().map(Task::step).sorted().toList();
	}

	/**
	 * Opens the form of a step, fills it in and sends it; then runs what the process does
	 * by itself.
	 */
	public void finish(User person, UUID mission, String step, String... fields) {
		var task = task(mission, step, person);
		assertThat(get(person, task.href())).as("form of " + step).hasStatusOk();
		var result = post(person, task.href(), fields);
		assertThat(result).as(() -> "finishing " + step + ": " + text(result)).hasStatus(302);
		simulation.runDueJobs();
	}

	/**
	 * A mission entered at its campaign, planned from today for three weeks in one sector
	 * and launched.
	 */
	public UUID campaign(Given.Team team, String title, int doors, User... voisins) {
		var today = LocalDate.ofInstant(clock.instant(), Locality.MAINLAND.zone());
		var coordinator = team.coordinator();
		var entered = post(coordinator, "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title",
				title, "theme", "ENERGY", "phase", "campaign", "history", "Commencée en 2025", "doors",
				String.valueOf(doors));
		var mission = UUID.fromString(entered.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
		simulation.runDueJobs();
		finish(coordinator, mission, "user_scoutSectors", "sectors[0].name", "Secteur A", "sectors[0].dwellings",
				String.valueOf(doors));
		var calendar = new ArrayList<>(
				List.of("firstDay", today.toString(), "lastDay", today.plusWeeks(3).toString(), "hoursPerWeek", "4"));
		for (var voisin : voisins) {
			calendar.addAll(List.of("voisins", voisin.id().toString()));
		}
		finish(coordinator, mission, "user_planCalendar", calendar.toArray(String[]::new));
		finish(coordinator, mission, "user_checkLaunch", "choice", "LAUNCH");
		return mission;
	}

	/** What a partner's browser gets. */
	public MvcTestResult get(String address, Cookie... cookies) {
		var request = mvc.get().uri(address);
		return ((cookies.length > 0) ? request.cookie(cookies) : request).exchange();
	}

	public MvcTestResult post(String address, Map<String, String> fields, Cookie... cookies) {
		var request = mvc.post().uri(address).with(csrf());
		if (cookies.length > 0) {
			request = request.cookie(cookies);
		}
		for (var field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue());
		}
		return request.exchange();
	}

	public static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
