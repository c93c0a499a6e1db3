package org.palier.insight;

import java.util.UUID;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Scope;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Two versions of a model that both run: merged, side by side, or one alone. */
@PalierTest
class ModelVersionsTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Workflow workflow;

	@Autowired
	RepositoryService repository;

	@Test
	void bothAreCountedTogetherSideBySideAndAlone() {
		var team = given.team();
		var first = open(team, "Une");
		var old = last();
		var model = workflow.model("content").orElseThrow();
		var deployment = repository.createDeployment()
			.addString("content.bpmn", model.replaceFirst("<bpmn:documentation>", "<bpmn:documentation>Autrement. "))
			.deploy();
		var second = open(team, "Deux");
		var third = open(team, "Trois");
		try {
			assertThat(last()).isGreaterThan(old);
			var merged = web.page(team.director(), "/insight?process=content");
			assertThat(merged).contains("Selon la version du dessin", "Version " + old, "Version " + last(),
					"\"label\":\"3 · ".replace("\"", "&quot;"));
			assertThat(web.page(team.director(), "/insight?process=content&version=" + old))
				.contains("\"label\":\"1 · ".replace("\"", "&quot;"))
				.doesNotContain("Selon la version du dessin");
			assertThat(web.page(team.director(), "/insight?process=content&version=" + last()))
				.contains("\"label\":\"2 · ".replace("\"", "&quot;"));
			assertThat(web.get(team.director(), "/insight/figures.json?process=content&version=" + last())).bodyJson()
				.extractingPath("$[?(@.step == 'user_holdWorkshop')].waiting")
				.asArray()
				.containsExactly(2);
		}
		finally {
			for (var mission : new UUID[] { first, second, third }) {
				web.post(team.coordinator(), "/missions/" + mission + "/cancel", "reason", "Essai");
			}
			Scope.system("test", () -> repository.deleteDeployment(deployment.getId(), true));
		}
	}

	private int last() {
		var versions = workflow.versions("content");
		return versions.get(versions.size() - 1);
	}

	private UUID open(Given.Team team, String title) {
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", title, "theme", "ENERGY", "phase", "content", "history", "Convention signée");
		return UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
	}

}
