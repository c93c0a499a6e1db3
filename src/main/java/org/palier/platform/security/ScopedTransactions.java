package org.palier.platform.security;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells PostgreSQL, at the beginning of each transaction, which sites it may show. The
 * setting is local to the transaction: a pooled connection never carries it further.
 */
@Component
class ScopedTransactions implements TransactionExecutionListener {

	private final JdbcTemplate jdbc;

	ScopedTransactions(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure == null && transaction.isNewTransaction()) {
			jdbc.queryForObject("select set_config('palier.sites', ?, true)", String.class, Scope.current().setting());
		}
	}

}
