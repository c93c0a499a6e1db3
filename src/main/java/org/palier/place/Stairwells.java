package org.palier.place;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Stairwells extends Repository<Stairwell, UUID> {

	Stairwell save(Stairwell stairwell);

	Optional<Stairwell> findById(UUID id);

	List<Stairwell> findByBuildingIdOrderByName(UUID building);

	@Query("""
			select s from Stairwell s join fetch s.building b where s.id in :ids
			order by b.city, b.street, length(b.number), b.number, s.name""")
	List<Stairwell> of(Collection<UUID> ids);

	@Query("""
			select s from Stairwell s join fetch s.building b
			where b.neighbourhood = :neighbourhood and s.archivedAt is null and b.archivedAt is null
			order by b.city, b.street, length(b.number), b.number, s.name""")
	List<Stairwell> ofNeighbourhood(UUID neighbourhood);

}
