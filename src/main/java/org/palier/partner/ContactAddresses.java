package org.palier.partner;

import org.palier.platform.audit.Audit;
import org.palier.platform.mail.MailEvent;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An address that was corrected on a mail is corrected in the book too, unless somebody
 * else there has it already.
 */
@Component
class ContactAddresses {

	private final Contacts contacts;

	private final Partners partners;

	private final Audit audit;

	ContactAddresses(Contacts contacts, Partners partners, Audit audit) {
		this.contacts = contacts;
		this.partners = partners;
		this.audit = audit;
	}

	@EventListener
	void on(MailEvent.Readdressed moved) {
		contacts.findBySiteAndEmailIgnoreCaseAndMergedIntoIsNull(moved.site(), moved.from())
			.stream()
			.filter((contact) -> !partners.isThere(contact.partner(), moved.to(), contact.id()))
			.forEach((contact) -> {
				contact.reachAt(moved.to());
				audit.record(contact.site(), null, contact.partner(), "contact.readdressed", contact.name(),
						moved.from() + " → " + moved.to(), null);
			});
	}

}
