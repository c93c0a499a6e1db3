package org.palier.platform.privacy;

import java.time.LocalDate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail, links and documents go with their day; so does the story, after five years. */
@Configuration(proxyBeanMethods = false)
class PlatformPrivacy {

	@Bean
	Forgetting forgetMail(DueRows rows) {
		return rows.erase("outbox");
	}

	@Bean
	Forgetting forgetLinks(DueRows rows) {
		return rows.erase("mail_link");
	}

	@Bean
	Forgetting forgetDocuments(DueRows rows) {
		return rows.erase("document");
	}

	@Bean
	Forgetting forgetStory(JdbcClient jdbc) {
		return byItsOwner("audit_entry", "select palier_forget_audit(?, ?)", jdbc);
	}

	/** Whoever is in an event goes; the event stays, and so does what seals it. */
	@Bean
	Forgetting forgetEvidence(JdbcClient jdbc) {
		return byItsOwner("evidence", "select palier_forget_evidence(?, ?)", jdbc);
	}

	/**
	 * The application may not change what happened; the owner's function takes out for it
	 * what is due, and nothing else.
	 */
	private static Forgetting byItsOwner(String table, String sql, JdbcClient jdbc) {
		return new Forgetting() {

			@Override
			public String table() {
				return table;
			}

			@Override
			public int forget(LocalDate today, int most) {
				return jdbc.sql(sql).params(today, most).query(Integer.class).single();
			}

		};
	}

}
