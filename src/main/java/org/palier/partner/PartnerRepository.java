package org.palier.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PartnerRepository extends Repository<Partner, UUID> {

	Partner save(Partner partner);

	Optional<Partner> findById(UUID id);

	List<Partner> findBySiteOrderByName(UUID site);

	boolean existsBySiteAndNameIgnoreCaseAndIdNot(UUID site, String name, UUID id);

	/** By name of the organisation or of somebody there. */
	@Query("""
			select p from Partner p where lower(p.name) like :words escape '\\'
				or exists (select 1 from Contact c where c.partner = p.id and lower(c.name) like :words escape '\\')
			order by p.name, p.id""")
	List<Partner> search(String words);

}
