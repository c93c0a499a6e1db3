package org.palier.partner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.palier.organisation.Directory;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.User;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Partners and their people as a table, one line a person, as an import reads it back.
 */
@Component
@Transactional
class PartnerExport {

	private final PartnerRepository partners;

	private final Contacts contacts;

	private final PartnerRows rows;

	private final Directory directory;

	private final Audit audit;

	PartnerExport(PartnerRepository partners, Contacts contacts, PartnerRows rows, Directory directory, Audit audit) {
		this.partners = partners;
		this.contacts = contacts;
		this.rows = rows;
		this.directory = directory;
		this.audit = audit;
	}

	/** The headings first; who takes names and addresses along is written down. */
	List<List<String>> table(List<UUID> wanted, User reader) {
		var table = new ArrayList<List<String>>();
		table.add(Arrays.stream(Column.values()).map(rows::label).toList());
		var people = contacts.findByPartnerInAndMergedIntoIsNullOrderByName(wanted)
			.stream()
			.collect(Collectors.groupingBy(Contact::partner));
		partners.findByIdIn(wanted)
			.stream()
			.sorted(Comparator.comparingInt((partner) -> wanted.indexOf(partner.id())))
			.forEach((partner) -> {
				var there = people.getOrDefault(partner.id(), List.of());
				there.forEach((contact) -> table.add(line(partner, rows.of(EditContact.of(contact)))));
				if (there.isEmpty()) {
					table.add(line(partner, Map.of()));
				}
			});
		reader.sites()
			.forEach((site) -> audit.record(site, null, null, "partner.exported", null,
					String.valueOf(table.size() - 1), null));
		return table;
	}

	private List<String> line(Partner partner, Map<Column, String> contact) {
		var line = rows.of(EditPartner.of(partner));
		line.put(Column.SITE, directory.site(partner.site()));
		line.put(Column.ARCHIVED, rows.yes(partner.isArchived()));
		line.putAll(contact);
		return Arrays.stream(Column.values()).map((column) -> line.getOrDefault(column, "")).toList();
	}

}
