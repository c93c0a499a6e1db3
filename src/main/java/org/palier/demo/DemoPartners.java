package org.palier.demo;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.palier.partner.EditContact;
import org.palier.partner.EditPartner;
import org.palier.partner.Nature;
import org.palier.partner.Partners;

import org.springframework.stereotype.Component;

/** The partners of the demonstration, as each coordinator entered them. */
@Component
class DemoPartners {

	private final Partners partners;

	private final Map<String, UUID> contacts = new HashMap<>();

	DemoPartners(Partners partners) {
		this.partners = partners;
	}

	void create(Collection<DemoCast.Team> teams) {
		teams.forEach((team) -> DemoCast.as(team.coordinator(), () -> team.partners().forEach((partner) -> {
			var added = partners.add(team.site(), new EditPartner(team.site(), partner.name(), nature(partner.kind()),
					partner.hasCouncil() ? "Vote en conseil : prévoir deux mois." : null));
			var contact = partners.addContact(added.id(),
					new EditContact(partner.reader(), partner.role(), partner.email(), false));
			contacts.put(partner.email(), contact.id());
		})));
	}

	/** Who reads and approves. */
	UUID contact(DemoPartner partner) {
		return Objects.requireNonNull(contacts.get(partner.email()));
	}

	private static Nature nature(DemoPartner.Kind kind) {
		return switch (kind) {
			case TOWN, DEPARTMENT, PUBLIC_BODY -> Nature.PUBLIC_BODY;
			case LANDLORD -> Nature.LANDLORD;
			case HEALTH -> Nature.HEALTH;
			case FOUNDATION -> Nature.FOUNDATION;
		};
	}

}
