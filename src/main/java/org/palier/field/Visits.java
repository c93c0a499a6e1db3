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

/**
 * Visits; what each figure counts is a condition here, for its number and for its rows.
 */
interface Visits extends Repository<Visit, UUID> {

	String KNOCKED = "v.kind = DOOR and v.result <> INACCESSIBLE";

	String OPENED = "v.kind = DOOR and v.result in (TALKED, REFUSED, COME_BACK, DO_NOT_COME_BACK)";

	String TALKED = "v.result = TALKED";

	String ORIENTED = "v.oriented = true";

	String REFUSED = "v.kind = DOOR and v.result in (REFUSED, DO_NOT_COME_BACK)";

	Optional<Visit> findById(UUID id);

	void delete(Visit visit);

	@Query("select v.id from Visit v where v.id in :ids")
	Set<UUID> known(Collection<UUID> ids);

	List<Visit> findByMissionAndRecordedByAndRecordedAtGreaterThanEqualOrderByRecordedAtDesc(UUID mission,
			UUID recordedBy, Instant since);

	List<Visit> findByMissionAndRecordedByOrderByRecordedAtDesc(UUID mission, UUID recordedBy, Limit limit);

	/**
	 * The visits that a figure counts, newest first.
	 * @param figure its key, empty for all visits
	 */
	@Query("select v from Visit v where v.mission = :mission and (:figure = '' or :figure = 'knocked' and " + KNOCKED
			+ " or :figure = 'opened' and " + OPENED + " or :figure = 'talked' and " + TALKED
			+ " or :figure = 'oriented' and " + ORIENTED + " or :figure = 'refused' and " + REFUSED
			+ ") order by v.recordedAt desc, v.id")
	Slice<Visit> rows(UUID mission, String figure, Pageable page);

	@Query("select new org.palier.field.VisitCount(count(v), count(case when " + KNOCKED
			+ " then 1 end), count(case when " + OPENED + " then 1 end), count(case when " + TALKED
			+ " then 1 end), count(case when " + ORIENTED + " then 1 end), count(case when " + REFUSED
			+ " then 1 end)) from Visit v where v.mission = :mission")
	VisitCount count(UUID mission);

	/** What is known of the doors of these stairwells in a mission, oldest first. */
	@Query("""
			select new org.palier.field.DoorMark(v.id, v.stairwellId, v.floor, v.door, v.result, v.recordedAt, v.recordedBy)
			from Visit v
			where v.mission = :mission and v.stairwellId in :stairwells and v.kind = DOOR and v.door is not null
			order by v.recordedAt, v.id""")
	List<DoorMark> marks(UUID mission, Collection<UUID> stairwells);

}
