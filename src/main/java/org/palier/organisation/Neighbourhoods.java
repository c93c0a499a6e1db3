package org.palier.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

public interface Neighbourhoods extends Repository<Neighbourhood, UUID> {

	Neighbourhood save(Neighbourhood neighbourhood);

	Optional<Neighbourhood> findById(UUID id);

	List<Neighbourhood> findAllByOrderByName();

	List<Neighbourhood> findBySiteOrderByName(UUID site);

}
