package org.palier.agreement;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.palier.mission.PartnerTasks;
import org.palier.partner.Partners;
import org.palier.platform.audit.Audit;
import org.palier.platform.document.Document;
import org.palier.platform.document.Documents;
import org.palier.platform.link.Invitation;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.web.Language;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a frozen text to its approvers and back. */
@Service
@Transactional
public class Approvals {

	private final AgreementRepository agreements;

	private final AgreementReading reading;

	private final Versions versions;

	private final Partners partners;

	private final Documents documents;

	private final Links links;

	private final PartnerTasks steps;

	private final Silence silence;

	private final Deadlines deadlines;

	private final ApprovalMail mail;

	private final Witness witness;

	private final Proofs proofs;

	private final Written written;

	private final Audit audit;

	private final Texts texts;

	private final Clock clock;

	Approvals(AgreementRepository agreements, AgreementReading reading, Versions versions, Partners partners,
			Documents documents, Links links, PartnerTasks steps, Silence silence, Deadlines deadlines,
			ApprovalMail mail, Witness witness, Proofs proofs, Written written, Audit audit, Texts texts, Clock clock) {
		this.agreements = agreements;
		this.reading = reading;
		this.versions = versions;
		this.partners = partners;
		this.documents = documents;
		this.links = links;
		this.steps = steps;
		this.silence = silence;
		this.deadlines = deadlines;
		this.mail = mail;
		this.witness = witness;
		this.proofs = proofs;
		this.written = written;
		this.audit = audit;
		this.texts = texts;
		this.clock = clock;
	}

	public void freeze(UUID id) {
		var agreement = lock(id);
		links.revoke(id);
		versions.freeze(agreement);
		var amount = Objects.requireNonNull(agreement.budget()).amountAsked();
		witness.frozen(agreement, Language.FRENCH.speak(() -> texts.get("agreement.evidence.about",
				mail.title(agreement), reading.sponsor(agreement), written.euros(amount))));
	}

	/**
	 * A new link for the one approver whose turn it is: so do models that know no turns
	 * of several.
	 */
	public void invite(UUID id) {
		var agreement = lock(id);
		agreement.send(List.of(ask(agreement, agreement.nextApprover().orElseThrow(), null)));
	}

	/**
	 * New links for all whose turn it is; with the first turn, for those who only read.
	 */
	public void inviteTurn(UUID id) {
		var agreement = lock(id);
		agreement.send(agreement.nextTurn().stream().map((contact) -> ask(agreement, contact, null)).toList());
		agreement.chain().readers().forEach((contact) -> letRead(agreement, contact, null));
	}

	/**
	 * A link to answer, and the mail that carries it.
	 * @param from who handed it over, if somebody did
	 */
	Asked ask(Agreement agreement, UUID who, @Nullable String from) {
		var contact = partners.contact(who).orElseThrow();
		var expires = deadlines.expires(agreement);
		var link = links.create(new Invitation(agreement.site(), agreement.mission(), agreement.id(),
				"agreement/approve", contact.name(), contact.email(), expires));
		mail.invite(agreement, contact, link, expires, from);
		return new Asked(link, who, clock.instant(), 0, deadlines.firstReminder(agreement));
	}

	/** A link that opens the text and answers nothing; one is enough. */
	void letRead(Agreement agreement, UUID who, @Nullable String from) {
		var contact = partners.contact(who).orElseThrow();
		var has = links.ofCase(agreement.id())
			.stream()
			.anyMatch((link) -> link.formKey().equals("agreement/read") && link.email().equals(contact.email())
					&& link.state() == PartnerLink.State.OPEN && link.expires().isAfter(clock.instant()));
		if (!has) {
			var link = links.create(new Invitation(agreement.site(), agreement.mission(), agreement.id(),
					"agreement/read", contact.name(), contact.email(), deadlines.noAnswer(agreement)));
			mail.read(agreement, contact, link, from);
		}
	}

	@Transactional(readOnly = true)
	Agreement get(UUID id) {
		return NotFound.orElse(agreements.findById(id));
	}

	/**
	 * Whoever changes it, or writes down what happens to it, comes one after the other.
	 */
	private Agreement lock(UUID id) {
		return NotFound.orElse(agreements.lock(id));
	}

	/** The frozen text that an approver has before their eyes. */
	@Transactional(readOnly = true)
	public Document text(UUID id) {
		return NotFound.orElse(Optional.ofNullable(get(id).document()).flatMap(documents::find));
	}

	/** One answer for one link: of two at the same moment, the first is heard. */
	public void answer(PartnerLink link, Approve answer) {
		var agreement = lock(link.caseId());
		links.decide(link, "agreement.decision." + answer.choice());
		agreement.hear(link.id(), answer, notes(agreement, answer), clock.instant());
		audit.record(link.site(), link.mission(), link.caseId(), "agreement.answered." + answer.choice(),
				answer.yourName(), answer.reason(), null);
		mail.receipt(agreement, link, witness.answered(agreement, link, answer));
		if (answer.choice() != Approve.Choice.APPROVE) {
			mail.alert(agreement, link.id().toString(),
					() -> texts.get("agreement.alert." + answer.choice(), mail.title(agreement)),
					() -> List.of(texts.get("agreement.alert.who", answer.yourName(), reading.sponsor(agreement)),
							texts.get("agreement.alert.reason", Objects.requireNonNullElse(answer.reason(), ""))));
		}
		steps.finish(link);
		silence.noticeIfLeftAlone(agreement);
	}

	/** What was remarked, each under the heading that it is about. */
	private List<Note> notes(Agreement agreement, Approve answer) {
		var clauses = reading.articles(agreement);
		var said = (answer.notes() != null) ? answer.notes() : List.<String>of();
		return IntStream.range(0, Math.min(clauses.size(), said.size()))
			.filter((i) -> said.get(i) != null && !said.get(i).isBlank())
			.mapToObj((i) -> new Note(clauses.get(i).label(), said.get(i)))
			.toList();
	}

	/** The proof beside the text: who approved which bytes, and when. */
	public void archive(UUID id) {
		var agreement = lock(id);
		proofs.archive(agreement);
		agreement.end(clock.instant());
	}

}
