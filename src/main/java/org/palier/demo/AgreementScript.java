package org.palier.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.palier.agreement.AgreementLife;
import org.palier.agreement.AgreementService;
import org.palier.agreement.Approvals;
import org.palier.agreement.Approve;
import org.palier.agreement.Clause;
import org.palier.agreement.Countersign;
import org.palier.agreement.FrameBudget;
import org.palier.agreement.HandleChange;
import org.palier.agreement.HandleNoAnswer;
import org.palier.agreement.HandleRefusal;
import org.palier.agreement.PlanVote;
import org.palier.agreement.PrepareRenewal;
import org.palier.agreement.RenewalService;
import org.palier.agreement.Validate;
import org.palier.agreement.Votes;
import org.palier.agreement.WriteAgreement;
import org.palier.platform.document.Documents;

import org.springframework.stereotype.Component;

@Component
class AgreementScript implements DemoScript {

	private final AgreementService agreements;

	private final Approvals approvals;

	private final Documents documents;

	private final DemoPartners partners;

	private final Votes votes;

	private final AgreementLife life;

	private final RenewalService renewals;

	private final Set<UUID> amendments = ConcurrentHashMap.newKeySet();

	private final Set<UUID> putOff = ConcurrentHashMap.newKeySet();

	private final Set<UUID> changed = ConcurrentHashMap.newKeySet();

	private final Map<UUID, LocalDate> announced = new ConcurrentHashMap<>();

	AgreementScript(AgreementService agreements, Approvals approvals, Documents documents, DemoPartners partners,
			Votes votes, AgreementLife life, RenewalService renewals) {
		this.life = life;
		this.renewals = renewals;
		this.votes = votes;
		this.agreements = agreements;
		this.approvals = approvals;
		this.documents = documents;
		this.partners = partners;
	}

	@Override
	public Map<String, Consumer<Scene>> steps() {
		return Map.of("agreement/frame-budget", this::frame, "agreement/write-agreement", this::write,
				"agreement/validate", this::validate, "agreement/approve", this::approve, "agreement/handle-change",
				this::change, "agreement/handle-refusal", this::refusal, "agreement/prepare-renewal", this::renewal,
				"agreement/handle-no-answer", this::silence, "agreement/countersign", this::sign);
	}

	private void frame(Scene scene) {
		int doors = scene.plan().doors() + (amendments.contains(scene.task().caseId()) ? 80 : 0);
		agreements.frame(scene.task().caseId(),
				new FrameBudget(partners.contact(scene.sponsor()), null, doors, 49, 15, 3, 20, 24, 40, null,
						new BigDecimal("450.00"), BigDecimal.valueOf(Math.round(255 + doors * 0.47) * 10L).setScale(2),
						FrameBudget.Kind.SUBSIDY, null, 17, new BigDecimal("180.00"), null, 20, null, null, null, null),
				scene.task());
	}

	/** The model's text; after a change was asked for, with that change. */
	private void write(Scene scene) {
		var id = scene.task().caseId();
		var draft = agreements.draft(id);
		agreements.write(id, changed.contains(id) ? amended(draft) : draft, scene.task());
	}

	private static WriteAgreement amended(WriteAgreement text) {
		return new WriteAgreement(text.model(),
				text.clauses()
					.stream()
					.map((clause) -> "duration".equals(clause.key()) ? new Clause(clause.key(), clause.title(),
							clause.text() + " Le bilan est remis avant le vote du budget.") : clause)
					.toList());
	}

	private void validate(Scene scene) {
		agreements.validate(scene.task().caseId(), new Validate(Validate.Choice.VALIDATED, null), scene.task());
	}

	/** Some say at once when their council meets; where nobody does, we wait. */
	void announceVote(UUID agreement, String name, LocalDate day) {
		announced.put(agreement, day);
		votes.plan(agreement, new PlanVote(day, name));
	}

	private void approve(Scene scene) {
		var id = scene.task().caseId();
		var seen = documents.latest(id, "agreement").orElseThrow().sha256();
		var choice = choice(scene, id);
		var reason = switch (choice) {
			case APPROVE -> null;
			case CHANGE -> "À l’article sur la durée, préciser que le bilan est remis avant le vote du budget.";
			case DECLINE -> "Le budget de l’année est déjà engagé.";
		};
		LocalDate voted = announced.get(id);
		approvals.answer(scene.link(),
				(voted != null && choice == Approve.Choice.APPROVE)
						? new Approve(null, choice, reason, voted.getYear() + "-" + voted.getDayOfYear(), voted,
								scene.link().name(), seen, null)
						: Approve.plain(choice, reason, scene.link().name(), seen));
	}

	private Approve.Choice choice(Scene scene, UUID id) {
		return switch (scene.plan().fate()) {
			case CHANGE_ASKED -> changed.add(id) ? Approve.Choice.CHANGE : Approve.Choice.APPROVE;
			case REFUSED -> Approve.Choice.DECLINE;
			default -> Approve.Choice.APPROVE;
		};
	}

	private void change(Scene scene) {
		agreements.handle(scene.task().caseId(),
				new HandleChange(HandleChange.Choice.REWRITE, "La date de remise est ajoutée, comme demandé."),
				scene.task());
	}

	private void refusal(Scene scene) {
		agreements.handle(scene.task().caseId(),
				new HandleRefusal(HandleRefusal.Choice.GIVE_UP, "Pas de marge cette année chez ce partenaire."),
				scene.task());
	}

	private void silence(Scene scene) {
		agreements.handle(scene.task().caseId(),
				new HandleNoAnswer(HandleNoAnswer.Choice.AGAIN, "Le vote est reporté au conseil suivant."),
				scene.task());
	}

	/** Some are put off once; most subjects have found somebody who carries them on. */
	private void renewal(Scene scene) {
		var again = putOff.add(scene.task().caseId());
		renewals.decide(scene.task().caseId(),
				new PrepareRenewal(again ? PrepareRenewal.Choice.LATER : PrepareRenewal.Choice.NO, null, null, null,
						again ? null : "Le partenaire porte désormais le sujet lui-même."),
				scene.task());
	}

	/** A partner wants more doors than were agreed. */
	void amend(UUID agreement) {
		amendments.add(life.amend(agreement, "Deux cages de plus, à la demande du partenaire."));
	}

	private void sign(Scene scene) {
		agreements.countersign(scene.task().caseId(), new Countersign(scene.actor().name(), null, null, null),
				scene.task());
	}

}
