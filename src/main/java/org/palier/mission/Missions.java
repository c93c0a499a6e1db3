package org.palier.mission;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Missions extends Repository<Mission, UUID> {

	Mission save(Mission mission);

	Optional<Mission> findById(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from Mission m where m.id = :id")
	Optional<Mission> lock(UUID id);

	List<Mission> findByIdIn(Collection<UUID> ids);

	List<Mission> findBySiteAndStateOrderByTitleAscIdAsc(UUID site, Mission.State state);

}
