package org.palier.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The last words of a campaign.
 *
 * @param leftOver doors that were not reached, and why
 */
public record CloseCampaign(@NotBlank @Size(max = 4000) String words, @Nullable @Size(max = 2000) String leftOver) {
}
