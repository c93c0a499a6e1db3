package org.palier.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a mission takes and what is asked of the sponsor.
 *
 * @param approver who approves for the sponsor
 * @param nextApprover who approves after them, if two must
 * @param openedShare doors that open, in percent
 * @param minutesPerDoor for one talk, stairs included
 * @param pairs pairs of Voisins at work side by side
 * @param hourlyCost of one hour of one person, in euros
 * @param otherCosts in euros
 * @param amountAsked of the sponsor, in euros
 */
public record FrameBudget(@NotNull UUID approver, @Nullable UUID nextApprover,
		@NotNull @Min(1) @Max(100_000) Integer doors, @NotNull @Min(1) @Max(100) Integer openedShare,
		@NotNull @Min(1) @Max(240) Integer minutesPerDoor, @NotNull @Min(1) @Max(50) Integer pairs,
		@NotNull @Min(0) @Max(10_000) Integer preparationHours, @NotNull @Min(0) @Max(10_000) Integer trainingHours,
		@NotNull @Min(0) @Max(10_000) Integer coordinationHours,
		@NotNull @DecimalMin("0.01") @Digits(integer = 4, fraction = 2) BigDecimal hourlyCost,
		@Nullable @DecimalMin("0") @Digits(integer = 8, fraction = 2) BigDecimal otherCosts,
		@NotNull @DecimalMin("0") @Digits(integer = 8, fraction = 2) BigDecimal amountAsked) {

	/** Usual values, to start from. */
	static FrameBudget usual(@Nullable Integer doors) {
		return new FrameBudget(unknown(), null, (doors != null) ? doors : unknown(), 50, 15, 3, 20, 24, 40,
				new BigDecimal("38.00"), null, unknown());
	}

	@SuppressWarnings("NullAway") // a form not filled in yet
	private static <T> T unknown() {
		return null;
	}

	/** Who approves, in order. */
	List<UUID> approvers() {
		return Stream.of(approver, nextApprover).filter(Objects::nonNull).distinct().toList();
	}

}
