package org.palier.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.palier.agreement.HourlyCost.Work;

import org.springframework.data.repository.Repository;

interface HourlyCosts extends Repository<HourlyCost, UUID> {

	HourlyCost save(HourlyCost cost);

	void delete(HourlyCost cost);

	Optional<HourlyCost> findById(UUID id);

	Optional<HourlyCost> findBySiteAndRoleAndFromDay(UUID site, Work role, LocalDate fromDay);

	/** Newest first. */
	List<HourlyCost> findBySiteOrderByRoleDescFromDayDesc(UUID site);

	/** The one in force on a day. */
	Optional<HourlyCost> findFirstBySiteAndRoleAndFromDayLessThanEqualOrderByFromDayDesc(UUID site, Work role,
			LocalDate day);

}
