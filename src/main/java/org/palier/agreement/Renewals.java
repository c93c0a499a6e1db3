package org.palier.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Renewals extends Repository<Renewal, UUID> {

	Renewal save(Renewal renewal);

	Optional<Renewal> findById(UUID id);

	Optional<Renewal> findByContract(UUID contract);

	List<Renewal> findByMissionOrderByOpenedAtAscIdAsc(UUID mission);

}
