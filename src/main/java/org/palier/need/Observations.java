package org.palier.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.palier.mission.Theme;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Observations extends Repository<Observation, UUID> {

	Observation save(Observation observation);

	List<Observation> findAllByOrderByRecordedAtDesc(Limit limit);

	List<Observation> findByThemeOrderByRecordedAtDesc(Theme theme, Limit limit);

	@Query("""
			select new org.palier.need.Evidence(count(o), count(distinct o.neighbourhood), count(distinct o.place),
				min(o.recordedAt), max(o.recordedAt))
			from Observation o where o.site = :site and o.theme = :theme and o.recordedAt >= :since""")
	Evidence count(UUID site, Theme theme, Instant since);

}
