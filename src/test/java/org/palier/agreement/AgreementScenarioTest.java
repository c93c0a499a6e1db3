package org.palier.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.AgreementText;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.mission.Agreements;
import org.palier.mission.MissionService;
import org.palier.mission.Section;
import org.palier.mission.SponsorSource;
import org.palier.platform.audit.Audit;
import org.palier.platform.audit.AuditEntry;
import org.palier.platform.document.Documents;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PalierTest
class AgreementScenarioTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Simulation simulation;

	@Autowired
	AgreementService service;

	@Autowired
	MissionService missions;

	@Autowired
	Agreements agreements;

	@Autowired
	SponsorSource sponsors;

	@Autowired
	Documents documents;

	@Autowired
	Audit audit;

	Given.Team team;

	UUID mission;

	String official;

	String technician;

	String officialContact;

	String technicianContact;

	@BeforeEach
	void aMissionThatLooksForASponsor() {
		team = given.team();
		var partner = web.post(team.coordinator(), "/partners/new", "name", "Ville de Lille", "nature", "PUBLIC_BODY")
			.getResponse()
			.getRedirectedUrl();
		official = "elue." + UUID.randomUUID() + "@ville.example";
		technician = "technicien." + UUID.randomUUID() + "@ville.example";
		officialContact = contact(partner, "Hélène Marchand", official);
		technicianContact = contact(partner, "Yann Le Goff", technician);
		mission = UUID
			.fromString(web.post(team.coordinator(), "/missions/new", "neighbourhood", team.neighbourhood().toString(),
					"title", "Charges et énergie", "theme", "ENERGY", "phase", "agreement", "history",
					"Décidée au printemps", "doors", "620")
				.getResponse()
				.getRedirectedUrl()
				.replaceAll(".*/", ""));
	}

	@AfterEach
	void backToNow() {
		simulation.release();
	}

	@Test
	void anApprovedAgreementIsCountersignedAndInForce() {
		outForApproval();

		mailbox.open(official).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		assertThat(steps()).containsExactly("user_countersign");
		assertThat(isInForce()).isFalse();
		web.finish(team.director(), mission, "user_countersign", "signature", "Dominique Directrice", "note", "Bravo");

		assertThat(isInForce()).isTrue();
		assertThat(steps()).isEmpty();
		assertThat(Scope.system("test", () -> sponsors.sponsors(mission)))
			.containsExactly(new SponsorSource.Sponsor("Hélène Marchand", official));
		assertThat(Scope.system("test", () -> documents.ofMission(mission))).extracting("kind")
			.containsExactlyInAnyOrder("agreement", "agreement-docx", "proof");
		assertThat(mailbox.last(official).text()).contains("Vous avez approuvé la convention");
	}

	@Test
	void everyFieldIsReadAgain() {
		outForApproval("otherCosts", "412,50", "coordinationHours", "47");
		mailbox.open(official).answers("choice", "APPROVE", "yourName", "Hélène M. Marchand");
		web.finish(team.director(), mission, "user_countersign", "signature", "D. Directrice", "note", "En route");

		var read = Scope.system("test", () -> service.record(mission))
			.stream()
			.flatMap((section) -> section.items().stream())
			.map(Section.Item::value)
			.toList();
		assertThat(read).anyMatch((value) -> value.contains("412,50"))
			.anyMatch((value) -> value.startsWith("Ville de Lille · Hélène Marchand"))
			.contains("47", "Objet de la convention", "Hélène M. Marchand", "D. Directrice", "En route",
					"Relu avec soin");
	}

	@Test
	void twoApproversAreAskedOneAfterTheOther() {
		outForApproval("approver", technicianContact, "nextApprover", officialContact);
		assertThat(mailbox.of(official)).isEmpty();

		mailbox.open(technician).answers("choice", "APPROVE", "yourName", "Yann Le Goff");
		assertThat(steps()).containsExactly("user_approve");
		assertThat(mailbox.last(official).text()).contains("Yann Le Goff l’a déjà approuvée");
		mailbox.open(official).answers("choice", "APPROVE", "yourName", "Hélène Marchand");

		assertThat(steps()).containsExactly("user_countersign");
	}

	@Test
	void aChangeReopensTheTextAndAsksAgain() {
		outForApproval("approver", technicianContact, "nextApprover", officialContact);
		mailbox.open(technician).answers("choice", "APPROVE", "yourName", "Yann Le Goff");
		mailbox.open(official)
			.answers("choice", "CHANGE", "reason", "Le solde après le conseil", "yourName", "Hélène Marchand");
		assertThat(steps()).containsExactly("user_handleChange");
		assertThat(mailbox.last(team.director().email()).text()).contains("Le solde après le conseil");

		web.finish(team.coordinator(), mission, "user_handleChange", "choice", "REWRITE", "answer", "C’est corrigé");
		write("Le solde après le conseil");
		validate();

		assertThat(mailbox.last(technician).text()).contains("C’est corrigé");
		mailbox.open(technician).answers("choice", "APPROVE", "yourName", "Yann Le Goff");
		mailbox.open(official).answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		assertThat(steps()).containsExactly("user_countersign");
		assertThat(story()).contains("Le solde après le conseil", "C’est corrigé");
	}

	@Test
	void aTextThatIsMaintainedGoesBackWithTheReason() {
		outForApproval();
		mailbox.open(official).answers("choice", "CHANGE", "reason", "Moins cher", "yourName", "Hélène Marchand");

		web.finish(team.coordinator(), mission, "user_handleChange", "choice", "MAINTAIN", "answer",
				"Le coût est au plus juste");

		assertThat(steps()).containsExactly("user_approve");
		assertThat(mailbox.last(official).text()).contains("Le coût est au plus juste");
		assertThat(mailbox.open(official).reads()).contains("Le coût est au plus juste");
	}

	@Test
	void aRefusalReopensTheBudget() {
		refused();

		web.finish(team.coordinator(), mission, "user_handleRefusal", "choice", "BUDGET", "reason", "Trop cher");

		assertThat(steps()).containsExactly("user_frameBudget");
	}

	@Test
	void aRefusalReopensTheText() {
		refused();

		web.finish(team.coordinator(), mission, "user_handleRefusal", "choice", "TEXT", "reason", "Article 4");

		assertThat(steps()).containsExactly("user_writeAgreement");
	}

	@Test
	void givingUpAsksHowToGoOn() {
		givenUp();

		web.finish(team.coordinator(), mission, "user_decideFunding", "choice", "ANOTHER", "reason", "Le bailleur");

		assertThat(steps()).containsExactly("user_frameBudget");
		assertThat(Scope.system("test", () -> agreements.toCall(mission))).hasSize(1)
			.doesNotContainAnyElementsOf(over());
	}

	@Test
	void ownFundsNeedNoAgreement() {
		givenUp();

		web.finish(team.coordinator(), mission, "user_decideFunding", "choice", "OWN_FUNDS", "reason", "On y croit");

		assertThat(steps()).isEmpty();
		assertThat(web.steps(mission)).isNotEmpty();
	}

	@Test
	void withoutFundsTheMissionStops() {
		givenUp();

		web.finish(team.coordinator(), mission, "user_decideFunding", "choice", "STOP", "reason", "Plus de moyens");

		assertThat(web.steps(mission)).isEmpty();
	}

	@Test
	void aTextThatTheDirectorDoesNotValidateComesBack() {
		frame();
		write();
		assertThat(web.post(team.director(), task("user_validate", team.director()), "choice", "TO_REVISE"))
			.hasStatusOk();
		web.finish(team.director(), mission, "user_validate", "choice", "TO_REVISE", "reason", "Préciser le solde");

		assertThat(steps()).containsExactly("user_writeAgreement");
		assertThat(web.page(team.coordinator(), task("user_writeAgreement", team.coordinator())))
			.contains("Préciser le solde");
	}

	@Test
	void silenceEndsWithANewLink() {
		outForApproval();
		var before = mailbox.open(official);
		silence();

		assertThat(before.page()).hasStatus(410).bodyText().contains("Ce lien n’est plus valable");
		web.finish(team.coordinator(), mission, "user_handleNoAnswer", "choice", "AGAIN", "reason",
				"Elle rentre lundi");

		assertThat(steps()).containsExactly("user_approve");
		assertThat(mailbox.open(official).page()).hasStatusOk();
	}

	@Test
	void silenceEndsTheAgreement() {
		outForApproval();
		silence();

		web.finish(team.coordinator(), mission, "user_handleNoAnswer", "choice", "GIVE_UP", "reason", "Plus personne");

		assertThat(steps()).containsExactly("user_decideFunding");
	}

	@Test
	void aCancelledMissionClosesTheLink() {
		outForApproval();
		var partner = mailbox.open(official);

		Scope.system("test", () -> missions.cancel(mission, "Le quartier est évacué"));

		assertThat(partner.page()).hasStatus(410);
		assertThat(web.steps(mission)).isEmpty();
	}

	@Test
	void aMissionThatRestsKeepsTheLinkForLater() {
		outForApproval();
		var partner = mailbox.open(official);
		var hidden = partner.hidden(partner.reads());
		Scope.system("test", () -> missions.pause(mission, "Vacances"));

		assertThat(partner.page()).hasStatus(409)
			.bodyText()
			.contains("Cette mission est en pause", "son lien servira de nouveau", "Elle se repose depuis le");
		assertThat(partner.posts(partner.address() + "/agreement/approve", hidden, "choice", "APPROVE", "yourName",
				"Hélène Marchand"))
			.hasStatus(409);
		Scope.system("test", () -> missions.resume(mission));

		partner.answers("choice", "APPROVE", "yourName", "Hélène Marchand");
		assertThat(steps()).containsExactly("user_countersign");
	}

	private String contact(String partner, String name, String email) {
		web.post(team.coordinator(), partner + "/contacts", "name", name, "role", "à la Ville", "email", email);
		var page = web.page(team.coordinator(), partner);
		return page.substring(page.indexOf(email)).replaceAll("(?s).*?/contacts/([0-9a-f-]{36}).*", "$1");
	}

	private void frame(String... others) {
		var fields = new ArrayList<>(List.of("approver", officialContact, "doors", "620", "openedShare", "50",
				"minutesPerDoor", "15", "pairs", "4", "preparationHours", "20", "trainingHours", "24",
				"coordinationHours", "40", "hourlyCost", "38,50", "amountAsked", "9 000"));
		for (int i = 0; i < others.length; i += 2) {
			int at = fields.indexOf(others[i]);
			if (at >= 0) {
				fields.set(at + 1, others[i + 1]);
			}
			else {
				fields.addAll(Arrays.asList(others).subList(i, i + 2));
			}
		}
		web.finish(team.coordinator(), mission, "user_frameBudget", fields.toArray(String[]::new));
	}

	private void write() {
		write("Objet de la convention");
	}

	private void write(String object) {
		web.finish(team.coordinator(), mission, "user_writeAgreement", AgreementText.saying("object", object));
	}

	private void validate() {
		web.finish(team.director(), mission, "user_validate", "choice", "VALIDATED", "reason", "Relu avec soin");
	}

	private void outForApproval(String... budget) {
		frame(budget);
		write();
		validate();
		assertThat(steps()).containsExactly("user_approve");
	}

	private void refused() {
		outForApproval();
		mailbox.open(official).answers("choice", "DECLINE", "reason", "Pas cette année", "yourName", "Hélène M.");
		assertThat(steps()).containsExactly("user_handleRefusal");
		assertThat(web.page(team.coordinator(), task("user_handleRefusal", team.coordinator())))
			.contains("Pas cette année");
	}

	private void givenUp() {
		refused();
		web.finish(team.coordinator(), mission, "user_handleRefusal", "choice", "GIVE_UP", "reason", "Désaccord");
		assertThat(steps()).containsExactly("user_decideFunding");
	}

	private void silence() {
		simulation.moveTo(Instant.now().plus(Duration.ofDays(40)));
		assertThat(steps()).containsExactly("user_handleNoAnswer");
	}

	private String task(String step, org.palier.platform.security.User person) {
		return web.task(mission, step, person).href();
	}

	private boolean isInForce() {
		return Scope.system("test", () -> agreements.isInForce(mission));
	}

	/** Where the agreement waits; content runs beside it. */
	private List<String> steps() {
		return web.steps(mission).stream().filter((step) -> !step.equals("user_holdWorkshop")).toList();
	}

	private List<UUID> over() {
		return Scope.system("test", () -> audit.ofMission(mission, 200))
			.stream()
			.filter((entry) -> entry.action().equals("agreement.refusal.GIVE_UP"))
			.map(AuditEntry::caseId)
			.toList();
	}

	private List<String> story() {
		return Scope.system("test", () -> audit.ofMission(mission, 200)).stream().map(AuditEntry::detail).toList();
	}

}
