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

	/**
	 * The application may not delete what happened; the owner's function deletes for it
	 * what is due, and nothing else.
	 */
	@Bean
	Forgetting forgetStory(JdbcClient jdbc) {
		return new Forgetting() {

			@Override
			public String table() {
				return "audit_entry";
			}

			@Override
			public int forget(LocalDate today, int most) {
				return jdbc.sql("select palier_forget_audit(?, ?)").params(today, most).query(Integer.class).single();
			}

		};
	}

}
