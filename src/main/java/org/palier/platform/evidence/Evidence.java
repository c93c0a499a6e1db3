package org.palier.platform.evidence;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.audit.Audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains of evidence: append only, one for each case. Each event holds the hash of the
 * one before, so none can be changed, removed or put in without all that follow; and each
 * hash is noted in the audit as well, and mailed in receipts, so that the end of a chain
 * cannot be cut off or written anew unnoticed.
 */
@Component
@Transactional
public class Evidence {

	static final String COLUMNS = "select chain, number, at, kind, link, document, shown, mail, person, previous, hash, name, address, said, salt from evidence ";

	/** Action of the audit that notes a hash; its ref is number and hash. */
	static final String ANCHORED = "evidence.anchored";

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Clock clock;

	Evidence(JdbcClient jdbc, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Writes an event at the end of its chain, in the running transaction. Writers of one
	 * chain wait for each other until they commit: it never forks.
	 */
	public Event append(Fact fact) {
		jdbc.sql("select count(*) from pg_advisory_xact_lock(hashtextextended('evidence' || ?::text, 0))")
			.param(fact.chain())
			.query(Integer.class)
			.single();
		var event = sealed(fact, last(fact.chain()));
		jdbc.sql("""
				insert into evidence (chain, number, site_id, at, kind, link, document, shown, mail, person, previous,
					hash, name, address, said, salt, delete_on)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz + interval '10 years')""")
			.params(Arrays.asList(event.chain(), event.number(), fact.site(), Timestamp.from(event.at()),
					event.kind().name(), event.link(), event.document(), event.shown(), event.mail(), event.person(),
					event.previous(), event.hash(), event.who().name(), event.who().address(), event.who().said(),
					event.salt(), (event.person() != null) ? Timestamp.from(event.at()) : null))
			.update();
		audit.record(fact.site(), null, fact.chain(), ANCHORED, null, null, event.number() + " " + event.hash());
		return event;
	}

	private Event sealed(Fact fact, Optional<Event> last) {
		var who = fact.who();
		var salt = who.isNobody() ? null : salt();
		var event = new Event(fact.chain(), last.map(Event::number).orElse(0) + 1,
				clock.instant().truncatedTo(ChronoUnit.MILLIS), fact.kind(), fact.link(), fact.document(), fact.shown(),
				fact.mail(), (salt != null) ? Seal.of(who, salt) : null, last.map(Event::hash).orElse(Event.BEGINNING),
				"", who, salt);
		return new Event(event.chain(), event.number(), event.at(), event.kind(), event.link(), event.document(),
				event.shown(), event.mail(), event.person(), event.previous(), Seal.of(event), who, salt);
	}

	private String salt() {
		var bytes = new byte[16];
		random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/** The whole chain of a case, from its beginning. */
	@Transactional(readOnly = true)
	public List<Event> of(UUID chain) {
		return jdbc.sql(COLUMNS + "where chain = ? order by number").param(chain).query(Evidence::read).list();
	}

	/** The end of the chain. */
	@Transactional(readOnly = true)
	public Optional<Event> last(UUID chain) {
		return jdbc.sql(COLUMNS + "where chain = ? order by number desc limit 1")
			.param(chain)
			.query(Evidence::read)
			.optional();
	}

	/** Whether this has happened through this link, to this document if one is given. */
	@Transactional(readOnly = true)
	public boolean has(UUID chain, Kind kind, UUID link, @Nullable String shown) {
		return jdbc.sql("""
				select exists (select from evidence
					where chain = ? and kind = ? and link = ? and shown is not distinct from ?)""")
			.params(Arrays.asList(chain, kind.name(), link, shown))
			.query(Boolean.class)
			.single();
	}

	/** Whether this very event stands in one of our chains. */
	@Transactional(readOnly = true)
	boolean stands(UUID chain, int number, String hash) {
		return jdbc.sql("select exists (select from evidence where chain = ? and number = ? and hash = ?)")
			.params(chain, number, hash)
			.query(Boolean.class)
			.single();
	}

	static Event read(ResultSet row, int index) throws SQLException {
		return new Event(row.getObject("chain", UUID.class), row.getInt("number"), row.getTimestamp("at").toInstant(),
				Kind.valueOf(row.getString("kind")), row.getObject("link", UUID.class),
				row.getObject("document", UUID.class), row.getString("shown"), row.getString("mail"),
				row.getString("person"), row.getString("previous"), row.getString("hash"),
				new Who(row.getString("name"), row.getString("address"), row.getString("said")), row.getString("salt"));
	}

}
