package org.palier.demo;

import java.nio.file.Path;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Without a configured database, one of our own. */
@Configuration(proxyBeanMethods = false)
@OwnDatabase
class EmbeddedDatabaseConfiguration {

	/** In milliseconds, as for any other database: application.yaml. */
	private static final long PATIENCE = 5000;

	@Bean
	EmbeddedDatabase embeddedDatabase(@Value("${palier.data}") Path folder) {
		return new EmbeddedDatabase(folder);
	}

	@Bean
	@Primary
	DataSource dataSource(EmbeddedDatabase database) {
		var pool = new HikariDataSource();
		pool.setJdbcUrl(database.url());
		pool.setUsername("palier_app");
		pool.setMaximumPoolSize(20);
		pool.setConnectionTimeout(PATIENCE);
		return pool;
	}

	@Bean(defaultCandidate = false)
	@FlywayDataSource
	DataSource ownerDataSource(EmbeddedDatabase database) {
		return new DriverManagerDataSource(database.url(), "palier_owner", "");
	}

}
