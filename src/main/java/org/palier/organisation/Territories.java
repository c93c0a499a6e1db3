package org.palier.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

public interface Territories extends Repository<Territory, UUID> {

	Territory save(Territory territory);

	Optional<Territory> findById(UUID id);

	List<Territory> findAllByOrderByName();

}
