package org.palier.demo;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.palier.partner.EditContact;
import org.palier.partner.EditPartner;
import org.palier.partner.Kind;
import org.palier.partner.Nature;
import org.palier.partner.Partners;
import org.palier.platform.web.Language;

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
			var added = partners.add(team.site(),
					EditPartner.of(team.site(), partner.name(), kind(partner.kind()), nature(partner)));
			var contact = partners.addContact(added.id(),
					EditContact.of(partner.reader(), partner.role(), partner.email()));
			contacts.put(partner.email(), contact.id());
			if (partner.kind() == DemoPartner.Kind.FOUNDATION) {
				partners.addContact(added.id(), new EditContact("Emily Carter", "Programme Manager",
						partner.email().replaceAll(".*@", "carter@"), null, Language.ENGLISH, null, null));
			}
			if (partner.hasCouncil()) {
				partners.addNote(added.id(), "Vote en conseil : prévoir deux mois.");
				partners.addContact(added.id(), EditContact.of("Secrétariat général", "Prépare les conseils",
						partner.email().replaceAll(".*@", "conseil@")));
			}
		})));
	}

	/** Who reads and approves. */
	UUID contact(DemoPartner partner) {
		return Objects.requireNonNull(contacts.get(partner.email()));
	}

	private static Nature nature(DemoPartner partner) {
		if (partner.hasCouncil()) {
			return Nature.PUBLIC_BODY;
		}
		return (partner.kind() == DemoPartner.Kind.HEALTH) ? Nature.PUBLIC : Nature.PRIVATE;
	}

	private static Kind kind(DemoPartner.Kind kind) {
		return switch (kind) {
			case TOWN -> Kind.TOWN;
			case DEPARTMENT -> Kind.DEPARTMENT;
			case PUBLIC_BODY -> Kind.INTERCOMMUNAL;
			case LANDLORD -> Kind.LANDLORD;
			case HEALTH -> Kind.HEALTH;
			case FOUNDATION -> Kind.FOUNDATION;
		};
	}

}
