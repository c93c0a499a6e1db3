package org.palier.mission;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where missions take place, many at once; and which of them certain words name. */
@Component
@Transactional(readOnly = true)
public class MissionPlaces {

	private final JdbcClient jdbc;

	MissionPlaces(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Names of neighbourhoods by mission. */
	public Map<UUID, String> of(Collection<UUID> missions) {
		var places = new HashMap<UUID, String>();
		jdbc.sql(
				"select m.id, n.name from mission m join neighbourhood n on n.id = m.neighbourhood_id where m.id = any (?)")
			.param(missions.toArray(UUID[]::new))
			.query((row) -> {
				places.put(row.getObject("id", UUID.class), row.getString("name"));
			});
		return places;
	}

	/**
	 * Missions whose title or neighbourhood has these words, whatever the capitals,
	 * accents and typos; the likeliest, if there are too many.
	 */
	public Collection<UUID> named(String words) {
		return jdbc.sql("select id from palier_search('mission', ?) order by likeness desc limit 1000")
			.param(words)
			.query(UUID.class)
			.list();
	}

}
