package org.palier.platform.mail;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class MailPageTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Outbox outbox;

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
	void whatDidNotArriveIsSentAgain() {
		var id = undelivered("Votre convention");
		assertThat(web.page(team.coordinator(), "/mail")).contains("1 message n’est pas arrivé", "Votre convention",
				"mairie@ville.example");

		assertThat(web.post(team.coordinator(), "/mail/" + id + "/resend")).hasStatus(302);

		assertThat(web.page(team.coordinator(), "/mail")).contains("Tous les messages sont partis", "en attente");
	}

	@Test
	void otherSitesAndOtherRolesSeeNothing() {
		var id = undelivered("Votre convention");
		var stranger = given.team().coordinator();

		assertThat(web.page(stranger, "/mail")).doesNotContain("Votre convention");
		assertThat(web.post(stranger, "/mail/" + id + "/resend")).hasStatus(404);
		assertThat(web.get(team.voisins().get(0), "/mail")).hasStatus(403);
	}

	@Test
	void theAddressOfAnAccountIsNotCorrectedHere() {
		var id = undelivered("Votre accès à Palier");
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> {
			var link = UUID.randomUUID();
			jdbc.sql(
					"insert into password_link (id, created_at, expires_at, delete_on) values (?, now(), now(), now())")
				.param(link)
				.update();
			jdbc.sql("update outbox set link_id = ? where id = ?").params(link, id).update();
		}));

		assertThat(web.post(team.coordinator(), "/mail/" + id + "/address", "email", "maire@ville.example"))
			.hasStatusOk()
			.bodyText()
			.contains("c’est celui d’un compte", "value=\"maire@ville.example\"");
	}

	private UUID undelivered(String subject) {
		var key = "test:" + UUID.randomUUID();
		return Scope.system("test", () -> transaction.execute((status) -> {
			outbox.put(key,
					new Mail(team.site(), null, "mairie@ville.example", subject, List.of("Bonjour"), null, null));
			jdbc.sql(
					"update outbox set state = 'FAILED', attempts = 9, last_error = 'boîte pleine' where dedup_key = ?")
				.param(key)
				.update();
			return jdbc.sql("select id from outbox where dedup_key = ?").param(key).query(UUID.class).single();
		}));
	}

}
