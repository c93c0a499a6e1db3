package org.palier.place;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Buildings extends Repository<Building, UUID> {

	Building save(Building building);

	Optional<Building> findById(UUID id);

}
