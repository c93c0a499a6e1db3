package org.palier.training;

import java.time.LocalDateTime;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * When, where, what about and with whom.
 *
 * @param startsAt in the time of the site
 * @param minutes how long
 * @param trainer who trains; from outside, they are asked by mail first
 * @param trainerName asked for who trains from outside
 * @param trainerEmail asked for who is to confirm
 */
public record PlanTraining(@NotNull LocalDateTime startsAt, @NotNull @Min(15) @Max(600) Integer minutes,
		@NotBlank @Size(max = 200) String place, @NotBlank @Size(max = 2000) String topic, @NotNull Trainer trainer,
		@Nullable @Size(max = 120) String trainerName, @Nullable @Email @Size(max = 200) String trainerEmail) {

	LocalDateTime endsAt() {
		return startsAt.plusMinutes(minutes);
	}

	/** Who trains. */
	public enum Trainer {

		/** The site itself. */
		TEAM,

		/** Somebody from outside who is still to confirm. */
		TO_ASK,

		/** Somebody from outside who has already agreed. */
		AGREED

	}

}
