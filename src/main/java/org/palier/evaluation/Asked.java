package org.palier.evaluation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A partner who was asked for their view, by a link. */
record Asked(UUID link, String name, @Nullable GiveView view) {

	Asked answered(GiveView view) {
		return new Asked(link, name, view);
	}

}
