package org.palier.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What is counted at the doors. What each of them counts is written once, in
 * {@link Visits}.
 */
enum VisitFigure {

	KNOCKED, OPENED, TALKED, ORIENTED, REFUSED;

	/** As in messages, addresses and queries. */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	long in(VisitCount count) {
		return switch (this) {
			case KNOCKED -> count.knocked();
			case OPENED -> count.opened();
			case TALKED -> count.talked();
			case ORIENTED -> count.oriented();
			case REFUSED -> count.refused();
		};
	}

	/** Address of the visits it counts. */
	String rows(UUID mission) {
		return "/field/" + mission + "/visits?figure=" + key();
	}

	static Optional<VisitFigure> of(String key) {
		return Arrays.stream(values()).filter((figure) -> figure.key().equals(key)).findFirst();
	}

}
