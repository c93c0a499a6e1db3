package org.palier.platform.security;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions are read and written in transactions of their own, outside every scope: asking
 * who the user is would read the session again, in yet another transaction, without end.
 */
@Configuration(proxyBeanMethods = false)
class SessionTransactions {

	@Bean
	TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
		var sessions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		sessions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return sessions;
	}

	/** Spring Boot's own steps back before the one above. */
	@Bean
	@Primary
	TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
		return new TransactionTemplate(manager);
	}

}
