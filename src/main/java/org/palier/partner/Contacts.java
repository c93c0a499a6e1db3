package org.palier.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Contacts extends Repository<Contact, UUID> {

	Contact save(Contact contact);

	Optional<Contact> findById(UUID id);

	List<Contact> findByPartnerOrderByName(UUID partner);

	List<Contact> findBySiteAndActiveTrueOrderByName(UUID site);

}
