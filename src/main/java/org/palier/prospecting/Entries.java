package org.palier.prospecting;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Entries extends Repository<Entry, UUID> {

	Entry save(Entry entry);

	List<Entry> findByProspectOrderByDayDescWrittenAtDesc(UUID prospect);

}
