package org.palier.content;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Contents extends Repository<Content, UUID> {

	Content save(Content content);

	Optional<Content> findById(UUID id);

	Optional<Content> findByMission(UUID mission);

}
