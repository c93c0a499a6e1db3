package org.palier.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AgreementRepository extends Repository<Agreement, UUID> {

	Agreement save(Agreement agreement);

	Optional<Agreement> findById(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Agreement a where a.id = :id")
	Optional<Agreement> lock(UUID id);

	/** Opened for this mission, oldest first. */
	List<Agreement> findByMissionOrderByOpenedAtAscIdAsc(UUID mission);

	/** All that pay for this mission, oldest first. */
	@Query("select a from Agreement a join a.covers c where c.mission = :mission order by a.openedAt, a.id")
	List<Agreement> covering(UUID mission);

	/** All of one contract, oldest first. */
	List<Agreement> findByLifeContractOrderByOpenedAtAscIdAsc(UUID contract);

	/** What goes on where this one ends. */
	List<Agreement> findByLifeRenewsOrderByOpenedAtAscIdAsc(UUID renewed);

}
