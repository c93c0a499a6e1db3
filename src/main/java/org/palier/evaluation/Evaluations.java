package org.palier.evaluation;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Evaluations extends Repository<Evaluation, UUID> {

	Evaluation save(Evaluation evaluation);

	Optional<Evaluation> findById(UUID id);

	Optional<Evaluation> findByMission(UUID mission);

}
