package org.palier.support;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Followups extends Repository<Followup, UUID> {

	Followup save(Followup followup);

	Optional<Followup> findById(UUID id);

	Optional<Followup> findByMission(UUID mission);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select f from Followup f where f.mission = :mission")
	Optional<Followup> lock(UUID mission);

}
