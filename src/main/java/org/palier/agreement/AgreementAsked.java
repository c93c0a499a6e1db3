package org.palier.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.palier.mission.AskedSource;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a mission's page says of those who are asked to approve. */
@Component
@Transactional(readOnly = true)
class AgreementAsked implements AskedSource {

	private final AgreementRepository agreements;

	private final Deadlines deadlines;

	AgreementAsked(AgreementRepository agreements, Deadlines deadlines) {
		this.agreements = agreements;
		this.deadlines = deadlines;
	}

	@Override
	public String process() {
		return "agreement";
	}

	@Override
	public Optional<LocalDate> voteAhead(UUID caseId) {
		return agreements.findById(caseId).flatMap(deadlines::voteAhead);
	}

	@Override
	public String page(UUID caseId) {
		return "/agreement/" + caseId + "/answers";
	}

}
