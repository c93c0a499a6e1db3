package org.palier.need;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/** What one Voisin thinks of the topic. */
public record GiveOpinion(@NotNull Opinion opinion, @Nullable @Size(max = 2000) @NoNumber String why) {

	public enum Opinion {

		YES, RATHER_YES, RATHER_NO, NO

	}

}
