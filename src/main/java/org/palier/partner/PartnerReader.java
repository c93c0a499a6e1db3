package org.palier.partner;

import java.util.Optional;
import java.util.UUID;

import org.palier.organisation.Directory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is known of a partner for its page. */
@Component
@Transactional(readOnly = true)
class PartnerReader {

	private final PartnerRepository partners;

	private final Contacts contacts;

	private final Notes notes;

	private final PartnerUse use;

	private final Likeness likeness;

	private final Directory directory;

	PartnerReader(PartnerRepository partners, Contacts contacts, Notes notes, PartnerUse use, Likeness likeness,
			Directory directory) {
		this.partners = partners;
		this.contacts = contacts;
		this.notes = notes;
		this.use = use;
		this.likeness = likeness;
		this.directory = directory;
	}

	/** Also of a trace, whose page leads to the one that stayed. */
	Optional<PartnerPage> page(UUID id) {
		return partners.findById(id)
			.map((partner) -> new PartnerPage(partner, directory.site(partner.site()),
					partners.findByMergedIntoOrderByName(id).stream().map(Partner::name).distinct().toList(),
					contacts.findByPartnerAndMergedIntoIsNullOrderByName(id),
					notes.findByPartnerOrderByWrittenAtDescIdAsc(id), use.of(id), likeness.of(id)));
	}

}
