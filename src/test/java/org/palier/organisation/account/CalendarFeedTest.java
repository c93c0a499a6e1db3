package org.palier.organisation.account;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.calendar.Milestones.Milestone;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The days that count, read by the calendar of a phone under a secret address. */
@PalierTest
class CalendarFeedTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	@BeforeEach
	void aTeam() {
		team = given.team();
	}

	@Test
	void anAddressIsMadeChangedAndTakenAway() {
		assertThat(web.page(team.coordinator(), "/calendar")).contains("Créer mon adresse");
		web.post(team.coordinator(), "/calendar/renew");
		var first = address();
		assertThat(web.get(first)).hasStatusOk().bodyText().contains("BEGIN:VCALENDAR", "X-WR-CALNAME:Palier");

		web.post(team.coordinator(), "/calendar/renew");

		assertThat(web.get(first)).hasStatus(404);
		var second = address();
		assertThat(web.get(second)).hasStatusOk();
		web.post(team.coordinator(), "/calendar/close");
		assertThat(web.get(second)).hasStatus(404);
	}

	@Test
	void aGuessOpensNothing() {
		web.post(team.coordinator(), "/calendar/renew");

		assertThat(web.get(address().replaceAll("k=.*", "k=guess"))).hasStatus(404);
		assertThat(web.get(address().replaceAll("\\?k=.*", ""))).hasStatus(404);
		assertThat(web.page(team.voisins().get(0), "/calendar")).as("their rounds only").doesNotContain("/agreements");
		assertThat(web.get(given.administrator(), "/calendar")).hasStatus(403);
	}

	@Test
	void theDatabaseHoldsNoToken() {
		web.post(team.coordinator(), "/calendar/renew");
		var token = address().replaceAll(".*k=", "");

		var kept = Scope.system("test",
				() -> transaction
					.execute((status) -> jdbc.sql("select string_agg(feed::text, ' ') from calendar_feed feed")
						.query(String.class)
						.single()));

		assertThat(kept).isNotBlank().doesNotContain(token);
	}

	@Test
	void whoMayNotComeInAnyMoreReadsNothing() {
		web.post(team.coordinator(), "/calendar/renew");
		var address = address();

		web.post(given.administrator(), "/admin/people/" + team.coordinator().id() + "/disable");

		assertThat(web.get(address)).hasStatus(404);
	}

	@Test
	void anUnchangedCalendarIsNotSentAgain() {
		web.post(team.coordinator(), "/calendar/renew");
		var tag = web.get(address()).getResponse().getHeader("ETag");

		assertThat(mvc.get().uri(address()).header("If-None-Match", tag).exchange()).hasStatus(304);
	}

	@Test
	void eachDayLastsTheWholeDayAndNothingBreaksTheFile() {
		var text = CalendarText.of(
				List.of(new Milestone("vote-1", LocalDate.of(2027, 3, 12),
						"Vote; du conseil, « Punaises »\r\nBEGIN:VALARM", "/agreements/1")),
				List.of(), "Palier", java.net.URI.create("https://palier.example"), java.time.Instant.EPOCH);

		assertThat(text).contains("DTSTART;VALUE=DATE:20270312", "UID:vote-1@palier.example", "Vote\\; du conseil\\,",
				"URL:https://palier.example/agreements/1");
		assertThat(text.lines()).doesNotContain("BEGIN:VALARM");
	}

	private String address() {
		return web.page(team.coordinator(), "/calendar")
			.replaceAll("(?s).*?(/calendar/[0-9a-f-]{36}\\.ics\\?k=[\\w-]+).*", "$1");
	}

}
