package org.palier.insight;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class InsightPageTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Simulation simulation;

	@Autowired
	Clock clock;

	@Autowired
	Alerts alerts;

	@Autowired
	Targets targets;

	@Autowired
	Mailbox mailbox;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	@BeforeEach
	void aTeam() {
		team = given.team();
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void whatWaitsMostIsTheFirstSentence() {
		open("Une");
		open("Deux");
		simulation.moveTo(clock.instant().plus(Duration.ofDays(45)));

		assertThat(web.page(team.director(), "/insight")).contains("2 besoins attendent la responsable de site",
				"depuis 45 jours", "heat-4", "call_need");
		assertThat(web.page(team.director(), "/insight?process=need")).contains("user_describeNeed", "2 · 45 jours");
	}

	@Test
	void nobodysNameIsShown() {
		open("Une");

		assertThat(web.page(team.director(), "/insight")).doesNotContain("Camille", "Ali Voisin", "Rosa");
	}

	@Test
	void anEmptyTerritorySaysSo() {
		assertThat(web.page(team.director(), "/insight")).contains("Rien n’attend personne", "Rien n’attend ici");
	}

	@Test
	void otherSitesDoNotCountAndVoisinsDoNotSee() {
		open("Une");

		assertThat(web.page(given.team().director(), "/insight")).contains("Rien n’attend personne");
		assertThat(web.get(team.voisins().get(0), "/insight")).hasStatus(403);
		assertThat(web.get(team.director(), "/insight?process=nothing")).hasStatus(404);
	}

	@Test
	void aStepTellsItsCasesWhoCanActAndRemindsThemOnceADay() {
		open("Charges");
		simulation.moveTo(clock.instant().plus(Duration.ofDays(45)));

		assertThat(web.page(team.director(), "/insight/need/user_describeNeed")).contains("1 cas attend",
				"le plus ancien depuis 45 jours", "Charges", "Relancer", "de trop", "Moins de dix cas sont passés");
		assertThat(web.post(team.director(), "/insight/need/user_describeNeed/remind")).hasStatus(302);
		assertThat(subjects()).anyMatch((subject) -> subject.contains("1 cas attend"));
		assertThat(web.page(team.director(), "/insight/need/user_describeNeed")).contains("Relance du", "on saura le");
		var mails = subjects().size();
		web.post(team.director(), "/insight/need/user_describeNeed/remind");
		assertThat(subjects()).hasSize(mails);
	}

	@Test
	void aTargetOfTheSiteDecidesWhatIsLate() {
		open("Charges");
		var step = "/insight/need/user_describeNeed";
		assertThat(web.post(team.director(), step + "/target", "days", "soon")).hasStatusOk()
			.bodyText()
			.contains("Écrivez un nombre de jours", "value=\"soon\"");
		web.post(team.director(), step + "/target", "days", "200");
		simulation.moveTo(clock.instant().plus(Duration.ofDays(45)));

		assertThat(web.page(team.director(), step)).contains("Délai de 200 j fixé").doesNotContain("de trop");
	}

	@Test
	void whatTakesTooLongIsToldOnceToOnePersonAndTheAlertClosesByItself() {
		open("Charges");
		simulation.moveTo(clock.instant().plus(Duration.ofDays(45)));
		alerts.look();
		alerts.look();

		assertThat(subjects()).filteredOn((subject) -> subject.contains("dépasse son délai")).hasSize(1);
		assertThat(openAlerts()).isEqualTo(1);
		assertThat(web.page(team.director(), "/insight")).contains("1 alerte ouverte");
		Scope.system("test", () -> targets.set(team.site(), "need", "user_describeNeed", 200));
		alerts.look();
		assertThat(openAlerts()).isZero();
	}

	private List<String> subjects() {
		return mailbox.of(team.coordinator().email()).stream().map(Mailbox.Letter::subject).toList();
	}

	private long openAlerts() {
		return Scope
			.system("test",
					() -> transaction.execute((status) -> jdbc
						.sql("select count(*) from step_alert where site_id = ? and closed_at is null")
						.param(team.site())
						.query(Long.class)
						.single()));
	}

	private void open(String title) {
		web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(), "title", title,
				"theme", "ENERGY");
	}

}
