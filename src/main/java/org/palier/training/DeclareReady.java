package org.palier.training;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Lines;
import org.palier.platform.web.NoNumber;

/**
 * The team may go to the doors.
 *
 * @param untrained who goes without training, kept by the system
 * @param reason why they do; asked for as soon as there is one
 */
public record DeclareReady(List<UUID> untrained, @Nullable @Size(max = 2000) @NoNumber String reason) {

	public DeclareReady {
		untrained = Lines.of(untrained);
	}

	DeclareReady without(List<UUID> untrained) {
		return new DeclareReady(untrained, reason);
	}

}
