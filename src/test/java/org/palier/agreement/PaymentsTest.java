package org.palier.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Money expected and received, as the coordinator keeps it. */
@PalierTest
class PaymentsTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Clock clock;

	Given.Team team;

	AgreementSigned signed;

	@BeforeEach
	void anAgreementOfSixThousandEuros() {
		team = given.team();
		signed = new AgreementSigned(web, mailbox, team);
	}

	@Test
	void fourFifthsAreExpectedAtTheSignatureTheRestWithTheReport() {
		assertThat(page()).contains("À la signature", "4 800 €", "Solde, à la remise du bilan", "1 200 €",
				"0 € reçus sur 6 000 €, reste 6 000 €");
	}

	@Test
	void whatComesPaysWhatIsDueFirst() {
		receive("5000", "2026-113");

		assertThat(page()).contains("5 000 € reçus sur 6 000 €, reste 1 000 €", "2026-113", "reçu en partie",
				"noté le");
		assertThat(partner()).contains("5 000,00 €", "1 000,00 €");
	}

	@Test
	void moreThanWasAgreedIsRefusedWithWhatIsLeft() {
		receive("5900", "");

		assertThat(post("/receipts", "day", today(), "amount", "100,01")).hasStatusOk()
			.bodyText()
			.contains("Il ne reste que 100 € à recevoir");
		assertThat(post("/receipts", "day", LocalDate.parse(today()).plusDays(1).toString(), "amount", "10"))
			.hasStatusOk()
			.bodyText()
			.contains("Ce jour n’est pas encore venu");
	}

	@Test
	void aCorrectionKeepsWhatWasWrong() {
		receive("5000", "Virement");
		var line = web.page(team.coordinator(), "/agreements/" + signed.id)
			.replaceAll("(?s).*?/receipts/([0-9a-f-]{36}).*", "$1");

		assertThat(post("/receipts/" + line, "day", today(), "amount", "500", "reason", "Un zéro de trop"))
			.hasStatus(302);

		assertThat(page()).contains("500 € reçus sur 6 000 €", "<del>5 000 €", "Un zéro de trop", "corrigé");
		assertThat(post("/receipts/" + line, "day", today(), "amount", "500", "reason", "Encore")).hasStatusOk()
			.bodyText()
			.contains("Cette ligne a déjà été corrigée");
	}

	@Test
	void anotherScheduleMustMakeTheSameAmount() {
		assertThat(plan("3000", "3000,01")).hasStatusOk()
			.bodyText()
			.contains("Ensemble, les versements doivent faire", "Acompte");

		assertThat(plan("3000", "3000,00")).hasStatus(302);

		assertThat(page()).contains("Acompte", "3 000 €").doesNotContain("4 800");
	}

	@Test
	void whatIsLateIsSeen() {
		var past = LocalDate.parse(today()).minusDays(10).toString();
		post("/schedule", "lines[0].label", "Acompte", "lines[0].amount", "6000", "lines[0].moment", "DAY",
				"lines[0].day", past);
		receive("1000", "");

		assertThat(page()).contains("en retard", "5 000 € auraient déjà dû arriver");
		assertThat(plain(web.page(team.director(), "/agreements"))).contains("5 000 € en retard de paiement");
	}

	@Test
	void onlyWhoLooksAfterItWritesItDown() {
		assertThat(web.get(team.director(), "/agreements/" + signed.id + "/receipts")).hasStatus(404);
		assertThat(web.post(team.director(), "/agreements/" + signed.id + "/receipts")).hasStatus(403);
		assertThat(web.get(team.voisins().get(0), "/agreements/" + signed.id)).hasStatus(403);
	}

	private MvcTestResult plan(String first, String second) {
		return post("/schedule", "lines[0].label", "Acompte", "lines[0].amount", first, "lines[0].moment", "SIGNATURE",
				"lines[1].label", "Solde", "lines[1].amount", second, "lines[1].moment", "DAY", "lines[1].day",
				LocalDate.parse(today()).plusMonths(3).toString(), "lines[2].label", "");
	}

	private void receive(String amount, String reference) {
		assertThat(post("/receipts", "day", today(), "amount", amount, "reference", reference)).hasStatus(302);
	}

	private MvcTestResult post(String address, String... fields) {
		return web.post(team.coordinator(), "/agreements/" + signed.id + address, fields);
	}

	private String today() {
		return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).toString();
	}

	private String page() {
		return plain(signed.page());
	}

	private String partner() {
		return plain(web.page(team.coordinator(), signed.out.partner));
	}

	private static String plain(String page) {
		return page.replace('\u00a0', ' ').replace('\u202f', ' ');
	}

}
