package org.palier.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

public interface Absences extends Repository<Absence, UUID> {

	Absence save(Absence absence);

	Optional<Absence> findById(UUID id);

	List<Absence> findByPersonOrderByFirstDayDesc(UUID person);

	void delete(Absence absence);

}
