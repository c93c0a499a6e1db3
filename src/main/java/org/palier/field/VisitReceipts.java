package org.palier.field;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.palier.platform.security.PalierSecret;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has been received from phones. The database itself decides who is first: a visit
 * that is sent twice at the same moment has one receipt.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitReceipts {

	private final JdbcClient jdbc;

	private final PalierSecret secret;

	private final Clock clock;

	VisitReceipts(JdbcClient jdbc, PalierSecret secret, Clock clock) {
		this.jdbc = jdbc;
		this.secret = secret;
		this.clock = clock;
	}

	/** Those that are known already, by the visit's id. */
	Map<UUID, Receipt> known(Collection<UUID> visits) {
		var found = new HashMap<UUID, Receipt>();
		jdbc.sql("select id, number, print, taken_back from visit_receipt where id = any (?)")
			.param(visits.toArray(UUID[]::new))
			.query((row, index) -> found.put(row.getObject("id", UUID.class),
					new Receipt(row.getLong("number"), row.getString("print"), row.getBoolean("taken_back"))))
			.list();
		return found;
	}

	/**
	 * Writes receipts for visits that are new.
	 * @param prints by the visit's id
	 * @return the numbers of those that were written; what somebody else has just written
	 * is missing
	 */
	Map<UUID, Long> write(UUID site, Map<UUID, String> prints) {
		var numbers = new HashMap<UUID, Long>();
		jdbc.sql("""
				insert into visit_receipt (id, site_id, print, received_at)
				select id, ?, print, ? from unnest(?, ?) as sent (id, print)
				on conflict (id) do nothing returning id, number""")
			.params(site, Timestamp.from(clock.instant()), prints.keySet().toArray(UUID[]::new),
					prints.values().toArray(String[]::new))
			.query((row, index) -> numbers.put(row.getObject("id", UUID.class), row.getLong("number")))
			.list();
		return numbers;
	}

	/** From now on this visit is not kept, however often it still arrives. */
	void takeBack(UUID site, UUID visit) {
		if (jdbc.sql("update visit_receipt set taken_back = true where id = ?").param(visit).update() == 0) {
			jdbc.sql("""
					insert into visit_receipt (id, site_id, print, taken_back, received_at) values (?, ?, '', true, ?)
					on conflict (id) do nothing""").params(visit, site, Timestamp.from(clock.instant())).update();
		}
	}

	/**
	 * Tells equal contents from others, to whom holds the installation's secret alone.
	 */
	String print(String sha256) {
		return secret.sign("receipt", sha256);
	}

	/** One of them. */
	record Receipt(long number, String print, boolean takenBack) {
	}

}
