package org.palier.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.context.ApplicationContext;

/** Whoever owns the tables: the application may neither change nor clean them. */
record Owner(ApplicationContext application) {

	void run(String sql) {
		try (var connection = application.getBean("ownerDataSource", DataSource.class).getConnection();
				var statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	/** Loads rows faster: what is not the key of these tables is indexed afterwards. */
	void withoutIndexes(List<String> tables, Runnable work) {
		var indexes = new ArrayList<String>();
		try (var connection = application.getBean("ownerDataSource", DataSource.class).getConnection();
				var statement = connection.createStatement()) {
			for (var table : tables) {
				var found = statement.executeQuery("""
						select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
						where indrelid = '%s'::regclass and not indisunique""".formatted(table));
				var drop = new ArrayList<String>();
				while (found.next()) {
					drop.add("drop index " + found.getString(1));
					indexes.add(found.getString(2));
				}
				for (var each : drop) {
					statement.execute(each);
				}
			}
			work.run();
			for (var index : indexes) {
				statement.execute(index);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
