package org.palier.need;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Needs extends Repository<Need, UUID> {

	Need save(Need need);

	Optional<Need> findById(UUID id);

	Optional<Need> findByMission(UUID mission);

}
