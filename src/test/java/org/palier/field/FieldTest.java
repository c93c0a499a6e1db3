package org.palier.field;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.mission.Figure;
import org.palier.mission.FigureSource;
import org.palier.mission.MissionService;
import org.palier.platform.calendar.MovableClock;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class FieldTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Simulation simulation;

	@Autowired
	MovableClock time;

	@Autowired
	Clock clock;

	@Autowired
	MissionService missions;

	@Autowired
	Workflow workflow;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	List<FigureSource> figures;

	Given.Team team;

	User rosa;

	UUID mission;

	@BeforeEach
	void aRunningCampaign() {
		team = given.team();
		rosa = team.voisins().get(0);
		mission = web.campaign(team, "Charges", 100, rosa);
	}

	@AfterEach
	void backToToday() {
		simulation.release();
	}

	@Test
	void aVisitIsKeptAndReadAgain() {
		assertThat(web.page(rosa, "/field")).contains("Charges", "Une mission vous attend");

		assertThat(knock(UUID.randomUUID(), "TALKED", "stairwell", "12 rue Courmont, B", "minutes", "17", "language",
				"arabe", "oriented", "true", "note", "Ne savait pas pour le chèque"))
			.hasStatus(302);

		assertThat(web.page(rosa, "/field/" + mission)).contains("12 rue Courmont, B", "17 min", "arabe", "Orienté·e",
				"Ne savait pas pour le chèque", "1 passage noté aujourd’hui", "Annuler");
		assertThat(web.page(team.coordinator(), "/field/" + mission + "/visits")).contains("12 rue Courmont, B",
				"17 min", "arabe", rosa.name());
		assertThat(web.get(rosa, "/field/" + mission + "/visits")).hasStatus(404);
	}

	@Test
	void theSameVisitSentTwiceIsOne() {
		var id = UUID.randomUUID();

		knock(id, "ABSENT");
		knock(id, "ABSENT");

		assertThat(web.page(rosa, "/field/" + mission)).contains("1 passage noté");
	}

	@Test
	void aVisitCanBeUndoneForTenMinutes() {
		var first = UUID.randomUUID();
		var second = UUID.randomUUID();
		knock(first, "REFUSED");
		knock(second, "REFUSED");

		assertThat(undo(rosa, first)).hasStatus(302);
		assertThat(count("true")).isEqualTo(1);
		assertThat(undo(team.voisins().get(1), second)).hasStatus(302);
		time.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
		undo(rosa, second);

		assertThat(count("true")).as("only its author, only for ten minutes").isEqualTo(1);
	}

	@Test
	void aNumberIsRefusedAndWhatWasTypedStays() {
		var refused = knock(UUID.randomUUID(), "TALKED", "note", "Rappeler au 06 12 34 56 78");

		assertThat(refused).hasStatusOk();
		assertThat(Web.text(refused)).contains("ni numéro de téléphone", "Rappeler au 06 12 34 56 78");
		assertThat(count("true")).isZero();
	}

	@Test
	void onlyATalkLeadsSomewhereAndOnlyWithAYes() {
		assertThat(Web.text(knock(UUID.randomUUID(), "ABSENT", "oriented", "true"))).contains("On ne peut orienter");
		assertThat(Web.text(knock(UUID.randomUUID(), "TALKED", "helpAsked", "true"))).contains("Demandez-lui d’abord",
				"Écrivez son prénom", "Écrivez comment la joindre", "Écrivez en quelques mots");
		assertThat(Web.text(knock(UUID.randomUUID(), "TALKED", "firstName", "Samira")))
			.contains("Cochez que la personne veut être rappelée");
		assertThat(count("true")).isZero();
	}

	@Test
	void aResidentWhoSaysYesIsFollowedByTheirVoisin() {
		assertThat(knock(UUID.randomUUID(), "TALKED", "helpAsked", "true", "consent", "true", "firstName", "Samira",
				"contact", "06 12 34 56 78", "about", "Chèque énergie jamais reçu"))
			.hasStatus(302);

		var task = Scope.system("test", () -> workflow.tasks(supportCase())).get(0);
		assertThat(task.assignee()).isEqualTo(rosa.id());
		assertThat(web.page(rosa, task.href())).contains("Samira");
		assertThat(count("coalesce(note, '') || coalesce(stairwell, '') like '%Samira%'")).isZero();
	}

	@Test
	void figuresEqualTheRawCounts() {
		for (var result : new String[] { "TALKED", "TALKED", "ABSENT", "REFUSED", "COME_BACK", "INACCESSIBLE" }) {
			knock(UUID.randomUUID(), result);
		}
		knock(UUID.randomUUID(), "TALKED", "oriented", "true");
		knock(UUID.randomUUID(), "TALKED", "kind", "FOOT");
		knock(UUID.randomUUID(), "REFUSED", "kind", "FOOT");

		assertThat(figure("knocked")).isEqualTo(count("kind = 'DOOR' and result <> 'INACCESSIBLE'")).isEqualTo(6);
		assertThat(figure("opened")).isEqualTo(count("kind = 'DOOR' and result in ('TALKED', 'REFUSED', 'COME_BACK')"))
			.isEqualTo(5);
		assertThat(figure("talked")).isEqualTo(count("result = 'TALKED'")).isEqualTo(4);
		assertThat(figure("oriented")).isEqualTo(count("oriented")).isEqualTo(1);
		assertThat(figure("refused")).isEqualTo(count("kind = 'DOOR' and result = 'REFUSED'")).isEqualTo(1);
	}

	@Test
	void theNextDoorStartsWhereTheLastOneWas() {
		knock(UUID.randomUUID(), "ABSENT", "stairwell", "14 rue Courmont, C");

		assertThat(web.page(rosa, "/field/" + mission)).contains("value=\"14 rue Courmont, C\"",
				"Secteur A · 14 rue Courmont, C · changer de lieu");
	}

	@Test
	void onlyWhoTakesPartKnocks() {
		var ali = team.voisins().get(1);

		assertThat(web.get(ali, "/field/" + mission)).hasStatus(409);
		assertThat(web.post(ali, "/field/" + mission, visit(UUID.randomUUID(), "ABSENT"))).hasStatus(409);
		assertThat(web.page(ali, "/field")).contains("Les autres campagnes", "Charges");
		assertThat(count("true")).isZero();
	}

	@Test
	void aNeighbouringSiteSeesNothing() {
		var id = UUID.randomUUID();
		knock(id, "ABSENT");
		var stranger = given.team();

		assertThat(web.get(stranger.voisins().get(0), "/field/" + mission)).hasStatus(404);
		assertThat(web.post(stranger.voisins().get(0), "/field/" + mission, visit(UUID.randomUUID(), "ABSENT")))
			.hasStatus(404);
		assertThat(undo(stranger.voisins().get(0), id)).hasStatus(404);
		assertThat(web.get(stranger.coordinator(), "/field/" + mission + "/visits")).hasStatus(404);
		assertThat(count("true")).isEqualTo(1);
	}

	@Test
	void aMissionAtRestTakesNoVisit() {
		Scope.system("test", () -> missions.pause(mission, "Travaux dans la résidence"));

		assertThat(knock(UUID.randomUUID(), "ABSENT")).hasStatus(409);
		assertThat(Web.text(web.get(rosa, "/field/" + mission))).contains("Cette campagne n’est pas ouverte");
		assertThat(web.page(rosa, "/field")).contains("Aucune campagne");
		assertThat(count("true")).isZero();
	}

	@Test
	void aClosedCampaignTakesNoVisit() {
		simulation.moveTo(clock.instant().plus(Duration.ofDays(11)));
		web.finish(team.coordinator(), mission, "user_progressPoint", "works", "Tout est fait", "choice", "FINISH");
		web.finish(team.coordinator(), mission, "user_planRound", "choice", "NONE", "reason", "Congés");
		web.finish(team.coordinator(), mission, "user_closeCampaign", "words", "Merci");

		assertThat(knock(UUID.randomUUID(), "ABSENT")).hasStatus(409);
		assertThat(Web.text(web.get(rosa, "/field/" + mission))).contains("Cette campagne n’est pas ouverte");
		assertThat(web.page(given.another(team.site(), Role.VOISIN), "/field")).contains("Aucune campagne");
		assertThat(count("true")).isZero();
	}

	private MvcTestResult knock(UUID id, String result, String... more) {
		return web.post(rosa, "/field/" + mission, visit(id, result, more));
	}

	private static String[] visit(UUID id, String result, String... more) {
		var fields = new ArrayList<>(List.of("id", id.toString(), "place", "Secteur A", "result", result));
		fields.addAll(List.of(more));
		if (!fields.contains("kind")) {
			fields.addAll(List.of("kind", "DOOR"));
		}
		return fields.toArray(String[]::new);
	}

	private MvcTestResult undo(User person, UUID visit) {
		return web.post(person, "/field/" + mission + "/visits/" + visit + "/undo");
	}

	@Test
	void everyFigureOpensAsManyRowsAsItSays() {
		for (var result : List.of("TALKED", "TALKED", "REFUSED", "COME_BACK", "ABSENT", "ABSENT", "ABSENT",
				"INACCESSIBLE")) {
			knock(UUID.randomUUID(), result);
		}
		knock(UUID.randomUUID(), "TALKED", "kind", "FOOT", "oriented", "true");
		var counted = Scope.system("test",
				() -> figures.stream()
					.flatMap((source) -> source.figures(mission).stream())
					.filter((figure) -> figure.rows() != null)
					.toList());

		assertThat(counted).extracting(Figure::key).contains("knocked", "opened", "talked", "oriented", "refused");
		for (var figure : counted) {
			var rows = web.page(team.coordinator(), figure.rows());
			assertThat(rows.split("<li class=\"row\"", -1).length - 1L).as(figure.rows())
				.isEqualTo(figure.value().longValueExact());
			assertThat(web.page(team.coordinator(), "/missions/" + mission))
				.contains("href=\"" + figure.rows().replace("&", "&amp;") + "\"");
			assertThat(web.page(rosa, "/missions/" + mission)).as("rows are for the coordinator")
				.doesNotContain(figure.rows());
		}
	}

	@Test
	void manyRowsAreReadPageByPageAndNoneTwice() {
		for (int i = 0; i < 53; i++) {
			knock(UUID.randomUUID(), "ABSENT", "stairwell", "Cage " + i + ".");
		}
		var rows = "/field/" + mission + "/visits?figure=knocked";
		var pages = web.page(team.coordinator(), rows) + web.page(team.coordinator(), rows + "&page=1");

		for (int i = 0; i < 53; i++) {
			assertThat(pages).containsOnlyOnce("Cage " + i + ".");
		}
	}

	private long count(String where) {
		return Scope.system("test",
				() -> transaction
					.execute((status) -> jdbc.sql("select count(*) from visit where mission_id = ? and " + where)
						.param(mission)
						.query(Long.class)
						.single()));
	}

	private UUID supportCase() {
		return transaction.execute((status) -> jdbc.sql("select id from support_case where mission_id = ?")
			.param(mission)
			.query(UUID.class)
			.single());
	}

	private long figure(String key) {
		return Scope
			.system("test",
					() -> figures.stream()
						.flatMap((source) -> source.figures(mission).stream())
						.filter((figure) -> figure.key().equals(key))
						.map((figure) -> figure.value().longValueExact())
						.findFirst())
			.orElseThrow();
	}

}
