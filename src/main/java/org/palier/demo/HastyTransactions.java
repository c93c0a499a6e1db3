package org.palier.demo;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * While the demonstration is being made, a commit does not wait for the disk: what a
 * crash would lose then is made again anyway.
 */
@Component
class HastyTransactions implements TransactionExecutionListener {

	private final JdbcTemplate jdbc;

	private volatile boolean hasty;

	HastyTransactions(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
	}

	void hurry(boolean hasty) {
		this.hasty = hasty;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (hasty && failure == null && transaction.isNewTransaction() && !transaction.isReadOnly()) {
			jdbc.execute("set local synchronous_commit = off");
		}
	}

}
