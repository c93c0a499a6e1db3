package org.palier.prospecting;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What came of a step, and what comes next.
 *
 * @param words what was said or done
 * @param contact of the partner's people
 * @param outcome whether one goes on
 * @param stage how far one has come, if one goes on
 * @param step the next one, if one goes on; may be left open for a while
 * @param reason why it is lost, if it is
 */
public record TakeStep(@NotBlank @Size(max = 4000) String words, @NotNull @PastOrPresent LocalDate metOn,
		@Nullable UUID contact, @NotNull Outcome outcome, @Nullable Stage stage, @Nullable @Size(max = 200) String step,
		@Nullable @FutureOrPresent LocalDate stepOn, @Nullable LostReason reason,
		@Nullable @Size(max = 1000) String lostWords) {

	@SuppressWarnings("NullAway") // the rest is not filled in yet
	static TakeStep of(Prospect prospect, LocalDate today) {
		return new TakeStep(null, today, null, null, prospect.stage(), null, null, null, null);
	}

	/** Without what its outcome does not ask for. */
	TakeStep plain() {
		return switch (outcome) {
			case GO_ON -> new TakeStep(words, metOn, contact, outcome, stage, step, stepOn, null, null);
			case WON -> new TakeStep(words, metOn, contact, outcome, null, null, null, null, null);
			case LOST -> new TakeStep(words, metOn, contact, outcome, null, null, null, reason, lostWords);
		};
	}

	public enum Outcome {

		GO_ON, WON, LOST

	}

}
