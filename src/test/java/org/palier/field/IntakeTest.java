package org.palier.field;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.place.Address;
import org.palier.place.Places;
import org.palier.platform.calendar.Locality;
import org.palier.platform.calendar.MovableClock;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What phones send: late, twice, altered, or by somebody who should not. */
@PalierTest
class IntakeTest {

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
	Places places;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

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
	void aVisitIsAnsweredWithItsReceiptHoweverOftenItComes() {
		var id = UUID.randomUUID();
		var content = visit(id, "ABSENT", "");

		var first = Web.text(put(rosa, id, content));
		assertThat(first).contains("RECEIVED").containsPattern("\"number\":\\d+").containsPattern("[0-9a-f]{64}");
		for (int again = 0; again < 4; again++) {
			assertThat(Web.text(put(rosa, id, content))).isEqualTo(first);
		}
		assertThat(count("true")).isEqualTo(1);
	}

	@Test
	void anotherContentUnderTheSameIdIsAConflictAndChangesNothing() {
		var id = UUID.randomUUID();
		put(rosa, id, visit(id, "ABSENT", ""));

		var second = put(rosa, id, visit(id, "REFUSED", ""));

		assertThat(second).hasStatus(409);
		assertThat(Web.text(second)).contains("Les deux sont gardés");
		assertThat(count("result = 'ABSENT'")).isEqualTo(1);
		assertThat(count("true")).isEqualTo(1);
	}

	@Test
	void severalAreTakenAtOnceEachWithItsAnswer() {
		var id = UUID.randomUUID();
		var other = UUID.randomUUID();
		var parcel = "[" + sent(id, visit(id, "ABSENT", "")) + "," + sent(other, "{}") + ","
				+ sent(id, visit(id, "ABSENT", "")) + "," + sent(id, visit(id, "TALKED", "")) + "]";

		var answers = Web.text(web.send(rosa, HttpMethod.PUT, "/field/visits", parcel));

		assertThat(answers.replaceAll("[^A-Z_]+", " ")).contains("RECEIVED", "REFUSED", "CONFLICT");
		assertThat(count("true")).isEqualTo(1);
	}

	@Test
	void whatWasDoneTenDaysAgoIsKeptWithBothTimes() {
		time.moveTo(clock.instant().plus(Duration.ofDays(10)));
		var id = UUID.randomUUID();
		var done = clock.instant().minus(Duration.ofDays(9));

		assertThat(put(rosa, id, visit(id, "ABSENT", "", done))).hasStatusOk();

		assertThat(count("recorded_at < received_at - interval '8 days'")).isEqualTo(1);
		assertThat(web.page(team.coordinator(), "/field/" + mission + "/visits")).contains("reçu le");
	}

	@Test
	void aVisitThatWasTakenBackStaysAwayEvenIfItComesLater() {
		var id = UUID.randomUUID();
		var content = visit(id, "ABSENT", "");
		put(rosa, id, content);

		assertThat(takeBack(rosa, id, 9)).hasStatusOk();
		assertThat(Web.text(put(rosa, id, content))).contains("TAKEN_BACK");
		assertThat(count("true")).isZero();

		var never = UUID.randomUUID();
		assertThat(takeBack(rosa, never, 0)).hasStatusOk();
		assertThat(Web.text(put(rosa, never, visit(never, "ABSENT", "")))).contains("TAKEN_BACK");
		assertThat(count("true")).isZero();
	}

	@Test
	void afterTenMinutesAVisitStays() {
		var id = UUID.randomUUID();
		put(rosa, id, visit(id, "ABSENT", ""));

		assertThat(takeBack(rosa, id, 10)).hasStatus(422);
		assertThat(takeBack(team.voisins().get(1), id, 1)).hasStatus(404);
		assertThat(count("true")).isEqualTo(1);
	}

	@Test
	void whoIsWorriedIsHeardAndTheMailNamesNoDoor() {
		var id = UUID.randomUUID();
		put(rosa, id, visit(id, "TALKED", "\"worried\": true, \"heard\": \"L’ascenseur est en panne\", "));

		String mail = Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql("select mail::text from outbox where dedup_key like ?")
					.param("worried:" + id + "%")
					.query(String.class)
					.single()));
		assertThat(mail).contains("inquiète").doesNotContain("Courmont");
		assertThat(web.page(rosa, "/observations")).contains("L’ascenseur est en panne");
		assertThat(web.page(team.coordinator(), "/field/" + mission + "/visits")).contains("signalé inquiétant");
	}

	@Test
	void whatIsNotWhatThePhoneSaysIsRefused() {
		var id = UUID.randomUUID();

		assertThat(web.send(rosa, HttpMethod.PUT, "/field/visits", "[{\"id\": \"" + id + "\", \"content\": "
				+ quoted(visit(id, "ABSENT", "")) + ", \"sha256\": \"" + "0".repeat(64) + "\"}]"))
			.bodyText()
			.contains("ALTERED");
		assertThat(put(rosa, UUID.randomUUID(), visit(id, "ABSENT", ""))).hasStatus(422);
		for (var broken : new String[] { "", "null", "[]", "{", "\"x\"", "{\"mission\": 7}", visit(id, "NONE", ""),
				visit(id, "ABSENT", "\"floor\": 4000, "), visit(id, "ABSENT", "\"door\": \"a\\u0000b\", "),
				visit(id, "TALKED", "\"heard\": \"Rappeler au 06 12 34 56 78\", ") }) {
			assertThat(put(rosa, id, broken)).as(broken).hasStatus(422);
		}
		assertThat(put(rosa, id, "x".repeat(40_000))).hasStatus(413);
		assertThat(web.send(rosa, HttpMethod.PUT, "/field/visits", "[" + "1,".repeat(700_000) + "1]")).hasStatus(413);
		assertThat(web.send(rosa, HttpMethod.PUT, "/field/visits", "[null]")).hasStatus(400);
		assertThat(count("true")).isZero();
	}

	@Test
	void onlyTheTeamOfThisSiteIsHeard() {
		var id = UUID.randomUUID();
		var stranger = given.team();

		assertThat(put(team.voisins().get(1), id, visit(id, "ABSENT", ""))).hasStatus(422)
			.bodyText()
			.contains("ne participez pas");
		assertThat(put(stranger.voisins().get(0), id, visit(id, "ABSENT", ""))).hasStatus(404);
		put(rosa, id, visit(id, "ABSENT", ""));
		assertThat(put(stranger.voisins().get(0), id, visit(id, "ABSENT", ""))).hasStatus(404);
		assertThat(takeBack(stranger.voisins().get(0), id, 1)).hasStatus(404);
		assertThat(web.send(rosa, HttpMethod.PUT, "/field/visits/" + id, "{}")).hasStatus(422);
		assertThat(count("true")).isEqualTo(1);
	}

	@Test
	void aStairwellOfAnotherSiteIsNoneOfOurs() {
		var id = UUID.randomUUID();

		assertThat(put(rosa, id,
				visit(id, "ABSENT", "\"stairwellId\": \"" + UUID.randomUUID() + "\", \"floor\": 1, \"door\": \"1\", ")))
			.hasStatus(422);
		assertThat(count("true")).isZero();
	}

	@Test
	void aPhoneIsErasedFromAfarEvenWithoutALogin() {
		var device = UUID.randomUUID();
		assertThat(web.page(rosa, "/field/hello?device=" + device)).contains("\"erase\":false");
		assertThat(web.page(team.coordinator(), "/field/devices")).contains(rosa.name());

		web.post(team.coordinator(), "/field/devices/" + device + "/" + rosa.id() + "/erase");

		assertThat(Web.text(web.get("/field/device/" + device + "/" + rosa.id()))).contains("true");
		assertThat(web.page(rosa, "/field/hello?device=" + device)).contains("\"erase\":true");
		web.send(rosa, HttpMethod.DELETE, "/field/devices/" + device, "");
		assertThat(web.page(rosa, "/field/hello?device=" + device)).contains("\"erase\":false");
	}

	@Test
	void aStairwellBelongsToThePairThatTheServerHearsFirst() {
		var stairwell = Scope.system("test", () -> {
			var building = places.add(team.site(), team.neighbourhood(),
					new Address("12", "rue Courmont", "59000", "59350", "Lille", null, null));
			return places.add(building, "B", 4, 4, 0).id();
		});
		var other = given.another(team.site(), Role.VOISIN);
		var today = LocalDate.ofInstant(clock.instant(), Locality.MAINLAND.zone());
		addToTeam(other);
		var door = "\"stairwellId\": \"" + stairwell + "\", \"floor\": 2, \"door\": \"1\", ";
		var first = UUID.randomUUID();
		var second = UUID.randomUUID();

		assertThat(Web.text(put(rosa, first, visit(first, "ABSENT", door)))).contains("\"beside\":null");
		assertThat(Web.text(put(other, second, visit(second, "REFUSED", door)))).contains(rosa.name());
		assertThat(count("stairwell_id is not null")).as("both are kept").isEqualTo(2);

		time.moveTo(today.plusDays(1).atTime(18, 0).atZone(Locality.MAINLAND.zone()).toInstant());
		var next = UUID.randomUUID();
		assertThat(Web.text(put(other, next, visit(next, "ABSENT", door)))).as("free again since midnight")
			.contains("\"beside\":null");
	}

	@Test
	void aPhotoIsTakenOnceAndDrawnAnew() throws Exception {
		var id = UUID.randomUUID();
		var photo = UUID.randomUUID();
		put(rosa, id, visit(id, "TALKED", ""));
		var bytes = PictureTest.jpeg(40, 30);

		var first = Web.text(send(rosa, photo, id, bytes));
		assertThat(first).contains("RECEIVED", Reading.sha256(bytes));
		assertThat(Web.text(send(rosa, photo, id, bytes))).isEqualTo(first);
		assertThat(send(rosa, photo, id, PictureTest.jpeg(41, 30))).hasStatus(409);
		assertThat(send(rosa, UUID.randomUUID(), id, "GIF89a".getBytes(StandardCharsets.UTF_8))).hasStatus(422);
		assertThat(send(rosa, UUID.randomUUID(), id, new byte[3_100_000])).hasStatus(413);
		assertThat(send(given.team().voisins().get(0), photo, id, bytes)).hasStatus(404);
		assertThat(web.get(team.coordinator(), "/field/photos/" + photo)).hasStatusOk();
		assertThat(web.page(team.coordinator(), "/field/" + mission + "/visits")).contains("Voir la photo");
	}

	private MvcTestResult send(User person, UUID photo, UUID visit, byte[] bytes) {
		return web.send(person, HttpMethod.PUT, "/field/photos/" + photo + "?visit=" + visit, bytes);
	}

	/** As a coordinator does it on the calendar. */
	private void addToTeam(User person) {
		Scope.system("test",
				() -> transaction.execute((status) -> jdbc
					.sql("""
							update campaign set calendar = jsonb_set(calendar, '{voisins}', (calendar -> 'voisins') || to_jsonb(?::text))
							where mission_id = ?""")
					.params(person.id().toString(), mission)
					.update()));
	}

	@Test
	void whoIsNotLoggedInIsToldSoAndSentNowhere() {
		assertThat(web.get("/field/hello?device=" + UUID.randomUUID())).hasStatus(401);
		assertThat(web.get("/field/pack")).hasStatus(401);
	}

	private MvcTestResult put(User person, UUID id, String content) {
		return web.send(person, HttpMethod.PUT, "/field/visits/" + id, content);
	}

	private MvcTestResult takeBack(User person, UUID id, int age) {
		return web.send(person, HttpMethod.DELETE, "/field/visits/" + id + "?age=" + age + "&mission=" + mission, "");
	}

	private String visit(UUID id, String result, String more) {
		return visit(id, result, more, clock.instant());
	}

	private String visit(UUID id, String result, String more, Instant done) {
		return """
				{"mission": "%s", "doneAt": "%s", %s"visit": {"id": "%s", "kind": "DOOR", "place": "Secteur A",
				"stairwell": "12 rue Courmont, B", "result": "%s"}}""".formatted(mission, done, more, id, result);
	}

	private static String sent(UUID id, String content) {
		return "{\"id\": \"" + id + "\", \"content\": " + quoted(content) + "}";
	}

	private static String quoted(String content) {
		return '"' + content.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
	}

	private long count(String where) {
		return Scope.system("test",
				() -> transaction
					.execute((status) -> jdbc.sql("select count(*) from visit where mission_id = ? and " + where)
						.param(mission)
						.query(Long.class)
						.single()));
	}

}
