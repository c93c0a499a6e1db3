package org.palier.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.OpenStep;
import org.palier.mission.OpenSteps;
import org.palier.platform.security.User;
import org.palier.workflow.Drawn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the open tasks of a person; never asks the engine. Each lane, date and weight is
 * a range of one index, read from where the page before ended: a page costs the same at a
 * thousand tasks and at a million.
 */
@Component
@Transactional(readOnly = true)
class Inbox implements OpenSteps {

	/** Counts stop here and are told as "1000+". */
	static final int MOST = 1000;

	private static final String COLUMNS = """
			id, process, step, form_key, case_id, mission_id, site_id, role, assignee, name, title, created_at, ready_at, due_at, personal, weight""";

	private static final String FILTERED = """
			and (:site::uuid is null or t.site_id = :site::uuid) and (:mission::uuid is null or t.mission_id = :mission::uuid)
			and (:process::text is null or t.process = :process) and (:step::text is null or t.step = :step)
			and (:role::text is null or t.role = :role) and (:missions::uuid[] is null or t.mission_id = any (:missions::uuid[]))
			and (:q::text is null or t.mission_id = any (:found::uuid[]) or t.process || '/' || t.step = any (:steps::text[]))
			""";

	private static final String HELD = "t.assignee = p.person and t.assignee is not null and not t.paused and t.id <> all (:aside::text[]) and (not t.personal or t.assignee = :me)\n";

	private static final String FREE = "t.site_id = l.site and t.role = l.role and t.assignee is null and not t.paused and t.id <> all (:aside::text[])\n";

	private static final String PEOPLE = "unnest(:people::uuid[]) p(person)\n";

	private static final String LANES = "unnest(:sites::uuid[], :codes::text[]) l(site, role)\n";

	/**
	 * Up to the most, from where the page before ended, of one weight after the other.
	 */
	private static final String BOUNDED = """
			and t.weight = w.weight and w.weight <= :weight and t.due_sort >= :opens::timestamptz and t.due_sort < :closes::timestamptz
			and (t.due_sort, t.id) > (case when w.weight = :weight then :due::timestamptz else '-infinity' end, case when w.weight = :weight then :id else '' end)
			""";

	private static final String WEIGHTS = "cross join unnest('{2,1,0}'::smallint[]) w(weight) cross join lateral (\nselect t.* from inbox_task t where ";

	private static final String PAGE = "select " + COLUMNS + " from (select t.* from " + PEOPLE + WEIGHTS + HELD
			+ FILTERED + BOUNDED + "order by t.due_sort, t.id limit :most) t union all select t.* from " + LANES
			+ WEIGHTS + FREE + FILTERED + BOUNDED
			+ "order by t.due_sort, t.id limit :most) t) t order by weight desc, due_sort, id limit :most";

	private static final String SOME = "cross join lateral (select from inbox_task t where ";

	private static final String DUE = "and t.weight = any ('{0,1,2}'::smallint[]) and t.due_sort >= g.opens and t.due_sort < g.closes limit :most) t";

	private static final String COUNTS = "select g.name, (select count(*) from (select from " + PEOPLE + SOME + HELD
			+ FILTERED + DUE + " limit :most) held) + (select count(*) from (select from " + LANES + SOME + FREE
			+ FILTERED + DUE
			+ " limit :most) free) as tasks from unnest(:names::text[], :starts::text[]::timestamptz[], :ends::text[]::timestamptz[]) g(name, opens, closes)";

	private final JdbcClient jdbc;

	private final Drawn drawn;

	Inbox(JdbcClient jdbc, Drawn drawn) {
		this.jdbc = jdbc;
		this.drawn = drawn;
	}

	/**
	 * What is due in a span, what others wait for first, then what is due first.
	 * @param after the last of the page before
	 */
	List<InboxRow> page(Lanes lanes, Span span, Filter filter, @Nullable Cursor after, int most) {
		var from = (after != null) ? after : Cursor.START;
		var parameters = parameters(lanes, filter);
		parameters.put("opens", span.opens().toString());
		parameters.put("closes", span.closes().toString());
		parameters.put("weight", from.weight());
		parameters.put("due", from.due().toString());
		parameters.put("id", from.id());
		parameters.put("most", most);
		return jdbc.sql(PAGE).params(parameters).query(this::read).list();
	}

	/** How many there are in each span, none beyond {@link #MOST} by more than one. */
	Map<String, Integer> counts(Lanes lanes, List<Span> spans, Filter filter) {
		var parameters = parameters(lanes, filter);
		parameters.put("names", spans.stream().map(Span::name).toArray(String[]::new));
		parameters.put("starts", spans.stream().map((span) -> span.opens().toString()).toArray(String[]::new));
		parameters.put("ends", spans.stream().map((span) -> span.closes().toString()).toArray(String[]::new));
		parameters.put("most", MOST + 1);
		var counts = new LinkedHashMap<String, Integer>();
		jdbc.sql(COUNTS).params(parameters).query((row) -> {
			counts.put(row.getString("name"), Math.min(row.getInt("tasks"), MOST + 1));
		});
		return counts;
	}

	/** The first by date, whatever waits behind. */
	List<InboxRow> byId(Collection<String> ids) {
		return ids.isEmpty() ? List.of()
				: jdbc
					.sql("select " + COLUMNS
							+ " from inbox_task where id = any (?) and not paused order by weight desc, due_sort, id")
					.param(ids.toArray(String[]::new))
					.query(this::read)
					.list();
	}

	/** The next in the same case that this person may do. */
	Optional<InboxRow> nextOf(UUID caseId, Lanes lanes) {
		return jdbc
			.sql("select " + COLUMNS
					+ """
							 from inbox_task t where case_id = ? and not paused and (assignee = any (?) or (assignee is null and exists (
								select from unnest(?::uuid[], ?::text[]) l(site, role) where l.site = t.site_id and l.role = t.role)))
							order by weight desc, due_sort, id limit 1""")
			.params(caseId, lanes.people(), lanes.sites(), lanes.codes())
			.query(this::read)
			.optional();
	}

	/** What waits for a partner at the person's sites, the longest first. */
	List<InboxRow> atPartners(User user, Filter filter, int most) {
		var parameters = parameters(Lanes.mine(user), filter);
		parameters.put("own", user.sites().toArray(UUID[]::new));
		parameters.put("most", most);
		return jdbc.sql("select " + COLUMNS
				+ " from (select t.* from unnest(:own::uuid[]) s(site) cross join lateral (select t.* from inbox_task t where t.site_id = s.site and t.role = 'partner' and not t.paused "
				+ FILTERED + " order by t.created_at, t.id limit :most) t) t order by created_at, id limit :most")
			.params(parameters)
			.query(this::read)
			.list();
	}

	@Override
	public List<OpenStep> ofMissions(Collection<UUID> missions) {
		return jdbc.sql("select " + COLUMNS + " from inbox_task where mission_id = any (?) order by created_at, id")
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
		return jdbc.sql("select " + COLUMNS + " from inbox_task where id = ?").param(id).query(this::read).optional();
	}

	boolean isPaused(String id) {
		return jdbc.sql("select paused from inbox_task where id = ?").param(id).query(Boolean.class).single();
	}

	private static Map<String, @Nullable Object> parameters(Lanes lanes, Filter filter) {
		var all = new HashMap<String, @Nullable Object>();
		all.put("people", lanes.people());
		all.put("sites", lanes.sites());
		all.put("codes", lanes.codes());
		all.put("me", lanes.me());
		all.putAll(filter.parameters());
		return all;
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
				(due != null) ? due.toInstant() : null, row.getBoolean("personal"), row.getInt("weight"));
	}

}
