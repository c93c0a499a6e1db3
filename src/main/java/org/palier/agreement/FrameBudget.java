package org.palier.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Lines;

import org.springframework.validation.Errors;

/**
 * What a mission takes and who pays it. All amounts are in euros. What was saved before a
 * field existed reads null there.
 *
 * @param approver who approves for the sponsor
 * @param nextApprover who approves after them, if two must
 * @param openedShare doors that open, in percent
 * @param minutesPerDoor for one talk, stairs included
 * @param pairs pairs of Voisins at work side by side
 * @param hourlyCost of one hour of anybody, instead of what the site's table says
 * @param otherCosts travel, interpreters, publicity
 * @param amountAsked of the sponsor
 * @param kind what the sponsor pays for
 * @param start of the rounds, as planned: the costs in force on that day count
 * @param monthlyHours of one Voisin's contract; null: four hours a week at the doors
 * @param materials prints, supplies
 * @param premises rents, insurance
 * @param ownShare of the cost that the association pays itself, in percent
 * @param inKind what volunteers and lenders contribute without being paid
 * @param funders who else pays
 * @param missions other missions that the same agreement pays for
 * @param rates of the site's table; only the server fills it in
 */
public record FrameBudget(@NotNull UUID approver, @Nullable UUID nextApprover,
		@NotNull @Min(1) @Max(100_000) Integer doors, @NotNull @Min(1) @Max(100) Integer openedShare,
		@NotNull @Min(1) @Max(240) Integer minutesPerDoor, @NotNull @Min(1) @Max(50) Integer pairs,
		@NotNull @Min(0) @Max(10_000) Integer preparationHours, @NotNull @Min(0) @Max(10_000) Integer trainingHours,
		@NotNull @Min(0) @Max(10_000) Integer coordinationHours,
		@Nullable @DecimalMin("0.01") @Digits(integer = 4, fraction = 2) BigDecimal hourlyCost,
		@Nullable @DecimalMin("0") @Digits(integer = 8, fraction = 2) BigDecimal otherCosts,
		@NotNull @DecimalMin("0") @Digits(integer = 8, fraction = 2) BigDecimal amountAsked, @Nullable Kind kind,
		@Nullable LocalDate start, @Nullable @Min(1) @Max(151) Integer monthlyHours,
		@Nullable @DecimalMin("0") @Digits(integer = 8, fraction = 2) BigDecimal materials,
		@Nullable @DecimalMin("0") @Digits(integer = 8, fraction = 2) BigDecimal premises,
		@Nullable @Min(0) @Max(100) Integer ownShare,
		@Nullable @DecimalMin("0") @Digits(integer = 8, fraction = 2) BigDecimal inKind,
		@Nullable List<@Valid Funder> funders, @Nullable List<UUID> missions, @Nullable Rates rates) {

	/** Usual values, to start from. */
	static FrameBudget usual(@Nullable Integer doors, LocalDate start, @Nullable BigDecimal hourlyCost,
			@Nullable Integer monthlyHours) {
		return new FrameBudget(unknown(), null, (doors != null) ? doors : unknown(), 50, 15, 3, 20, 24, 40, hourlyCost,
				null, unknown(), Kind.SUBSIDY, start, monthlyHours, null, null, 0, null, null, null, null);
	}

	@SuppressWarnings("NullAway") // a form not filled in yet
	private static <T> T unknown() {
		return null;
	}

	/** With those who have said that they will pay. */
	@SuppressWarnings("NullAway") // what they did not say is filled in later
	FrameBudget paidBy(@Nullable UUID contact, @Nullable BigDecimal amount, List<Funder> others) {
		return new FrameBudget(contact, nextApprover, doors, openedShare, minutesPerDoor, pairs, preparationHours,
				trainingHours, coordinationHours, hourlyCost, otherCosts, amount, kind, start, monthlyHours, materials,
				premises, ownShare, inKind, others, missions, rates);
	}

	/** The same as the server keeps it: with its day and the costs in force on it. */
	FrameBudget at(LocalDate day, @Nullable Rates inForce) {
		return new FrameBudget(approver, nextApprover, doors, openedShare, minutesPerDoor, pairs, preparationHours,
				trainingHours, coordinationHours, hourlyCost, otherCosts, amountAsked, kind(), day, monthlyHours,
				materials, premises, ownShare, inKind, others(), others(missions),
				(hourlyCost == null) ? inForce : null);
	}

	/** With lines to write other funders in. */
	FrameBudget with(List<Funder> lines) {
		return new FrameBudget(approver, nextApprover, doors, openedShare, minutesPerDoor, pairs, preparationHours,
				trainingHours, coordinationHours, hourlyCost, otherCosts, amountAsked, kind, start, monthlyHours,
				materials, premises, ownShare, inKind, lines, missions, rates);
	}

	/** What is read field by field, without what has lines of its own. */
	FrameBudget plain() {
		return new FrameBudget(approver, nextApprover, doors, openedShare, minutesPerDoor, pairs, preparationHours,
				trainingHours, coordinationHours, hourlyCost, otherCosts, amountAsked, kind, start, monthlyHours,
				materials, premises, ownShare, inKind, null, null, null);
	}

	/** The same for other rounds: so many doors, for so much, from that day on. */
	FrameBudget again(int doors, BigDecimal amountAsked, LocalDate day) {
		return new FrameBudget(approver, nextApprover, doors, openedShare, minutesPerDoor, pairs, preparationHours,
				trainingHours, coordinationHours, hourlyCost, otherCosts, amountAsked, kind, day, monthlyHours,
				materials, premises, ownShare, inKind, null, null, null);
	}

	/** For these missions beside its own. */
	FrameBudget covering(List<UUID> others) {
		return new FrameBudget(approver, nextApprover, doors, openedShare, minutesPerDoor, pairs, preparationHours,
				trainingHours, coordinationHours, hourlyCost, otherCosts, amountAsked, kind, start, monthlyHours,
				materials, premises, ownShare, inKind, funders, others, rates);
	}

	private static List<UUID> others(@Nullable List<UUID> missions) {
		return Lines.of(missions).stream().distinct().toList();
	}

	/** Who approves, in order. */
	List<UUID> approvers() {
		return Stream.of(approver, nextApprover).filter(Objects::nonNull).distinct().toList();
	}

	@Override
	public Kind kind() {
		return (kind != null) ? kind : Kind.SUBSIDY;
	}

	/** Who else pays, without the empty lines. */
	public List<Funder> others() {
		return Lines.of(funders).stream().filter((line) -> !line.isEmpty()).toList();
	}

	BigDecimal voisinCost() {
		return (hourlyCost != null) ? hourlyCost : Objects.requireNonNull(rates).voisin();
	}

	BigDecimal coordinatorCost() {
		return (hourlyCost != null) ? hourlyCost : Objects.requireNonNull(rates).coordinator();
	}

	/** Whether the cost of an hour is known at all. */
	boolean isPriced() {
		return hourlyCost != null || rates != null;
	}

	/**
	 * A line of a funder is whole or empty, and nobody pays on two lines.
	 * @param sponsor pays what is asked, not on a line
	 * @param known partners of the site
	 */
	void check(Errors errors, @Nullable UUID sponsor, Set<UUID> known) {
		var seen = new HashSet<UUID>();
		if (sponsor != null) {
			seen.add(sponsor);
		}
		for (int i = 0; funders != null && i < funders.size(); i++) {
			var line = funders.get(i);
			if (line != null && !line.isEmpty()) {
				check(line, "funders[" + i + "]", errors, seen, known);
			}
		}
	}

	private static void check(Funder line, String path, Errors errors, Set<UUID> seen, Set<UUID> known) {
		if (line.partner() == null || !known.contains(line.partner())) {
			errors.rejectValue(path + ".partner", "agreement.funder.who");
		}
		else if (!seen.add(line.partner())) {
			errors.rejectValue(path + ".partner", "agreement.funder.twice");
		}
		if (line.amount() == null) {
			errors.rejectValue(path + ".amount", "agreement.funder.amount");
		}
		if (line.status() == null) {
			errors.rejectValue(path + ".status", "agreement.funder.status");
		}
	}

	/** What a sponsor pays for. */
	public enum Kind {

		SUBSIDY, SERVICE

	}

}
