package org.palier.agreement;

import org.palier.mission.Theme;

/**
 * The axes on which a landlord may spend its rebate of land tax, as the national frame
 * names them; the name is a message key under {@code agreement.axis.}.
 */
enum TfpbAxis {

	STAFF, TRAINING, UPKEEP, WASTE, QUIET, CONSULTATION, SOCIAL_TIES, SMALL_WORKS;

	/** Where a mission about this belongs most often. */
	static TfpbAxis of(Theme theme) {
		return switch (theme) {
			case WASTE -> WASTE;
			case PESTS -> UPKEEP;
			case RENEWAL, ENERGY, COMMONS -> CONSULTATION;
			default -> SOCIAL_TIES;
		};
	}

}
