package org.palier.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Role;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class InboxTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Simulation simulation;

	@Autowired
	Clock clock;

	Given.Team team;

	UUID mission;

	@BeforeEach
	void aMission() {
		team = given.team();
		var result = web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
				"title", "Charges", "theme", "ENERGY");
		mission = UUID.fromString(result.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void ofTwoWhoTakeTheSameTaskOneWinsAndTheOtherIsToldWho() {
		var colleague = given.another(team.site(), Role.COORDINATOR);
		var task = web.task(mission, "user_describeNeed", team.coordinator());

		assertThat(web.post(team.coordinator(), "/inbox/claim", "task", task.id())).hasStatus(302);
		var late = web.post(colleague, "/inbox/claim", "task", task.id());

		assertThat(late).hasStatus(409);
		assertThat(Web.text(late)).contains(team.coordinator().name());
	}

	@Test
	void whoFinishesSecondIsToldWhoWasFirst() {
		var colleague = given.another(team.site(), Role.COORDINATOR);
		var task = web.task(mission, "user_describeNeed", team.coordinator());
		web.finish(team.coordinator(), mission, "user_describeNeed", "title", "Charges", "words", "« Trop cher »",
				"concerned", "Tous");

		var late = web.post(colleague, task.href(), "title", "Autre", "words", "« Rien »", "concerned", "Personne");

		assertThat(late).hasStatus(409);
		assertThat(Web.text(late)).contains(team.coordinator().name()).contains("n’a été enregistré");
	}

	@Test
	void aTaskIsTakenGivenBackAndTakenByAnother() {
		var colleague = given.another(team.site(), Role.COORDINATOR);
		var task = web.task(mission, "user_describeNeed", team.coordinator());
		web.post(team.coordinator(), "/inbox/claim", "task", task.id());
		assertThat(web.page(team.coordinator(), "/inbox")).contains("/inbox/release", "vous l’avez prise");
		assertThat(web.page(colleague, "/inbox")).contains("Rien à faire pour l’instant");

		web.post(team.coordinator(), "/inbox/release", "task", task.id());

		assertThat(web.post(colleague, "/inbox/claim", "task", task.id())).hasStatus(302);
	}

	@Test
	void finishingOffersTheNext() {
		var task = web.task(mission, "user_describeNeed", team.coordinator());
		web.finish(team.coordinator(), mission, "user_describeNeed", "title", "Charges", "words", "« Trop cher »",
				"concerned", "Tous");

		assertThat(web.page(team.coordinator(), "/inbox?done=" + task.id())).contains("c’est fait", "À suivre",
				"/gather-evidence");
	}

	@Test
	void aVoisinsOwnTaskIsNotGivenBack() {
		web.finish(team.coordinator(), mission, "user_describeNeed", "title", "Charges", "words", "« Trop cher »",
				"concerned", "Tous");
		web.finish(team.coordinator(), mission, "user_gatherEvidence", "reading", "Souvent");
		var voisin = team.voisins().get(0);
		var task = web.task(mission, "user_giveOpinion", voisin);

		assertThat(web.page(voisin, "/inbox")).contains(task.name()).doesNotContain("/inbox/release");
		assertThat(web.post(voisin, "/inbox/release", "task", task.id())).hasStatus(404);
	}

	@Test
	void whatIsLateComesFirst() {
		simulation.moveTo(clock.instant().plus(Duration.ofDays(40)));

		assertThat(web.page(team.coordinator(), "/inbox")).contains("En retard", "jours ouvrés", "1 chose à faire");
	}

}
