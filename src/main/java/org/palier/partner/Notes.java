package org.palier.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Notes extends Repository<Note, UUID> {

	Note save(Note note);

	Optional<Note> findById(UUID id);

	List<Note> findByPartnerOrderByWrittenAtDescIdAsc(UUID partner);

	void delete(Note note);

	void deleteByPartner(UUID partner);

}
