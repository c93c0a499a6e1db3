package org.palier.campaign;

import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Called by {@code accompaniment.bpmn}. */
@Component
@Transactional(readOnly = true)
public class AccompanimentSteps {

	private final AccompanimentService accompaniments;

	AccompanimentSteps(AccompanimentService accompaniments) {
		this.accompaniments = accompaniments;
	}

	public boolean isRoundShared(String accompaniment) {
		return accompaniments.get(UUID.fromString(accompaniment)).isShared();
	}

	/** Whose round it is. */
	public String voisin(String accompaniment) {
		return accompaniments.get(UUID.fromString(accompaniment)).voisin().toString();
	}

}
