package org.palier.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import org.hibernate.jpa.SpecHints;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface SupportCases extends Repository<SupportCase, UUID> {

	SupportCase save(SupportCase supportCase);

	void flush();

	Optional<SupportCase> findById(UUID id);

	List<SupportCase> findByReferentAndDeleteOnIsNotNullOrderByOpenedAtDesc(UUID referent, Limit limit);

	List<SupportCase> findBySiteInOrderByOpenedAtDesc(List<UUID> sites, Limit limit);

	List<SupportCase> findByMissionOrderByNumber(UUID mission);

	int countByMission(UUID mission);

	int countByMissionAndEndedAtIsNull(UUID mission);

	/** Due to be forgotten, without those that another node is at. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@QueryHints(@QueryHint(name = SpecHints.HINT_SPEC_LOCK_TIMEOUT, value = "-2"))
	@Query("select s from SupportCase s where s.deleteOn <= :today order by s.deleteOn")
	List<SupportCase> due(LocalDate today, Limit limit);

	/** Waits for those who are just closing one. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from SupportCase s where s.mission = :mission and s.endedAt is null order by s.number")
	List<SupportCase> lockOpen(UUID mission);

}
