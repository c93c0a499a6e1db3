package org.palier.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.palier.Given;
import org.palier.HttpVisitor;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.context.ConfigurableApplicationContext;

/** What people fill in, through the real forms of the running application. */
class Paperwork {

	private final HttpVisitor browser;

	private final Workflow workflow;

	private final Simulation simulation;

	/** Whether jobs run by themselves. */
	private final boolean alive;

	Paperwork(ConfigurableApplicationContext application) {
		this.browser = new HttpVisitor(base(application));
		this.workflow = application.getBean(Workflow.class);
		this.simulation = application.getBean(Simulation.class);
		this.alive = application.getEnvironment()
			.getProperty("camunda.bpm.job-execution.enabled", Boolean.class, Boolean.TRUE);
	}

	static String base(ConfigurableApplicationContext application) {
		return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
	}

	void as(User person) throws IOException, InterruptedException {
		as(person.email());
	}

	void as(String email) throws IOException, InterruptedException {
		browser.login(email, Given.PASSWORD);
	}

	/** A mission that its coordinator opens, or enters at a phase. */
	UUID mission(Given.Team team, String title, String... more) throws IOException, InterruptedException {
		var fields = new ArrayList<>(
				List.of("neighbourhood", team.neighbourhood().toString(), "title", title, "theme", "PESTS"));
		fields.addAll(List.of(more));
		return UUID.fromString(post("/missions/new", fields.toArray(String[]::new)).replaceAll(".*/", ""));
	}

	void take(UUID mission, String step) throws IOException, InterruptedException {
		post("/inbox/claim?task=" + task(mission, step).id());
	}

	void finish(UUID mission, String step, String... fields) throws IOException, InterruptedException {
		finish(task(mission, step), fields);
	}

	/** What was given to this person. */
	void finish(UUID mission, String step, User person, String... fields) throws IOException, InterruptedException {
		finish(tasks(mission, step).filter((task) -> person.id().equals(task.assignee())).findFirst().orElseThrow(),
				fields);
	}

	private void finish(Task task, String... fields) throws IOException, InterruptedException {
		post(task.href(), fields);
		if (!alive) {
			simulation.runDueJobs();
		}
	}

	private Task task(UUID mission, String step) {
		return tasks(mission, step).findFirst().orElseThrow();
	}

	private Stream<Task> tasks(UUID mission, String step) {
		return Scope.system("bench", () -> workflow.tasks(mission)).stream().filter((each) -> each.step().equals(step));
	}

	/** Where a form that is sent leads to. */
	String post(String path, String... fields) throws IOException, InterruptedException {
		var answer = browser.post(path, fields);
		if (answer.statusCode() != 302) {
			throw new IllegalStateException(path + " answers " + answer.statusCode() + ": " + answer.body());
		}
		return Objects.requireNonNull(answer.headers().firstValue("location").orElse(null))
			.replaceAll("https?://[^/]+", "");
	}

	String get(String path) throws IOException, InterruptedException {
		return browser.get(path);
	}

	/** Whoever opens pages now, as a header of theirs. */
	String cookies() {
		return browser.cookies();
	}

}
