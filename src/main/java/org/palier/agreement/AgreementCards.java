package org.palier.agreement;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.palier.mission.Card;
import org.palier.mission.CardSource;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which way each agreement of a mission goes, on the mission's page. */
@Component
@Transactional(readOnly = true)
class AgreementCards implements CardSource {

	private static final Set<Role> READERS = Set.of(Role.COORDINATOR, Role.DIRECTOR, Role.NETWORK);

	private final AgreementRepository agreements;

	private final AgreementReading reading;

	private final Texts texts;

	AgreementCards(AgreementRepository agreements, AgreementReading reading, Texts texts) {
		this.agreements = agreements;
		this.reading = reading;
		this.texts = texts;
	}

	/** Those given up have nothing to say any more. */
	@Override
	public List<Card> cards(UUID mission, User reader) {
		var mayRead = READERS.stream().anyMatch(reader::is);
		return agreements.covering(mission)
			.stream()
			.filter((agreement) -> agreement.budget() != null)
			.filter((agreement) -> !agreement.isOver() || agreement.isInForce())
			.map((agreement) -> new Card(title(agreement, mission), reading.route(agreement),
					mayRead ? "/agreements/" + agreement.id() : null, texts.get("agreement.open")))
			.toList();
	}

	/** A mission that waits for another's agreement reads which one. */
	private String title(Agreement agreement, UUID mission) {
		if (agreement.mission().equals(mission)) {
			return texts.get("agreement.card");
		}
		return texts.get(agreement.wasInForce() ? "agreement.card.covered" : "agreement.card.covering",
				reading.title(agreement));
	}

}
