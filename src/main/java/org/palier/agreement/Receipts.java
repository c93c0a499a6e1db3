package org.palier.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Receipts extends Repository<Receipt, UUID> {

	Receipt save(Receipt receipt);

	Optional<Receipt> findById(UUID id);

	/** Newest first, with those that were struck out. */
	List<Receipt> findByContractOrderByDayDescEnteredAtDescIdAsc(UUID contract);

	List<Receipt> findByContractInAndCorrectedAtIsNull(Collection<UUID> contracts);

}
