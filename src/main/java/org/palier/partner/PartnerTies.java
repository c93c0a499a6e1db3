package org.palier.partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What ties partners to the work of the site. Whoever refers to a partner or to somebody
 * there implements it; a partner with ties cannot be deleted.
 */
public interface PartnerTies {

	/**
	 * The ties of one partner, oldest first.
	 * @param ids its own, those of the partners merged into it, and of all their contacts
	 */
	List<Tie> of(Collection<UUID> ids);

	/**
	 * An agreement, or whatever else ties.
	 *
	 * @param label what it is, in words
	 * @param kind colour of its tag: brand, warm, sun, sky, neutral
	 * @param state where it stands, in words
	 * @param since of that state
	 * @param amount in euros
	 * @param agreed whether the amount is promised, or only asked for
	 * @param received what came of it, in euros
	 * @param missions that it covers
	 * @param href where to read more, if there is such a page
	 */
	record Tie(String label, String kind, String state, @Nullable LocalDate since, @Nullable BigDecimal amount,
			boolean agreed, @Nullable BigDecimal received, List<Covered> missions, @Nullable String href) {
	}

	/**
	 * A mission that an agreement covers.
	 *
	 * @param state where it stands, in words
	 */
	record Covered(String title, String href, String state) {
	}

}
