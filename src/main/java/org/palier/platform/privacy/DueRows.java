package org.palier.platform.privacy;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows that have had their day. Several nodes may be at it: what another one has erased
 * is not found, and what it is just emptying is left to it.
 */
@Component
public class DueRows {

	private static final String DUE = " where ctid = any (array(select ctid from %s where delete_on <= ? order by delete_on limit ?%s))";

	private final JdbcClient jdbc;

	DueRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Nothing is left of them. */
	public Forgetting erase(String table) {
		return new Statement(table, "delete from " + table + DUE.formatted(table, ""));
	}

	/**
	 * They are still counted, but nobody is in them any more.
	 * @param columns assignments that take the person out, such as {@code note = null}
	 */
	public Forgetting empty(String table, String columns) {
		return new Statement(table, "update " + table + " set delete_on = null, " + columns
				+ DUE.formatted(table, " for update skip locked"));
	}

	private final class Statement implements Forgetting {

		private final String table;

		private final String sql;

		Statement(String table, String sql) {
			this.table = table;
			this.sql = sql;
		}

		@Override
		public String table() {
			return table;
		}

		@Override
		public int forget(LocalDate today, int most) {
			return jdbc.sql(sql).params(today, most).update();
		}

	}

}
