package org.palier.agreement;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface SentTexts extends Repository<SentText, UUID> {

	SentText save(SentText text);

	/** All that went out for an agreement, newest first. */
	List<SentText> findByAgreementOrderByNumberDesc(UUID agreement);

}
