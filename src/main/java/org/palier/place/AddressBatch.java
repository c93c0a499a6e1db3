package org.palier.place;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Some thousand lines that are written together. Several points of one address are one:
 * its entrance, or else the first.
 */
final class AddressBatch {

	/** Lines. */
	static final int FULL = 5000;

	/**
	 * What somebody wrote by hand and the file now names gets the file's key, so that it
	 * is not there twice.
	 */
	private static final String ADOPT = """
			update building b set source_key = n.key
			from (select distinct on (h.id) h.id, n.key from building h
				join unnest(?::text[], ?::text[], ?::text[]) n (key, line, city)
					on palier_plain(trim(h.number || ' ' || h.street)) = n.line and palier_plain(h.city) = n.city
				where h.site_id = ? and h.source_key is null
					and not exists (select from building k where k.site_id = h.site_id and k.source_key = n.key)) n
			where b.id = n.id
				and not exists (select from building o where o.site_id = b.site_id and o.source_key is null and o.id < b.id
					and palier_plain(o.number || o.street || o.city) = palier_plain(b.number || b.street || b.city))""";

	private static final String WRITE = """
			with written as (
				insert into building as b (id, site_id, neighbourhood_id, number, street, postcode, insee, city, lon, lat,
					source_key, created_at)
				select gen_random_uuid(), ?, ?, n.number, n.street, n.postcode, n.insee, n.city, n.lon, n.lat, n.key, ?
				from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::float8[], ?::float8[])
					n (key, number, street, postcode, insee, city, lon, lat)
				on conflict (site_id, source_key) do update set number = excluded.number, street = excluded.street,
					postcode = coalesce(excluded.postcode, b.postcode), insee = coalesce(excluded.insee, b.insee),
					city = excluded.city, lon = coalesce(excluded.lon, b.lon), lat = coalesce(excluded.lat, b.lat),
					neighbourhood_id = coalesce(b.neighbourhood_id, excluded.neighbourhood_id)
				where (b.number, b.street, b.postcode, b.insee, b.city, b.lon, b.lat, b.neighbourhood_id)
					is distinct from (excluded.number, excluded.street, coalesce(excluded.postcode, b.postcode),
						coalesce(excluded.insee, b.insee), excluded.city, coalesce(excluded.lon, b.lon),
						coalesce(excluded.lat, b.lat), coalesce(b.neighbourhood_id, excluded.neighbourhood_id))
				returning b.xmax = 0 as added)
			select count(*) filter (where added), count(*) filter (where not added) from written""";

	private final Map<String, AddressLine> lines = new LinkedHashMap<>();

	private long many;

	private long elsewhere;

	private long rejected;

	void add(AddressLine line) {
		many++;
		lines.merge(line.key(), line, (known, next) -> (!known.entrance() && next.entrance()) ? next : known);
	}

	void elsewhere() {
		many++;
		elsewhere++;
	}

	void reject() {
		many++;
		rejected++;
	}

	boolean isFull() {
		return many >= FULL;
	}

	boolean isEmpty() {
		return many == 0;
	}

	/**
	 * Writes them in the running transaction.
	 * @param adopts whether some of the site's addresses were written by hand
	 */
	Done write(JdbcClient jdbc, UUID site, @Nullable UUID neighbourhood, boolean adopts, Instant now) {
		if (lines.isEmpty()) {
			return new Done(many, 0, 0, 0, elsewhere, rejected);
		}
		var keys = lines.keySet().toArray(String[]::new);
		if (adopts) {
			jdbc.sql(ADOPT)
				.params(keys, strings((each) -> Plain.of(each.line())), strings((each) -> Plain.of(each.city())), site)
				.update();
		}
		return jdbc.sql(WRITE)
			.param(site)
			.param(neighbourhood)
			.param(Timestamp.from(now))
			.param(keys)
			.param(strings(Address::number))
			.param(strings(Address::street))
			.param(strings(Address::postcode))
			.param(strings(Address::insee))
			.param(strings(Address::city))
			.param(doubles(Address::lon))
			.param(doubles(Address::lat))
			.query((row, index) -> new Done(many, row.getLong(1), row.getLong(2),
					many - elsewhere - rejected - row.getLong(1) - row.getLong(2), elsewhere, rejected))
			.single();
	}

	private @Nullable String[] strings(Function<Address, @Nullable String> part) {
		return lines.values().stream().map((each) -> part.apply(each.address())).toArray(String[]::new);
	}

	private @Nullable Double[] doubles(Function<Address, @Nullable Double> part) {
		return lines.values().stream().map((each) -> part.apply(each.address())).toArray(Double[]::new);
	}

	/** What became of the lines; "same" counts a second point of an address, too. */
	record Done(long lines, long added, long changed, long same, long elsewhere, long rejected) {
	}

}
