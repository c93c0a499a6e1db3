package org.palier.campaign;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the Voisins of a site can go, as they told. */
@Component
@Transactional
class Availabilities {

	private final JdbcClient jdbc;

	Availabilities(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By person; who said nothing is missing. */
	@Transactional(readOnly = true)
	Map<UUID, Set<String>> of(UUID site) {
		var all = new HashMap<UUID, Set<String>>();
		jdbc.sql("select person_id, slots from availability where site_id = ?").param(site).query((row) -> {
			all.put(row.getObject("person_id", UUID.class), Set.of((String[]) row.getArray("slots").getArray()));
		});
		return all;
	}

	void keep(UUID person, UUID site, Collection<String> slots) {
		jdbc.sql("""
				insert into availability (person_id, site_id, slots) values (?, ?, ?)
				on conflict (person_id, site_id) do update set slots = excluded.slots""")
			.params(person, site, slots.stream().distinct().sorted().toArray(String[]::new))
			.update();
	}

}
