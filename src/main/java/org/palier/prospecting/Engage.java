package org.palier.prospecting;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Theme;

/**
 * What a won prospect pays for.
 *
 * @param amount that it will give, in euros
 * @param title of a new mission
 * @param theme of a new mission
 * @param neighbourhood of a new mission
 * @param mission that looks for somebody who pays
 */
public record Engage(@NotNull Choice choice,
		@Nullable @DecimalMin("0.01") @Digits(integer = 8, fraction = 2) BigDecimal amount,
		@Nullable @Size(max = 120) String title, @Nullable Theme theme, @Nullable UUID neighbourhood,
		@Nullable UUID mission, @Nullable @Size(max = 2000) String words) {

	@SuppressWarnings("NullAway") // the rest is not filled in yet
	static Engage of(Prospect prospect) {
		var only = (prospect.needs().size() == 1) ? prospect.needs().get(0) : null;
		return new Engage(null, prospect.amount(), prospect.title(), null, null, only, null);
	}

	/** Without what its choice does not ask for. */
	Engage plain() {
		return switch (choice) {
			case NEW -> new Engage(choice, amount, title, theme, neighbourhood, null, words);
			case JOIN -> new Engage(choice, amount, null, null, null, mission, words);
			case NOT_YET -> new Engage(choice, amount, null, null, null, null, words);
		};
	}

	public enum Choice {

		NEW, JOIN, NOT_YET

	}

}
