package org.palier.need;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What one Voisin thinks of the topic. */
public record GiveOpinion(@NotNull Opinion opinion, @Nullable @Size(max = 2000) String why) {

	public enum Opinion {

		YES, RATHER_YES, RATHER_NO, NO

	}

}
