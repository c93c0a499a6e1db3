package org.palier.agreement;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.palier.partner.Contact;
import org.palier.partner.Partners;
import org.palier.platform.audit.Audit;
import org.palier.platform.evidence.Kind;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.RuleBroken;
import org.palier.platform.web.Texts;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static org.palier.platform.web.RuleBroken.require;

/** An agreement that changes hands at the partner's, or gets one more reader. */
@Service
@Transactional
public class Handovers {

	/** More links than any chain needs: somebody plays with them. */
	private static final int TOO_MANY = 60;

	private final AgreementRepository agreements;

	private final Approvals approvals;

	private final Partners partners;

	private final Links links;

	private final Workflow workflow;

	private final Silence silence;

	private final ApprovalMail mail;

	private final Witness witness;

	private final Audit audit;

	private final Texts texts;

	Handovers(AgreementRepository agreements, Approvals approvals, Partners partners, Links links, Workflow workflow,
			Silence silence, ApprovalMail mail, Witness witness, Audit audit, Texts texts) {
		this.agreements = agreements;
		this.approvals = approvals;
		this.partners = partners;
		this.links = links;
		this.workflow = workflow;
		this.silence = silence;
		this.mail = mail;
		this.witness = witness;
		this.audit = audit;
		this.texts = texts;
	}

	/**
	 * The link is used up; the right person gets one, or the coordinator looks for them.
	 */
	public void passOn(PartnerLink link, PassOn form) {
		var agreement = lock(link.caseId());
		links.decide(link, "agreement.decision." + form.choice());
		if (form.choice() == PassOn.Choice.NOT_ME) {
			agreement.disown(link.id());
			witness.did(link, Kind.NOT_FOR_ME, form.yourName(), null);
			tell(agreement, "agreement.passedOn.NOT_ME", link.name(), form.yourName());
			alert(agreement, link, () -> texts.get("agreement.passedOn.notMe", form.yourName(), link.name()));
			mail.passedOn(agreement, link, form.choice(), "");
			silence.noticeIfLeftAlone(agreement);
		}
		else {
			var to = known(agreement, link.id(), form.name(), form.role(), form.email());
			witness.did(link, (form.choice() == PassOn.Choice.DELEGATE) ? Kind.DELEGATED : Kind.HANDED_OVER,
					form.yourName(), to.name() + ", " + to.role() + ", " + to.email());
			instead(agreement, link, to, form.yourName());
			tell(agreement, "agreement.passedOn." + form.choice(), form.yourName(), to.name() + ", " + to.role());
			alert(agreement, link, () -> texts.get("agreement.passedOn.to", form.yourName(), to.name(), to.email()));
			mail.passedOn(agreement, link, form.choice(), to.name());
		}
	}

	/** The coordinator knows better who must be asked. */
	public void replace(UUID id, UUID link, UUID contact) {
		var agreement = lock(id);
		var old = NotFound.orElse(links.find(link).filter((found) -> found.caseId().equals(id)));
		var to = NotFound.orElse(partners.contact(contact));
		links.close(link);
		instead(agreement, old, to, null);
		tell(agreement, "agreement.replaced", old.name(), to.name() + ", " + to.role());
	}

	/** One more person reads along. */
	public void addReader(PartnerLink link, AddReader form) {
		var agreement = lock(link.caseId());
		var reader = known(agreement, link.id(), form.name(), form.role(), form.email());
		agreement.ask(agreement.chain().withReader(reader.id()));
		witness.did(link, Kind.READER_ADDED, form.yourName(),
				reader.name() + ", " + reader.role() + ", " + reader.email());
		approvals.letRead(agreement, reader.id(), form.yourName());
		tell(agreement, "agreement.reader.added", form.yourName(), reader.name() + ", " + reader.role());
	}

	private void instead(Agreement agreement, PartnerLink link, Contact to, @Nullable String from) {
		var task = workflow.task(agreement.id(), "user_approve", link.id())
			.orElseThrow(() -> new RuleBroken("agreement.notOut"));
		var asked = approvals.ask(agreement, to.id(), from);
		agreement.passOn(link.id(), asked);
		workflow.hand(task, asked.link());
	}

	private Contact known(Agreement agreement, UUID link, @Nullable String name, @Nullable String role,
			@Nullable String email) {
		var from = agreement.asked(link).map(Asked::contact).or(agreement::nextApprover).orElseThrow();
		var partner = partners.contact(from).orElseThrow().partner();
		return partners.know(partner, text(name), text(role), text(email));
	}

	private static String text(@Nullable String typed) {
		return Objects.requireNonNull(typed).strip();
	}

	private Agreement lock(UUID id) {
		require(links.ofCase(id).size() < TOO_MANY, "agreement.tooManyLinks");
		return NotFound.orElse(agreements.lock(id));
	}

	private void alert(Agreement agreement, PartnerLink link, Supplier<String> what) {
		mail.alert(agreement, link.id().toString(),
				() -> texts.get("agreement.passedOn.subject", mail.title(agreement)), () -> List.of(what.get()));
	}

	private void tell(Agreement agreement, String action, String subject, String detail) {
		audit.record(agreement.site(), agreement.mission(), agreement.id(), action, subject, detail, null);
	}

}
