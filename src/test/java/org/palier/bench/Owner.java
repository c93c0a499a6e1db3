package org.palier.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

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

	/**
	 * Many rows come faster while these tables have no index but their keys and look up
	 * nothing in others. Both are there again afterwards, made of all rows at once.
	 */
	void loading(Collection<String> tables, Runnable work) {
		var names = tables.stream().map((table) -> "'" + table + "'::regclass").collect(Collectors.joining(", "));
		var drop = new ArrayList<>(read("""
				select format('alter table %%s drop constraint %%I', conrelid::regclass, conname) from pg_constraint
				where contype = 'f' and conrelid in (%s)""".formatted(names)));
		var indexes = "from pg_index where not indisunique and indrelid in (" + names + ")";
		drop.addAll(read("select 'drop index ' || indexrelid::regclass " + indexes));
		var again = new ArrayList<>(read("select pg_get_indexdef(indexrelid) " + indexes));
		again.addAll(
				read("""
						select format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
						from pg_constraint where contype = 'f' and conrelid in (%s)"""
					.formatted(names)));
		drop.forEach(this::run);
		try {
			work.run();
		}
		finally {
			again.forEach(this::run);
		}
	}

	private List<String> read(String sql) {
		return JdbcClient.create(application.getBean("ownerDataSource", DataSource.class))
			.sql(sql)
			.query(String.class)
			.list();
	}

}
