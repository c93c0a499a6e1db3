package org.palier.field;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.field.DoNotComeBack.Door;
import org.palier.place.Address;
import org.palier.place.Places;
import org.palier.place.Stairwell;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class ClosedDoorsTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Places places;

	@Autowired
	DoNotComeBack doors;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	String street;

	Stairwell stairwell;

	@BeforeEach
	void aStairwell() {
		team = given.team();
		street = "rue Général-" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
		stairwell = stairwell(team, "12 bis", street, "Lille", "cage A");
	}

	@Test
	void aClosedDoorIsKnownAtEverySiteHoweverItIsWritten() {
		Scope.of(team.site(), "test", () -> {
			doors.at(new Door(stairwell.id(), 2, "3"));
			return 0;
		});
		var other = given.team();
		var again = stairwell(other, "12BIS", street.replace("rue Général-", "R. general "), "LILLE", "A");

		assertThat(among(other, new Door(again.id(), 2, "Porte 3"), new Door(again.id(), 2, "4"),
				new Door(again.id(), 3, "3")))
			.containsExactly(new Door(again.id(), 2, "Porte 3"));
	}

	@Test
	void aDumpHoldsNoAddress() {
		Scope.of(team.site(), "test", () -> {
			doors.at(new Door(stairwell.id(), 2, "3"));
			return 0;
		});
		var dump = Scope.system("test",
				() -> transaction
					.execute((status) -> jdbc.sql("select string_agg(closed_door::text, ' ') from closed_door")
						.query(String.class)
						.single()));

		assertThat(dump).isNotBlank()
			.doesNotContainIgnoringCase("lille")
			.doesNotContain(street, stairwell.id().toString(), team.site().toString());
	}

	@Test
	void itOutlivesTheStairwellAndItsVisits() {
		Scope.of(team.site(), "test", () -> {
			doors.at(new Door(stairwell.id(), 1, "1"));
			return transaction
				.execute((status) -> jdbc.sql("delete from building where site_id = ?").param(team.site()).update());
		});
		var rebuilt = stairwell(team, "12 bis", street, "Lille", "A");

		assertThat(among(team, new Door(rebuilt.id(), 1, "1"))).hasSize(1);
	}

	@Test
	void aCoordinatorOpensItAgainAndSaysWhy() {
		Scope.of(team.site(), "test", () -> {
			doors.at(new Door(stairwell.id(), 2, "3"));
			return 0;
		});
		var camille = team.coordinator();
		assertThat(web.page(camille, "/closed-doors")).contains("12 bis " + street, "2e étage, porte 3");
		assertThat(web.get(team.voisins().get(0), "/closed-doors")).hasStatus(404);

		assertThat(Web.text(web.post(camille, "/closed-doors/reopen", form(""))))
			.contains("À corriger avant de continuer");
		assertThat(web.post(given.team().coordinator(), "/closed-doors/reopen", form("Elle l’a demandé")))
			.as("another site")
			.hasStatus(404);
		assertThat(web.post(camille, "/closed-doors/reopen", form("Elle l’a demandé"))).hasStatus(302);

		assertThat(among(team, new Door(stairwell.id(), 2, "3"))).isEmpty();
		assertThat(web.page(camille, "/closed-doors")).contains("Aucune porte fermée");
	}

	private String[] form(String reason) {
		return new String[] { "stairwell", stairwell.id().toString(), "floor", "2", "door", "3", "reason", reason };
	}

	private Set<Door> among(Given.Team who, Door... asked) {
		return Scope.of(who.site(), "test", () -> doors.among(List.of(asked)));
	}

	private Stairwell stairwell(Given.Team who, String number, String street, String city, String name) {
		return Scope.of(who.site(), "test", () -> places.add(
				places.add(who.site(), who.neighbourhood(), new Address(number, street, null, null, city, null, null)),
				name, 4, 6, 0));
	}

}
