package org.palier.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Append-only record of what happened, written in the transaction of what it tells; the
 * application's database role may neither change nor delete a row.
 */
@Component
@Transactional
public class Audit {

	private static final String COLUMNS = "select at, actor, action, subject, detail, ref, case_id from audit_entry ";

	private static final RowMapper<AuditEntry> ENTRY = (row, index) -> new AuditEntry(
			row.getTimestamp("at").toInstant(), row.getString("actor"), row.getString("action"),
			row.getString("subject"), row.getString("detail"), row.getString("ref"),
			row.getObject("case_id", UUID.class));

	private final JdbcClient jdbc;

	private final Clock clock;

	Audit(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Something about a site, and perhaps a mission and a case of it. */
	public void record(@Nullable UUID site, @Nullable UUID mission, @Nullable UUID caseId, String action,
			@Nullable String subject, @Nullable String detail, @Nullable String ref) {
		jdbc.sql(
				"""
						insert into audit_entry (at, site_id, mission_id, case_id, actor, actor_id, action, subject, detail, ref)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(Timestamp.from(clock.instant()), site, mission, caseId, Scope.actor(),
					User.current().map(User::id).orElse(null), action, subject, detail, ref))
			.update();
	}

	/** The story of a mission, newest first. */
	@Transactional(readOnly = true)
	public List<AuditEntry> ofMission(UUID mission, int limit) {
		return jdbc.sql(COLUMNS + "where mission_id = ? order by at desc, id desc limit ?")
			.params(mission, limit)
			.query(ENTRY)
			.list();
	}

	/** The story of one case, newest first. */
	@Transactional(readOnly = true)
	public List<AuditEntry> ofCase(UUID caseId, int limit) {
		return jdbc.sql(COLUMNS + "where case_id = ? order by at desc, id desc limit ?")
			.params(caseId, limit)
			.query(ENTRY)
			.list();
	}

	/** Whether this ever happened to the installation as a whole. */
	@Transactional(readOnly = true)
	public boolean has(String action) {
		return jdbc.sql("select exists (select from audit_entry where action = ? and site_id is null)")
			.param(action)
			.query(Boolean.class)
			.single();
	}

	/** The last thing said about a reference. */
	@Transactional(readOnly = true)
	public Optional<AuditEntry> lastOf(String ref) {
		return jdbc.sql(COLUMNS + "where ref = ? order by at desc, id desc limit 1").param(ref).query(ENTRY).optional();
	}

}
