package org.palier.partner;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PartnerRepository extends Repository<Partner, UUID> {

	Partner save(Partner partner);

	Optional<Partner> findById(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Partner p where p.id = :id")
	Optional<Partner> lock(UUID id);

	List<Partner> findByIdIn(Collection<UUID> ids);

	List<Partner> findBySiteInOrderByName(Collection<UUID> sites);

	List<Partner> findBySiteAndMergedIntoIsNullAndArchivedAtIsNullOrderByName(UUID site);

	/** The traces that lead to it. */
	List<Partner> findByMergedIntoOrderByName(UUID survivor);

	boolean existsBySiteAndNameIgnoreCaseAndMergedIntoIsNullAndIdNot(UUID site, String name, UUID id);

	@Modifying(flushAutomatically = true)
	@Query("update Partner p set p.mergedInto = :to where p.mergedInto = :from")
	void lead(UUID from, UUID to);

	/** With the traces that lead to it. */
	@Modifying(flushAutomatically = true)
	@Query("delete from Partner p where p.id = :id or p.mergedInto = :id")
	void deleteWithTraces(UUID id);

	void flush();

}
