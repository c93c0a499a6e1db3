package org.palier.support;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SupportCases extends Repository<SupportCase, UUID> {

	SupportCase save(SupportCase supportCase);

	void flush();

	Optional<SupportCase> findById(UUID id);

	List<SupportCase> findByReferentOrderByOpenedAtDesc(UUID referent, Limit limit);

	List<SupportCase> findBySiteInOrderByOpenedAtDesc(List<UUID> sites, Limit limit);

	List<SupportCase> findByMissionOrderByNumber(UUID mission);

	int countByMission(UUID mission);

	int countByMissionAndEndedAtIsNull(UUID mission);

	/** Waits for those who are just closing one. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from SupportCase s where s.mission = :mission and s.endedAt is null order by s.number")
	List<SupportCase> lockOpen(UUID mission);

}
