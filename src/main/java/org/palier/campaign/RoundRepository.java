package org.palier.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RoundRepository extends Repository<Round, UUID> {

	Round save(Round round);

	Optional<Round> findById(UUID id);

	/** All of a mission that were not cancelled. */
	@Query("select r from Round r where r.mission = :mission and r.state <> CANCELLED order by r.day, r.startsAt, r.id")
	List<Round> ofMission(UUID mission);

	/** All of a site that were not cancelled. */
	@Query("""
			select r from Round r where r.site = :site and r.day between :from and :to and r.state <> CANCELLED
			order by r.day, r.startsAt, r.id""")
	List<Round> ofSite(UUID site, LocalDate from, LocalDate to);

	@Query("""
			select r from Round r
			where (r.first = :voisin or r.second = :voisin) and r.day between :from and :to and r.state <> CANCELLED
			order by r.day, r.startsAt, r.id""")
	List<Round> of(UUID voisin, LocalDate from, LocalDate to);

}
