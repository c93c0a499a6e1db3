package org.palier.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.audit.Audit;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.mail.MailEvent;
import org.palier.platform.web.Texts;
import org.palier.workflow.Workflow;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A mail that does not arrive: nobody is reminded at an address that does not exist, and
 * who has just got theirs is given their time. Part of the transaction in which it is
 * written down.
 */
@Component
class Bounces {

	private final AgreementRepository agreements;

	private final Links links;

	private final Deadlines deadlines;

	private final ApprovalMail mail;

	private final Workflow workflow;

	private final Audit audit;

	private final Texts texts;

	Bounces(AgreementRepository agreements, Links links, Deadlines deadlines, ApprovalMail mail, Workflow workflow,
			Audit audit, Texts texts) {
		this.agreements = agreements;
		this.links = links;
		this.deadlines = deadlines;
		this.mail = mail;
		this.workflow = workflow;
		this.audit = audit;
		this.texts = texts;
	}

	@EventListener
	void on(MailEvent.Lost lost) {
		link(lost).ifPresent((link) -> agreements.lock(link.caseId()).ifPresent((agreement) -> stop(agreement, link)));
	}

	/** No reminder any more; those who can find out the right address are told. */
	void stop(Agreement agreement, PartnerLink link) {
		var awaited = agreement.asked(link.id()).isPresent();
		if (awaited) {
			agreement.remind((asked) -> asked.link().equals(link.id()) ? asked.remindAt(null) : asked);
			tell(agreement, "agreement.reminders.stopped", link.name(), null);
		}
		mail.alert(agreement, "bounced:" + link.id() + ":" + link.generation(),
				() -> texts.get("agreement.bounced.subject", mail.title(agreement)), () -> List.of(texts
					.get(awaited ? "agreement.bounced.text" : "agreement.bounced.reader", link.name(), link.email())));
	}

	@EventListener
	void on(MailEvent.Readdressed moved) {
		link(moved).ifPresent((link) -> agreements.lock(link.caseId()).ifPresent((agreement) -> {
			tell(agreement, "agreement.readdressed", link.name(), moved.from() + " → " + moved.to());
			if (agreement.asked(link.id()).isPresent()) {
				var first = deadlines.firstReminder(agreement);
				links.prolong(link.id(), deadlines.expires(agreement));
				agreement.remind((asked) -> asked.link().equals(link.id()) ? asked.remindAt(first) : asked);
				workflow.reschedule(agreement.id(), "timer_noAnswer", deadlines.noAnswer(agreement));
			}
		}));
	}

	private Optional<PartnerLink> link(MailEvent event) {
		@Nullable UUID link = event.link();
		return (link != null) ? links.find(link).filter((found) -> found.formKey().startsWith("agreement/"))
				: Optional.empty();
	}

	private void tell(Agreement agreement, String action, String subject, @Nullable String detail) {
		audit.record(agreement.site(), agreement.mission(), agreement.id(), action, subject, detail, null);
	}

}
