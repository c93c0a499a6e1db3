package org.palier.platform.mail;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.calendar.MovableClock;
import org.palier.platform.mail.HostileServer.Mood;
import org.palier.platform.mail.HostileServer.Received;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the mail server does: nothing is lost, nothing comes twice under another
 * Message-ID, and what will not arrive is told.
 */
@PalierTest
class HostileServerTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Outbox outbox;

	@Autowired
	Postman postman;

	@Autowired
	MovableClock clock;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Given.Team team;

	@BeforeEach
	void nothingElseWaits() {
		team = given.team();
		postman.deliver();
	}

	@AfterEach
	void backToNow() {
		clock.release();
		Scope.system("test",
				() -> transaction.executeWithoutResult(
						(status) -> jdbc.sql("delete from outbox where site_id = ? and state = 'WAITING'")
							.param(team.site())
							.update()));
	}

	@Test
	void aServerThatIsDownGetsItsMailLater() throws Exception {
		var port = freePort();
		var first = mail("un");
		var second = mail("deux");

		postman.deliverTo(port);
		assertThat(state(first)).isEqualTo("WAITING UNREACHABLE 1");
		assertThat(state(second)).as("no use to try").isEqualTo("WAITING null 0");
		try (var server = new HostileServer(port)) {
			postman.deliverTo(port);
			assertThat(server.received()).extracting(Received::to).containsExactly(to(second));
			later(Duration.ofMinutes(1));
			postman.deliverTo(port);
			assertThat(server.received()).extracting(Received::to).containsExactly(to(second), to(first));
		}
	}

	@Test
	void aServerThatSaysNothingHoldsNobodyUp() throws Exception {
		arrivesAtTheSecondAttempt(Mood.SILENT, "UNREACHABLE", 1);
	}

	@Test
	void aBusyServerIsCalledAgain() throws Exception {
		arrivesAtTheSecondAttempt(Mood.BUSY, "UNREACHABLE", 1);
	}

	@Test
	void aGreylistIsWaitedOut() throws Exception {
		arrivesAtTheSecondAttempt(Mood.GREYLISTS, "LATER", 1);
	}

	@Test
	void notNowIsLater() throws Exception {
		arrivesAtTheSecondAttempt(Mood.NOT_NOW, "LATER", 1);
	}

	@Test
	void whoRefusesTheSenderSaysNothingAboutTheMail() throws Exception {
		arrivesAtTheSecondAttempt(Mood.SENDER_UNWELCOME, "UNREACHABLE", 1);
	}

	@Test
	void aLineThatBreaksInTheMiddleIsTakenUpAgain() throws Exception {
		arrivesAtTheSecondAttempt(Mood.BREAKS_IN_THE_MIDDLE, "UNREACHABLE", 1);
	}

	/**
	 * Nobody can know whether it was kept: it comes again, and says that it is the same.
	 */
	@Test
	void aLineThatBreaksAfterTheEndBringsTheSameMailAgain() throws Exception {
		arrivesAtTheSecondAttempt(Mood.BREAKS_AFTER_THE_END, "UNREACHABLE", 2);
	}

	private void arrivesAtTheSecondAttempt(Mood mood, String trouble, int copies) throws Exception {
		var letter = mail("un");
		try (var server = new HostileServer(mood)) {
			postman.deliverTo(server.port());
			assertThat(state(letter)).isEqualTo("WAITING " + trouble + " 1");
			postman.deliverTo(server.port());
			assertThat(state(letter)).as("too early").isEqualTo("WAITING " + trouble + " 1");
			later(Duration.ofMinutes(1));
			postman.deliverTo(server.port());
			assertThat(state(letter)).isEqualTo("SENT null 2");
			assertThat(server.received()).hasSize(copies);
			assertThat(server.received()).extracting(Received::messageId)
				.allMatch((id) -> id.startsWith("<" + letter + "@"));
		}
	}

	@Test
	void anAddressThatDoesNotExistIsToldAtOnce() throws Exception {
		var letter = mail("un");
		try (var server = new HostileServer(Mood.NO_SUCH_USER)) {
			postman.deliverTo(server.port());
		}
		assertThat(state(letter)).isEqualTo("FAILED ADDRESS 1");
		assertThat(web.page(team.coordinator(), "/mail")).contains("1 message n’est pas arrivé",
				"Cette adresse n’existe pas", "no such user");
		assertThat(web.page(team.coordinator(), "/inbox")).contains("1 message n’est pas arrivé à son adresse");
		assertThat(web.page(team.director(), "/inbox")).doesNotContain("1 message n’est pas arrivé");
	}

	@Test
	void aMailThatIsRefusedIsToldAtOnce() throws Exception {
		var letter = mail("un");
		try (var server = new HostileServer(Mood.TOO_LARGE)) {
			postman.deliverTo(server.port());
			assertThat(server.received()).isEmpty();
		}
		assertThat(state(letter)).isEqualTo("FAILED REFUSED 1");
		assertThat(web.page(team.coordinator(), "/mail")).contains("a refusé ce message");
	}

	@Test
	void whatIsNoAddressIsToldAtOnce() throws Exception {
		var letter = put(new Mail(team.site(), null, "mairie at ville", "Sujet", List.of("Bonjour"), null, null));
		try (var server = new HostileServer()) {
			postman.deliverTo(server.port());
		}
		assertThat(state(letter)).isEqualTo("FAILED ADDRESS 1");
	}

	@Test
	void patienceEndsAfterFourDays() throws Exception {
		var port = freePort();
		var letter = mail("un");
		for (var wait : List.of(1, 5, 15, 60, 240, 720, 1440, 2880)) {
			postman.deliverTo(port);
			assertThat(state(letter)).startsWith("WAITING UNREACHABLE");
			later(Duration.ofMinutes(wait));
		}
		postman.deliverTo(port);

		assertThat(state(letter)).isEqualTo("FAILED UNREACHABLE 9");
		assertThat(web.page(team.coordinator(), "/mail")).contains("n’a pas pu être jointe", "9 essais");
		web.post(team.coordinator(), "/mail/" + letter + "/resend");
		try (var server = new HostileServer(port)) {
			postman.deliverTo(port);
			assertThat(server.received()).extracting(Received::messageId)
				.allMatch((id) -> id.startsWith("<" + letter + "@"))
				.hasSize(1);
		}
	}

	@Test
	void oneLineCarriesManyAndARefusalEndsIt() throws Exception {
		IntStream.range(0, 6).forEach((i) -> mail("mail" + i));
		try (var server = new HostileServer(Mood.FINE, Mood.FINE, Mood.NO_SUCH_USER)) {
			postman.deliverTo(server.port());
			assertThat(server.received()).hasSize(5);
			assertThat(server.lines()).isEqualTo(2);
		}
	}

	@Test
	void manyLeaveBySeveralLinesEachOnce() throws Exception {
		IntStream.range(0, 80).forEach((i) -> mail("mail" + i));
		try (var server = new HostileServer()) {
			postman.deliverTo(server.port());
			assertThat(server.received()).extracting(Received::messageId).hasSize(80).doesNotHaveDuplicates();
			assertThat(server.lines()).isGreaterThan(1);
		}
	}

	@Test
	void aMailWhoseLinkIsGoneKeepsNoOtherFromLeaving() throws Exception {
		var lost = put(new Mail(team.site(), null, "elue@ville.example", "Sujet", List.of("Bonjour"),
				Mail.Action.link("Ouvrir", UUID.randomUUID()), null));
		var letter = mail("un");
		try (var server = new HostileServer()) {
			postman.deliverTo(server.port());
		}
		assertThat(state(lost)).isEqualTo("FAILED UNWRITTEN 1");
		assertThat(state(letter)).isEqualTo("SENT null 1");
	}

	/** Killed between the server's word and our commit. */
	@Test
	void whatWasSentButNotWrittenDownComesAgainAsTheSame() throws Exception {
		var letter = mail("un");
		try (var server = new HostileServer()) {
			postman.to(server.port(), (event) -> {
				throw new IllegalStateException("Cut off");
			}).sendDue();
			assertThat(state(letter)).startsWith("WAITING");
			later(Duration.ofHours(1));
			postman.deliverTo(server.port());
			assertThat(state(letter)).startsWith("SENT");
			assertThat(server.received()).hasSize(2)
				.extracting(Received::messageId)
				.containsOnly(server.received().get(0).messageId());
		}
	}

	@Test
	void nodesShareTheWork() throws Exception {
		IntStream.range(0, 40).forEach((i) -> mail("mail" + i));
		var nodes = Executors.newFixedThreadPool(4);
		try (var server = new HostileServer()) {
			var work = IntStream.range(0, 4).mapToObj((i) -> (Callable<Boolean>) () -> {
				postman.deliverTo(server.port());
				return true;
			}).toList();
			for (var done : nodes.invokeAll(work)) {
				assertThat(done.get()).isTrue();
			}
			assertThat(server.received()).hasSize(40).doesNotHaveDuplicates();
		}
		finally {
			nodes.shutdown();
		}
	}

	private void later(Duration time) {
		clock.moveTo(clock.instant().plus(time).plus(Duration.ofSeconds(1)));
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private UUID mail(String name) {
		return put(new Mail(team.site(), null, name + "." + UUID.randomUUID() + "@ville.example", "Votre convention",
				List.of("Bonjour"), null, null));
	}

	private UUID put(Mail mail) {
		var key = "test:" + UUID.randomUUID();
		return Scope.system("test", () -> transaction.execute((status) -> {
			outbox.put(key, mail);
			return jdbc.sql("select id from outbox where dedup_key = ?").param(key).query(UUID.class).single();
		}));
	}

	private String state(UUID letter) {
		return read("state || ' ' || coalesce(trouble, 'null') || ' ' || attempts", letter);
	}

	private String to(UUID letter) {
		return read("recipient", letter);
	}

	private String read(String columns, UUID letter) {
		return Scope.system("test",
				() -> transaction.execute((status) -> jdbc.sql("select " + columns + " from outbox where id = ?")
					.param(letter)
					.query(String.class)
					.single()));
	}

}
