package org.palier.agreement;

import org.palier.organisation.Directory;
import org.palier.platform.evidence.Kind;
import org.palier.platform.link.OneTimeCodes;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.web.NotFound;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Above an amount that each site sets, who answers types a code from a second mail:
 * whoever got hold of the first one alone decides nothing. Reading needs none.
 */
@Component
@Transactional
class ApprovalCodes {

	private final OneTimeCodes codes;

	private final AgreementRepository agreements;

	private final Directory directory;

	private final ApprovalMail mail;

	private final Witness witness;

	ApprovalCodes(OneTimeCodes codes, AgreementRepository agreements, Directory directory, ApprovalMail mail,
			Witness witness) {
		this.codes = codes;
		this.agreements = agreements;
		this.directory = directory;
		this.mail = mail;
		this.witness = witness;
	}

	@Transactional(readOnly = true)
	boolean areAsked(Agreement agreement) {
		var budget = agreement.budget();
		return budget != null && directory.codeAbove(agreement.site())
			.filter((limit) -> budget.amountAsked().compareTo(limit) > 0)
			.isPresent();
	}

	@Transactional(readOnly = true)
	boolean isOut(PartnerLink link) {
		return codes.isOut(link);
	}

	void send(PartnerLink link) {
		mail.code(NotFound.orElse(agreements.lock(link.caseId())), link, codes.make(link));
	}

	boolean isRight(PartnerLink link, String typed) {
		var right = codes.isRight(link, typed);
		if (right) {
			witness.did(link, Kind.CODE_ENTERED, link.name(), null);
		}
		return right;
	}

}
