package org.palier.prospecting;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NudgeRepository extends Repository<Nudge, UUID> {

	Optional<Nudge> findById(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select n from Nudge n where n.site = :site")
	Optional<Nudge> lock(UUID site);

	/** Of two prospects that fall asleep at once, one makes the line of their site. */
	@Modifying(flushAutomatically = true)
	@Query(nativeQuery = true,
			value = "insert into prospect_nudge (id, site_id, open, version) values (gen_random_uuid(), :site, false, 0) on conflict (site_id) do nothing")
	void make(UUID site);

}
