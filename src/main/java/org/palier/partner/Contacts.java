package org.palier.partner;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Contacts extends Repository<Contact, UUID> {

	Contact save(Contact contact);

	Optional<Contact> findById(UUID id);

	List<Contact> findByPartnerAndMergedIntoIsNullOrderByName(UUID partner);

	List<Contact> findByPartnerInAndMergedIntoIsNullOrderByName(Collection<UUID> partners);

	List<Contact> findBySiteAndActiveTrueAndMergedIntoIsNullOrderByName(UUID site);

	List<Contact> findBySiteAndEmailIgnoreCaseAndMergedIntoIsNull(UUID site, String email);

	List<Contact> findByIdIn(Collection<UUID> ids);

	/** Those of a partner, and the traces that lead to them. */
	@Query("select c.id from Contact c where c.partner = :partner")
	List<UUID> everybody(UUID partner);

	@Modifying(flushAutomatically = true)
	@Query("update Contact c set c.mergedInto = :to where c.mergedInto = :from")
	void lead(UUID from, UUID to);

	@Modifying(flushAutomatically = true)
	@Query("update Contact c set c.partner = :to where c.partner = :from")
	void moveTraces(UUID from, UUID to);

	@Modifying(flushAutomatically = true)
	@Query("delete from Contact c where c.partner = :partner")
	void deleteByPartner(UUID partner);

}
