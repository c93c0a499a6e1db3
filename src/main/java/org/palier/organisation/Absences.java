package org.palier.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Absences extends Repository<Absence, UUID> {

	Absence save(Absence absence);

	Optional<Absence> findById(UUID id);

	List<Absence> findByPersonOrderByFirstDayDesc(UUID person);

	/** Those around these days for which somebody stands in. */
	@Query("select a from Absence a where a.standIn = :standIn and a.firstDay <= :to and a.lastDay >= :from order by a.firstDay, a.id")
	List<Absence> replacedBy(UUID standIn, LocalDate from, LocalDate to);

	void delete(Absence absence);

}
