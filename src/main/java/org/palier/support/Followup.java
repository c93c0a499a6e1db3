package org.palier.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.mission.PhaseCase;

/** A mission's wait for the residents it follows. */
@Entity
class Followup extends PhaseCase {

	/** The cases that were still open when the wait ended, and go on by themselves. */
	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable List<UUID> leftOpen;

	protected Followup() {
	}

	Followup(Mission mission, Instant now) {
		super(mission, now);
	}

	void leave(List<UUID> open, Instant now) {
		leftOpen = open;
		end(now);
	}

	@Nullable List<UUID> leftOpen() {
		return leftOpen;
	}

}
