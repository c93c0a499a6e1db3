package org.palier.prospecting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Prospects extends Repository<Prospect, UUID> {

	Prospect save(Prospect prospect);

	Optional<Prospect> findById(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Prospect p where p.id = :id")
	Optional<Prospect> lock(UUID id);

	List<Prospect> findByIdIn(Collection<UUID> ids);

	List<Prospect> findByPartnerInOrderByOpenedAtAscIdAsc(Collection<UUID> partners);

	List<Prospect> findByMissionOrderByOpenedAtAscIdAsc(UUID mission);

	@Query("select p from Prospect p where p.site = :site and p.asleepSince is not null order by p.asleepSince, p.id")
	List<Prospect> asleep(UUID site);

	@Query("select count(p) from Prospect p where p.site = :site and p.asleepSince is not null")
	int countAsleep(UUID site);

}
