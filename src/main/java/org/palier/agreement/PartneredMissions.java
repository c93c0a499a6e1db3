package org.palier.agreement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.palier.mission.MissionPartners;
import org.palier.partner.Partners;
import org.palier.platform.web.Choice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Missions through the agreements that name somebody at a partner. */
@Component
@Transactional(readOnly = true)
class PartneredMissions implements MissionPartners {

	private final Partners partners;

	private final JdbcClient jdbc;

	PartneredMissions(Partners partners, JdbcClient jdbc) {
		this.partners = partners;
		this.jdbc = jdbc;
	}

	@Override
	public List<Choice> at(Collection<UUID> sites) {
		return sites.stream()
			.flatMap((site) -> partners.choices(site).stream())
			.sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
			.toList();
	}

	/** It may be named itself, or by what was merged into it, or through its people. */
	@Override
	public Collection<UUID> missionsWith(UUID partner) {
		var names = jdbc.sql("""
				with of as (select id from partner where id = :id or merged_into = :id)
				select id from of union select c.id from contact c join of on of.id = c.partner_id""")
			.param("id", partner)
			.query(UUID.class)
			.list();
		if (names.isEmpty()) {
			return List.of();
		}
		return jdbc.sql("""
				select distinct c.mission_id from agreement a join agreement_mission c on c.agreement_id = a.id
				where concat(a.budget, a.answers, a.chain, a.asked) ~ ?""")
			.param(names.stream().map(UUID::toString).collect(Collectors.joining("|")))
			.query(UUID.class)
			.list();
	}

}
