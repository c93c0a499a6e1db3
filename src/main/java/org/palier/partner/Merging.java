package org.palier.partner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.palier.platform.audit.Audit;
import org.palier.platform.security.Scope;
import org.palier.platform.web.Language;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static org.palier.platform.web.RuleBroken.require;

/**
 * Makes one partner of two. People and notes move; what the other said differently
 * becomes a note; whoever refers to the other, or to somebody there, is led to the one
 * that stays.
 */
@Service
@Transactional
class Merging {

	private final PartnerRepository partners;

	private final Contacts contacts;

	private final Notes notes;

	private final PartnerRows rows;

	private final Audit audit;

	private final Texts texts;

	private final Clock clock;

	Merging(PartnerRepository partners, Contacts contacts, Notes notes, PartnerRows rows, Audit audit, Texts texts,
			Clock clock) {
		this.partners = partners;
		this.contacts = contacts;
		this.notes = notes;
		this.rows = rows;
		this.audit = audit;
		this.texts = texts;
		this.clock = clock;
	}

	void merge(UUID stayingId, UUID goingId, Merge choice) {
		require(!stayingId.equals(goingId), "partner.merged");
		// always in the same order: two who merge crosswise wait for each other
		var first = lock((stayingId.compareTo(goingId) < 0) ? stayingId : goingId);
		var second = lock(first.id().equals(stayingId) ? goingId : stayingId);
		var staying = first.id().equals(stayingId) ? first : second;
		var going = (staying == first) ? second : first;
		var name = going.name();
		var said = new ArrayList<String>();
		going.mergeInto(staying);
		partners.flush(); // its name is free from here on
		var right = choice.of(EditPartner.of(staying), EditPartner.of(going));
		said.addAll(rows.told(staying, right));
		said.addAll(rows.told(going, right));
		staying.change(right);
		if (!going.isArchived()) {
			staying.restore();
		}
		said.addAll(movePeople(staying, going));
		notes.findByPartnerOrderByWrittenAtDescIdAsc(going.id()).forEach((note) -> note.moveTo(staying));
		notes.save(new Note(staying, Scope.actor(), note(name, said), clock.instant()));
		partners.lead(going.id(), staying.id());
		audit.record(staying.site(), null, staying.id(), "partner.merged", staying.name(),
				Language.FRENCH.speak(() -> texts.get("partner.merge.audit", name)), going.id().toString());
	}

	/** Two with one address become one; returns what that one does not say. */
	private List<String> movePeople(Partner staying, Partner going) {
		var told = new ArrayList<String>();
		var there = contacts.findByPartnerAndMergedIntoIsNullOrderByName(staying.id());
		for (var contact : contacts.findByPartnerAndMergedIntoIsNullOrderByName(going.id())) {
			contact.moveTo(staying);
			there.stream().filter((other) -> other.hasAddress(contact.email())).findFirst().ifPresent((same) -> {
				told.addAll(rows.told(contact, same));
				contact.mergeInto(same);
				contacts.lead(contact.id(), same.id());
			});
		}
		contacts.moveTraces(going.id(), staying.id());
		return told;
	}

	private String note(String name, List<String> said) {
		var note = texts.get("partner.merge.note", name);
		return said.isEmpty() ? note
				: note + "\n" + texts.get("partner.merge.notKept") + "\n" + String.join("\n", said);
	}

	private Partner lock(UUID id) {
		return NotFound.orElse(partners.lock(id));
	}

}
