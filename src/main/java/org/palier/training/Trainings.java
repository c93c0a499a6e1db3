package org.palier.training;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Trainings extends Repository<Training, UUID> {

	Training save(Training training);

	Optional<Training> findById(UUID id);

	Optional<Training> findByMission(UUID mission);

}
