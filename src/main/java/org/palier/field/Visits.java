package org.palier.field;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Visits extends Repository<Visit, UUID> {

	Optional<Visit> findById(UUID id);

	void delete(Visit visit);

	@Query("select v.id from Visit v where v.id in :ids")
	Set<UUID> known(Collection<UUID> ids);

	List<Visit> findByMissionAndRecordedByAndRecordedAtGreaterThanEqualOrderByRecordedAtDesc(UUID mission,
			UUID recordedBy, Instant since);

	List<Visit> findByMissionAndRecordedByOrderByRecordedAtDesc(UUID mission, UUID recordedBy, Limit limit);

	Slice<Visit> findByMissionOrderByRecordedAtDesc(UUID mission, Pageable page);

	@Query("""
			select new org.palier.field.VisitCount(
				count(case when v.kind = DOOR and v.result <> INACCESSIBLE then 1 end),
				count(case when v.kind = DOOR and v.result in (TALKED, REFUSED, COME_BACK) then 1 end),
				count(case when v.result = TALKED then 1 end),
				count(case when v.oriented then 1 end),
				count(case when v.kind = DOOR and v.result = REFUSED then 1 end))
			from Visit v where v.mission = :mission""")
	VisitCount count(UUID mission);

}
