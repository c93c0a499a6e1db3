package org.palier.platform;

import javax.sql.DataSource;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Row-level security guards the sites from each other only if the application's role is
 * subject to it: no superuser, no bypass, owner of nothing. Looked at before and after
 * the schema is brought up to date.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseRole {

	private static final String ACTION = "Log in as a role made for it (palier_app: login nosuperuser nobypassrls) and let "
			+ "SPRING_FLYWAY_USER (palier_owner) own the schema: docker/roles.sql makes both.";

	@Bean
	FlywayMigrationStrategy guardedMigration(DataSource application) {
		var jdbc = JdbcClient.create(application);
		return (flyway) -> {
			var role = jdbc.sql("select current_user::text").query(String.class).single();
			refuse(jdbc, "select rolsuper from pg_roles where rolname = current_user",
					"The database role " + role + " is a superuser: no row would be guarded.");
			refuse(jdbc, "select rolbypassrls from pg_roles where rolname = current_user",
					"The database role " + role + " bypasses row-level security.");
			flyway.migrate();
			refuse(jdbc,
					"select pg_has_role(current_user, relowner, 'member') from pg_class where oid = 'site'::regclass",
					"The database role " + role + " owns the tables of Palier, or is a member of who does.");
		};
	}

	private static void refuse(JdbcClient jdbc, String question, String what) {
		if (jdbc.sql(question).query(Boolean.class).single()) {
			throw new InstallationRefused(what, ACTION);
		}
	}

}
