package org.palier.partner;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.palier.partner.PartnerTies.Covered;
import org.palier.partner.PartnerTies.Tie;
import org.palier.platform.web.Formats;

/**
 * What is known of a partner, for its page.
 *
 * @param site by name
 * @param names of those that were merged into it
 * @param alike probably the same organisation
 */
record PartnerPage(Partner partner, String site, List<String> names, List<Contact> contacts, List<Note> notes,
		List<Tie> ties, List<Likeness.Pair> alike) {

	/** Nothing refers to it: it may go. */
	public boolean unused() {
		return ties.isEmpty();
	}

	/** Each once, in the order in which they came. */
	public List<Covered> missions() {
		return ties.stream().flatMap((tie) -> tie.missions().stream()).distinct().toList();
	}

	/** Promised to us. */
	public String agreed() {
		return euros(sum(ties.stream().filter(Tie::agreed)));
	}

	/** What came of it. */
	public String received() {
		return euros(total());
	}

	/** Promised, and still to come. */
	public String expected() {
		return euros(sum(ties.stream().filter(Tie::agreed)).subtract(total()).max(BigDecimal.ZERO));
	}

	private BigDecimal total() {
		return ties.stream().map(Tie::received).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Asked for, and not answered yet. */
	public String asked() {
		return euros(sum(ties.stream().filter((tie) -> !tie.agreed())));
	}

	public boolean hasMoney() {
		return ties.stream().anyMatch((tie) -> tie.amount() != null);
	}

	/** What a tie is worth, or nothing. */
	public String amount(Tie tie) {
		return (tie.amount() != null) ? euros(tie.amount()) : "";
	}

	private static String euros(BigDecimal amount) {
		return Formats.cents(amount);
	}

	private static BigDecimal sum(Stream<Tie> ties) {
		return ties.map(Tie::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
