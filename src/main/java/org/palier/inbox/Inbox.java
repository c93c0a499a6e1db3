package org.palier.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.palier.mission.OpenStep;
import org.palier.mission.OpenSteps;
import org.palier.platform.security.User;
import org.palier.workflow.Drawn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the open tasks of a person; never asks the engine. */
@Component
@Transactional(readOnly = true)
class Inbox implements OpenSteps {

	/** More than anyone does in a day; counts beyond it are told as "plus de". */
	static final int MOST = 200;

	private static final String COLUMNS = """
			select id, process, step, form_key, case_id, mission_id, site_id, role, assignee, name, title, created_at, ready_at, due_at, personal
			from inbox_task\s""";

	private final JdbcClient jdbc;

	private final Drawn drawn;

	Inbox(JdbcClient jdbc, Drawn drawn) {
		this.jdbc = jdbc;
		this.drawn = drawn;
	}

	/**
	 * What this person has, and what the roles of this person may take, the most urgent
	 * first.
	 */
	List<InboxRow> mine(User user) {
		return jdbc.sql(COLUMNS + """
				where not paused and site_id = any (?) and (assignee = ? or (assignee is null and role = any (?)))
				order by due_at nulls last, created_at, id limit ?""")
			.params(sites(user), user.id(), roles(user), MOST)
			.query(this::read)
			.list();
	}

	/** What waits for a partner at the person's sites, the longest first. */
	List<InboxRow> atPartners(User user) {
		return jdbc.sql(COLUMNS + """
				where not paused and site_id = any (?) and role = 'partner' order by created_at, id limit ?""")
			.params(sites(user), MOST)
			.query(this::read)
			.list();
	}

	@Override
	public List<OpenStep> ofMissions(Collection<UUID> missions) {
		return jdbc.sql(COLUMNS + "where mission_id = any (?) order by created_at, id")
			.param(missions.toArray(UUID[]::new))
			.query(this::read)
			.list()
			.stream()
			.map((row) -> new OpenStep(row.id(), Objects.requireNonNull(row.mission()), row.caseId(), row.site(),
					row.process(), row.step(), row.name(), row.role(), row.assignee(), row.created(), row.ready(),
					row.due(), row.href()))
			.toList();
	}

	Optional<InboxRow> find(String id) {
		return jdbc.sql(COLUMNS + "where id = ?").param(id).query(this::read).optional();
	}

	private static UUID[] sites(User user) {
		return user.sites().toArray(UUID[]::new);
	}

	private static String[] roles(User user) {
		return user.roles().stream().map((role) -> role.code()).toArray(String[]::new);
	}

	/** What was written down in French is read in the reader's language. */
	private InboxRow read(ResultSet row, int index) throws SQLException {
		Timestamp due = row.getTimestamp("due_at");
		return new InboxRow(row.getString("id"), row.getString("process"), row.getString("step"),
				row.getString("form_key"), row.getObject("case_id", UUID.class),
				row.getObject("mission_id", UUID.class), row.getObject("site_id", UUID.class), row.getString("role"),
				row.getObject("assignee", UUID.class), drawn.said(row.getString("name")),
				drawn.title(row.getString("process"), row.getString("title")),
				row.getTimestamp("created_at").toInstant(), row.getTimestamp("ready_at").toInstant(),
				(due != null) ? due.toInstant() : null, row.getBoolean("personal"));
	}

}
