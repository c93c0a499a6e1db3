package org.palier.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Campaigns extends Repository<Campaign, UUID> {

	Campaign save(Campaign campaign);

	Optional<Campaign> findById(UUID id);

	Optional<Campaign> findByMission(UUID mission);

	@Query("select c from Campaign c where c.site = :site and c.endedAt is null")
	List<Campaign> open(UUID site);

	@Query("select c from Campaign c where c.launchedAt is not null and c.endedAt is null order by c.launchedAt")
	List<Campaign> running();

}
