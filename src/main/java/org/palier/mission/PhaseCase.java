package org.palier.mission;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * What the aggregates of all phases have in common. What each step enters is one record,
 * kept as JSON in a column of its own: the record is the form.
 */
@MappedSuperclass
public abstract class PhaseCase {

	@Id
	private UUID id;

	@Column(name = "mission_id")
	private UUID mission;

	@Column(name = "site_id")
	private UUID site;

	private Instant openedAt;

	private @Nullable Instant endedAt;

	@Version
	private long version;

	protected PhaseCase() {
	}

	protected PhaseCase(Mission mission, Instant now) {
		this.id = UUID.randomUUID();
		this.mission = mission.id();
		this.site = mission.site();
		this.openedAt = now;
	}

	/** It is over: finished or cancelled. */
	public void end(Instant now) {
		if (endedAt == null) {
			endedAt = now;
		}
	}

	public UUID id() {
		return id;
	}

	public UUID mission() {
		return mission;
	}

	public UUID site() {
		return site;
	}

	public Instant openedAt() {
		return openedAt;
	}

	public @Nullable Instant endedAt() {
		return endedAt;
	}

	public boolean isOver() {
		return endedAt != null;
	}

}
