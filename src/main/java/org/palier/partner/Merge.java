package org.palier.partner;

import org.jspecify.annotations.Nullable;

/**
 * Which of two partners is right about what they say differently; about whatever is not
 * answered, the one that stays, unless it says nothing.
 */
record Merge(@Nullable Side name, @Nullable Side kind, @Nullable Side nature, @Nullable Side siret,
		@Nullable Side address) {

	/** What the form proposes. */
	static final Merge STAYING = new Merge(Side.STAYS, Side.STAYS, Side.STAYS, Side.STAYS, Side.STAYS);

	enum Side {

		STAYS, GOES

	}

	/** The one that stays, corrected. */
	EditPartner of(EditPartner stays, EditPartner goes) {
		var place = from(address, hasAddress(stays), hasAddress(goes)) ? goes : stays;
		return new EditPartner(stays.site(), from(name, true, true) ? goes.name() : stays.name(),
				from(kind, stays.kind() != Kind.OTHER, goes.kind() != Kind.OTHER) ? goes.kind() : stays.kind(),
				from(nature, true, true) ? goes.nature() : stays.nature(),
				from(siret, stays.siret() != null, goes.siret() != null) ? goes.siret() : stays.siret(), place.street(),
				place.postcode(), place.town(), null);
	}

	private static boolean from(@Nullable Side choice, boolean here, boolean there) {
		return there && (choice == Side.GOES || !here);
	}

	private static boolean hasAddress(EditPartner partner) {
		return partner.street() != null || partner.postcode() != null || partner.town() != null;
	}

}
