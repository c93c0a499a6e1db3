package org.palier.browser;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class LostMailTest extends BrowserTest {

	@Autowired
	Outbox outbox;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void aMailThatCameBackIsSentElsewhere() {
		var team = given.team();
		var key = "test:" + UUID.randomUUID();
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> {
			outbox.put(key, new Mail(team.site(), null, "jeanne@ville.example", "Votre convention", List.of("Bonjour"),
					null, null));
			jdbc.sql("update outbox set state = 'SENT' where dedup_key = ?").param(key).update();
		}));
		var camille = visitor(team.coordinator()).open("/mail");
		camille.find("form[action$='/returned'] button").first().click();
		camille.sees("Le message est revenu").looksFine("mail-lost");
		camille.open("/inbox").sees("1 message n’est pas arrivé").looksFine("inbox-mail-lost");
		camille.follow("Voir et corriger").follow("Corriger l’adresse").looksFine("mail-address");
		camille.fill("email", "jeanne").press("Corriger et renvoyer").sees("Écrivez une adresse complète");
		camille.looksFine("mail-address-wrong");
		camille.fill("email", "jeanne.leroy@ville.example").press("Corriger et renvoyer");
		camille.sees("Le message repart à jeanne.leroy@ville.example").sees("adresse corrigée");
	}

}
