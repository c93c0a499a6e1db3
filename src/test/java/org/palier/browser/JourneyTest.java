package org.palier.browser;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.Mailbox;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One mission carried through its whole life by four people at their browsers; the
 * partner has only the mails.
 */
class JourneyTest extends BrowserTest {

	private static final String PARTNER = "elue@ville.example";

	@Autowired
	Mailbox mailbox;

	@Autowired
	Simulation simulation;

	Given.Team team;

	Visitor coordinator;

	Visitor voisin;

	Visitor voisine;

	Visitor director;

	Visitor partner;

	String partnerAddress;

	@BeforeEach
	void everybodyArrives() {
		team = given.team();
		partnerAddress = UUID.randomUUID() + "." + PARTNER;
		coordinator = visitor(team.coordinator());
		voisin = visitor(team.voisins().get(0));
		voisine = visitor(team.voisins().get(1));
		director = visitor(team.director());
		partner = visitor();
	}

	@AfterEach
	void backToToday() {
		simulation.release();
	}

	@Test
	void aMissionLivesFromTheNeedToTheClosedReport() {
		openMission("Charges et énergie");
		studyNeed();
		agree();
		prepareContent();
		train();
		campaign();
		evaluate();

		coordinator.open(mission).sees("erminée").looksFine("journey-closed");
		coordinator.open(mission + "/record")
			.sees("« Ma régularisation a doublé »")
			.sees("Une voix posée")
			.looksFine("journey-record");
	}

	@Test
	void aRefusalOfThePartnerIsToldAndHandled() {
		openMission("Punaises de lit");
		studyNeed();
		writeAgreement();

		answerByMail("choice", "DECLINE", "reason", "Budget déjà engagé", "yourName", "Hélène Marchand");

		assertThat(mailbox.last(team.coordinator().email()).text()).contains("Budget déjà engagé");
		finish(coordinator, "Traiter le refus", "choice", "GIVE_UP", "reason", "Pas cette année");
		finish(coordinator, "Décider de la suite du financement", "choice", "STOP", "reason", "Sans financeur");
		coordinator.open(mission).sees("Annulée").sees("Budget déjà engagé");
	}

	@Test
	void aChangeAskedByThePartnerComesBackWithTheNewText() {
		openMission("Les écrans et les enfants");
		studyNeed();
		writeAgreement();

		answerByMail("choice", "CHANGE", "reason", "Préciser le nombre de logements", "yourName", "Hélène Marchand");

		finish(coordinator, "Traiter la demande de changement", "choice", "REWRITE", "answer", "C’est précisé");
		finish(coordinator, "Rédiger la convention", "clauses[0].text", "Six cent vingt logements");
		finish(director, "Valider la convention", "choice", "VALIDATED");
		partner.open(link()).sees("Six cent vingt logements");
	}

	@Test
	void aCancelledMissionClosesItsLinks() {
		openMission("La rénovation du quartier");
		studyNeed();
		writeAgreement();
		partner.open(link()).sees("La rénovation du quartier");

		coordinator.open(mission);
		coordinator.find("summary:has-text('Annuler la mission')").click();
		coordinator.find("details[open] [name=reason]").fill("La ville a repris le sujet");
		coordinator.find("details[open] button[type=submit]").click();

		coordinator.sees("Annulée").sees("La ville a repris le sujet");
		partner.openRefused(410, partner.address());
		coordinator.open("/inbox").sees("Rien");
	}

	private String mission = "";

	private void openMission(String title) {
		coordinator.open("/missions/new")
			.fill("neighbourhood", team.neighbourhood().toString())
			.fill("title", title)
			.fill("theme", "ENERGY")
			.submit();
		coordinator.seesTitle(title);
		mission = coordinator.address();
	}

	private void studyNeed() {
		finish(coordinator, "Décrire le besoin", "words", "« Ma régularisation a doublé »", "concerned",
				"Les locataires de trois résidences");
		finish(coordinator, "Réunir les preuves", "reading", "Le sujet revient partout");
		finish(voisin, "Donner son avis", "opinion", "YES");
		finish(voisine, "Donner son avis", "opinion", "RATHER_YES", "why", "Beaucoup m’en parlent");
		finish(coordinator, "Rédiger la fiche sujet", "goal", "Moins d’impayés", "message", "Vos charges se vérifient",
				"doors", "3", "funding", "SPONSOR");
		finish(director, "Décider\u00a0: feu vert ou non", "choice", "GO", "reason", "Entendu partout");
	}

	private void writeAgreement() {
		coordinator.open("/partners/new")
			.fill("name", "Ville de " + team.siteName())
			.fill("nature", "PUBLIC_BODY")
			.submit();
		coordinator.fill("name", "Hélène Marchand").fill("role", "Élue").fill("email", partnerAddress).submit();
		openTask(coordinator, "Cadrer le budget");
		coordinator.choose("approver", "Hélène Marchand");
		send(coordinator, "doors", "3", "amountAsked", "1 250,50");
		finish(coordinator, "Rédiger la convention");
		finish(director, "Valider la convention", "choice", "VALIDATED");
	}

	private void agree() {
		writeAgreement();
		partner.open(link());
		partner.sees("1 250,50").looksFine("journey-approve");
		answerByMail("choice", "APPROVE", "yourName", "Hélène Marchand");
		partner.sees("Merci");
		finish(director, "Contresigner", "signature", "Dominique Directrice");
	}

	private void prepareContent() {
		finish(coordinator, "Animer l’atelier de co-création", "date", LocalDate.now().toString(), "participants",
				"Ali et Rosa", "ideasKept", "Commencer par une question");
		finish(coordinator, "Rédiger la trame d’échange", "language", "français", "hook", "Bonjour, voisin", "message",
				"Vos charges se vérifient", "question", "Comprenez-vous la facture ?", "orient", "Le Point conseil",
				"thank", "Merci", "reviewerName", "Hélène Marchand", "reviewerEmail", partnerAddress);
		finish(coordinator, "Concevoir le questionnaire", "questions[0].text", "Comprenez-vous la facture ?",
				"questions[0].kind", "YES_NO");
		answerByMail("choice", "FINE", "yourName", "Hélène Marchand");
		finish(voisin, "Essayer la trame", "works", "La question");
		finish(coordinator, "Figer la version", "choice", "FREEZE");
	}

	private void train() {
		finish(coordinator, "Planifier la formation", "startsAt", LocalDate.now().plusDays(7) + "T14:00", "minutes",
				"120", "place", "Local", "topic", "Lire une facture", "trainer", "TO_ASK", "trainerName",
				"Hélène Marchand", "trainerEmail", partnerAddress);
		answerByMail("choice", "YES", "yourName", "Hélène Marchand");
		openTask(coordinator, "Tenir la formation et faire émarger");
		team.voisins().forEach((each) -> coordinator.fill("present", each.id().toString()));
		send(coordinator, "date", LocalDate.now().toString());
		finish(coordinator, "Déclarer l’équipe prête");
	}

	private void campaign() {
		finish(coordinator, "Repérer les secteurs", "sectors[0].name", "Résidence des Lilas", "sectors[0].dwellings",
				"3");
		openTask(coordinator, "Planifier les tournées");
		team.voisins().forEach((each) -> coordinator.fill("voisins", each.id().toString()));
		send(coordinator, "firstDay", LocalDate.now().toString(), "lastDay", LocalDate.now().plusWeeks(2).toString(),
				"hoursPerWeek", "4");
		finish(coordinator, "Vérifier avant lancement", "choice", "LAUNCH");
		voisin.open("/field").follow("Charges et énergie");
		voisin.looksFine("journey-door");
		for (var result : new String[] { "TALKED", "ABSENT", "REFUSED" }) {
			voisin.fill("result", result).submit();
		}
		accompany();
		simulation.moveTo(java.time.Instant.now().plus(8, java.time.temporal.ChronoUnit.DAYS));
		finish(coordinator, "Faire le point de la semaine", "works", "Après 18 h", "choice", "FINISH");
		finish(coordinator, "Clore la campagne", "words", "Une équipe soudée");
	}

	private void accompany() {
		for (int i = 0; i < 2; i++) {
			finish(coordinator, "Prévoir la tournée partagée", "choice", "SHARED", "when",
					LocalDate.now().plusDays(1) + "T18:00");
			finish(coordinator, "Noter trois points forts, une piste de progrès", "first", "Une voix posée", "second",
					"L’écoute", "third", "Des notes claires", "progress", "La question d’abord");
		}
		finish(voisin, "Lire et répondre", "answer", "D’accord");
		finish(voisine, "Lire et répondre");
	}

	private void evaluate() {
		finish(voisin, "Donner le regard de l’équipe", "worked", "La question", "surprised", "Le courrier fermé");
		answerByMail("useful", "VERY", "yourName", "Hélène Marchand");
		finish(coordinator, "Rédiger le bilan", "context", "Trois résidences", "work", "Trois portes", "residents",
				"« Merci d’être passé »", "learnings", "La question d’abord", "next", "Revenir");
		finish(director, "Relire le bilan", "choice", "ACCEPT");
		finish(coordinator, "Présenter le bilan", "on", LocalDate.now().toString(), "audience", "La ville", "reactions",
				"De l’intérêt", "validatorName", "Hélène Marchand", "validatorEmail", partnerAddress);
		answerByMail("choice", "ACCEPT", "yourName", "Hélène Marchand");
		finish(coordinator, "Clore et retenir les leçons", "keep", "La question", "change", "Les horaires", "tell",
				"Tout");
	}

	/** Opens a task of the list by its name, fills in its form and sends it. */
	private void finish(Visitor person, String task, String... fields) {
		openTask(person, task);
		send(person, fields);
	}

	private void openTask(Visitor person, String task) {
		simulation.runDueJobs();
		person.open("/inbox").follow(task);
		person.seesTitle(task);
	}

	private void send(Visitor person, String... fields) {
		for (int i = 0; i < fields.length; i += 2) {
			person.fill(fields[i], fields[i + 1]);
		}
		person.submit().sees("c’est fait");
		simulation.runDueJobs();
	}

	/** The partner opens the link of the newest mail and answers. */
	private void answerByMail(String... fields) {
		partner.open(link());
		for (int i = 0; i < fields.length; i += 2) {
			partner.fill(fields[i], fields[i + 1]);
		}
		partner.submit().sees("Merci");
		simulation.runDueJobs();
	}

	private String link() {
		return mailbox.of(partnerAddress)
			.stream()
			.flatMap((letter) -> letter.links().stream())
			.filter((link) -> link.contains("/l/"))
			.findFirst()
			.orElseThrow();
	}

}
