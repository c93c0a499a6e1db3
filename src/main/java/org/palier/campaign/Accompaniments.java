package org.palier.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Accompaniments extends Repository<Accompaniment, UUID> {

	Accompaniment save(Accompaniment accompaniment);

	Optional<Accompaniment> findById(UUID id);

	List<Accompaniment> findByMissionOrderByVoisin(UUID mission);

}
