package org.palier.partner;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.Scope;
import org.palier.platform.web.Choice;
import org.palier.platform.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Partners of the sites that one may see, and whom to write to there. An id stays good
 * when its partner or contact was merged: it leads to the one that survived.
 */
@Service
@Transactional
public class Partners {

	private final PartnerRepository partners;

	private final Contacts contacts;

	private final Notes notes;

	private final Audit audit;

	private final Clock clock;

	Partners(PartnerRepository partners, Contacts contacts, Notes notes, Audit audit, Clock clock) {
		this.partners = partners;
		this.contacts = contacts;
		this.notes = notes;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The people one may write to at a site: "Ville de Lille · Jeanne Leroy, adjointe".
	 */
	@Transactional(readOnly = true)
	public List<Choice> contactChoices(UUID site) {
		return contactChoices(site, Set.of());
	}

	/**
	 * The same for a form that was filled in before.
	 * @param chosen stay on offer, even if they have left or their partner is archived
	 */
	@Transactional(readOnly = true)
	public List<Choice> contactChoices(UUID site, Collection<UUID> chosen) {
		var offered = partners.findBySiteAndMergedIntoIsNullAndArchivedAtIsNullOrderByName(site)
			.stream()
			.collect(Collectors.toMap(Partner::id, Function.identity()));
		var all = contacts.findBySiteAndActiveTrueAndMergedIntoIsNullOrderByName(site)
			.stream()
			.filter((contact) -> !chosen.contains(contact.id()))
			.flatMap((contact) -> Optional.ofNullable(offered.get(contact.partner()))
				.map((partner) -> new Choice(contact.id().toString(), label(partner.name(), contact)))
				.stream())
			.collect(Collectors.toList());
		contacts.findByIdIn(chosen)
			.forEach((contact) -> all.add(new Choice(contact.id().toString(), label(contact.id()))));
		all.sort(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER));
		return all;
	}

	/** The organisations of a site, by name; none that is archived. */
	@Transactional(readOnly = true)
	public List<Choice> choices(UUID site) {
		return partners.findBySiteAndMergedIntoIsNullAndArchivedAtIsNullOrderByName(site)
			.stream()
			.map((partner) -> new Choice(partner.id().toString(), partner.name()))
			.toList();
	}

	@Transactional(readOnly = true)
	public Optional<Partner> find(UUID partner) {
		return partners.findById(partner)
			.flatMap((found) -> (found.mergedInto() != null) ? partners.findById(found.mergedInto())
					: Optional.of(found));
	}

	@Transactional(readOnly = true)
	public Optional<Contact> contact(UUID contact) {
		return contacts.findById(contact)
			.flatMap((found) -> (found.mergedInto() != null) ? contacts.findById(found.mergedInto())
					: Optional.of(found));
	}

	/** The organisation of a contact. */
	@Transactional(readOnly = true)
	public Partner of(Contact contact) {
		return find(contact.partner()).orElseThrow();
	}

	/** What to call a partner or a contact, empty if the id is neither. */
	@Transactional(readOnly = true)
	public String label(UUID id) {
		return contact(id).map((contact) -> label(of(contact).name(), contact))
			.or(() -> find(id).map(Partner::name))
			.orElse("");
	}

	private static String label(String partner, Contact contact) {
		return partner + " · " + contact.name() + ", " + contact.role();
	}

	/** The people at a partner's, by name. */
	@Transactional(readOnly = true)
	public List<Contact> people(UUID partner) {
		return find(partner).map((found) -> contacts.findByPartnerAndMergedIntoIsNullOrderByName(found.id()))
			.orElse(List.of());
	}

	/** Whether another partner of the site already has this name. */
	@Transactional(readOnly = true)
	public boolean isKnown(UUID site, String name, UUID otherThan) {
		return partners.existsBySiteAndNameIgnoreCaseAndMergedIntoIsNullAndIdNot(site, name, otherThan);
	}

	/** Whether somebody else at this partner has this address. */
	@Transactional(readOnly = true)
	boolean isThere(UUID partner, String email, @Nullable UUID otherThan) {
		return contacts.findByPartnerAndMergedIntoIsNullOrderByName(partner)
			.stream()
			.anyMatch((contact) -> contact.hasAddress(email) && !contact.id().equals(otherThan));
	}

	public Partner add(UUID site, EditPartner form) {
		var partner = partners.save(new Partner(site, form, clock.instant()));
		audit.record(site, null, partner.id(), "partner.added", partner.name(), null, null);
		if (form.note() != null) {
			note(partner, form.note());
		}
		return partner;
	}

	void change(UUID id, EditPartner form) {
		var partner = get(id);
		partner.change(form);
		audit.record(partner.site(), null, id, "partner.changed", partner.name(), null, null);
	}

	public Contact addContact(UUID partner, EditContact form) {
		var of = get(partner);
		var contact = contacts.save(new Contact(of, form, clock.instant()));
		audit.record(of.site(), null, of.id(), "contact.added", contact.name(), null, null);
		return contact;
	}

	/** The person with this address at the partner's; a new one if nobody has it. */
	public Contact know(UUID partner, String name, String role, String email) {
		return contacts.findByPartnerAndMergedIntoIsNullOrderByName(partner)
			.stream()
			.filter((contact) -> contact.isActive() && contact.email().equalsIgnoreCase(email))
			.findFirst()
			.orElseGet(() -> addContact(partner, EditContact.of(name, role, email)));
	}

	void changeContact(UUID id, EditContact form) {
		var contact = NotFound.orElse(contacts.findById(id));
		contact.change(form, clock.instant());
		audit.record(contact.site(), null, contact.partner(), "contact.changed", contact.name(), null, null);
	}

	/** Something to remember, with today's date and the name of who writes. */
	public void addNote(UUID partner, String words) {
		note(get(partner), words);
	}

	private void note(Partner partner, String words) {
		notes.save(new Note(partner, Scope.actor(), words, clock.instant()));
		audit.record(partner.site(), null, partner.id(), "partner.noted", partner.name(), null, null);
	}

	void removeNote(UUID partner, UUID id) {
		var note = NotFound.orElse(notes.findById(id).filter((found) -> found.partner().equals(partner)));
		notes.delete(note);
		audit.record(note.site(), null, partner, "partner.noteRemoved", get(partner).name(), null, null);
	}

	private Partner get(UUID id) {
		return NotFound.orElse(find(id));
	}

}
