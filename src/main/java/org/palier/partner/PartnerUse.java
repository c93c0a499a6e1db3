package org.palier.partner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.palier.partner.PartnerTies.Tie;
import org.palier.platform.audit.Audit;
import org.palier.platform.web.NotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static org.palier.platform.web.RuleBroken.require;

/**
 * What a partner is used for, and what may therefore be done with it: one in use is
 * archived, one that never was of use may go.
 */
@Service
@Transactional
class PartnerUse {

	private final PartnerRepository partners;

	private final Contacts contacts;

	private final Notes notes;

	private final ObjectProvider<PartnerTies> ties;

	private final Audit audit;

	private final Clock clock;

	PartnerUse(PartnerRepository partners, Contacts contacts, Notes notes, ObjectProvider<PartnerTies> ties,
			Audit audit, Clock clock) {
		this.partners = partners;
		this.contacts = contacts;
		this.notes = notes;
		this.ties = ties;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<Tie> of(UUID partner) {
		var ids = new ArrayList<>(contacts.everybody(partner));
		ids.add(partner);
		partners.findByMergedIntoOrderByName(partner).forEach((trace) -> ids.add(trace.id()));
		return ties.stream().flatMap((each) -> each.of(ids).stream()).toList();
	}

	void archive(UUID id, String reason) {
		var partner = lock(id);
		partner.archive(clock.instant());
		audit.record(partner.site(), null, id, "partner.archived", partner.name(), reason, null);
	}

	void restore(UUID id) {
		var partner = lock(id);
		partner.restore();
		audit.record(partner.site(), null, id, "partner.restored", partner.name(), null, null);
	}

	/** Removes it with its people and notes; whatever uses it forbids that. */
	void delete(UUID id, String reason) {
		var partner = lock(id);
		require(partner.mergedInto() == null && of(id).isEmpty(), "partner.used");
		notes.deleteByPartner(id);
		contacts.deleteByPartner(id);
		partners.deleteWithTraces(id);
		audit.record(partner.site(), null, id, "partner.deleted", partner.name(), reason, null);
	}

	private Partner lock(UUID id) {
		return NotFound.orElse(partners.lock(id));
	}

}
