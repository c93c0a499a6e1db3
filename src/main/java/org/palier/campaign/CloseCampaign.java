package org.palier.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

/**
 * The last words of a campaign.
 *
 * @param leftOver doors that were not reached, and why
 */
public record CloseCampaign(@NotBlank @Size(max = 4000) @NoNumber String words,
		@Nullable @Size(max = 2000) @NoNumber String leftOver) {
}
