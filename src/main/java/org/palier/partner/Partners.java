package org.palier.partner;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.palier.platform.audit.Audit;
import org.palier.platform.web.Choice;
import org.palier.platform.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Partners of the sites that one may see, and whom to write to there. */
@Service
@Transactional
public class Partners {

	private final PartnerRepository partners;

	private final Contacts contacts;

	private final Audit audit;

	private final Clock clock;

	Partners(PartnerRepository partners, Contacts contacts, Audit audit, Clock clock) {
		this.partners = partners;
		this.contacts = contacts;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The people one may write to at a site: "Ville de Lille · Jeanne Leroy, adjointe".
	 */
	@Transactional(readOnly = true)
	public List<Choice> contactChoices(UUID site) {
		return contacts.findBySiteAndActiveTrueOrderByName(site)
			.stream()
			.map((contact) -> new Choice(contact.id().toString(), label(of(contact).name(), contact)))
			.sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
			.toList();
	}

	/** The organisations of a site, by name. */
	@Transactional(readOnly = true)
	public List<Choice> choices(UUID site) {
		return partners.findBySiteOrderByName(site)
			.stream()
			.map((partner) -> new Choice(partner.id().toString(), partner.name()))
			.toList();
	}

	@Transactional(readOnly = true)
	public Optional<Partner> find(UUID partner) {
		return partners.findById(partner);
	}

	@Transactional(readOnly = true)
	public Optional<Contact> contact(UUID contact) {
		return contacts.findById(contact);
	}

	/** The organisation of a contact. */
	@Transactional(readOnly = true)
	public Partner of(Contact contact) {
		return partners.findById(contact.partner()).orElseThrow();
	}

	/** What to call a partner or a contact, empty if the id is neither. */
	@Transactional(readOnly = true)
	public String label(UUID id) {
		return contacts.findById(id)
			.map((contact) -> label(of(contact).name(), contact))
			.or(() -> partners.findById(id).map(Partner::name))
			.orElse("");
	}

	private static String label(String partner, Contact contact) {
		return partner + " · " + contact.name() + ", " + contact.role();
	}

	@Transactional(readOnly = true)
	List<Partner> search(String words) {
		var escaped = words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
		return partners.search("%" + escaped + "%");
	}

	@Transactional(readOnly = true)
	List<Contact> contacts(UUID partner) {
		return contacts.findByPartnerOrderByName(partner);
	}

	/** Whether another partner of the site already has this name. */
	@Transactional(readOnly = true)
	boolean isKnown(UUID site, String name, UUID otherThan) {
		return partners.existsBySiteAndNameIgnoreCaseAndIdNot(site, name, otherThan);
	}

	public Partner add(UUID site, EditPartner form) {
		var partner = partners.save(new Partner(site, form, clock.instant()));
		audit.record(site, null, partner.id(), "partner.added", partner.name(), null, null);
		return partner;
	}

	void change(UUID id, EditPartner form) {
		var partner = NotFound.orElse(partners.findById(id));
		partner.change(form);
		audit.record(partner.site(), null, id, "partner.changed", partner.name(), null, null);
	}

	public Contact addContact(UUID partner, EditContact form) {
		var of = NotFound.orElse(partners.findById(partner));
		var contact = contacts.save(new Contact(of, form, clock.instant()));
		audit.record(of.site(), null, of.id(), "contact.added", contact.name(), null, null);
		return contact;
	}

	void changeContact(UUID id, EditContact form) {
		var contact = NotFound.orElse(contacts.findById(id));
		contact.change(form, clock.instant());
		audit.record(contact.site(), null, contact.partner(), "contact.changed", contact.name(), null, null);
	}

}
