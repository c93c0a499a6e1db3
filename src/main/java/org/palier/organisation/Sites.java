package org.palier.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The sites that the running scope may see. */
public interface Sites extends Repository<Site, UUID> {

	Site save(Site site);

	Optional<Site> findById(UUID id);

	List<Site> findAllByOrderByName();

	List<Site> findByTerritoryOrderByName(UUID territory);

}
