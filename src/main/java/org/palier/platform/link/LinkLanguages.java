package org.palier.platform.link;

import java.util.Optional;

import org.palier.platform.web.Language;
import org.palier.platform.web.Readers;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * In which language somebody without account chose to read, in the foot of their page:
 * the next mails follow.
 */
@Component
@Transactional
@Order(1)
class LinkLanguages implements Readers.Source {

	private final JdbcClient jdbc;

	LinkLanguages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void choose(PartnerLink link, Language language) {
		jdbc.sql("update mail_link set language = ? where lower(email) = lower(?)")
			.params(language.name(), link.email())
			.update();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Language> languageOf(String address) {
		return jdbc.sql("""
				select language from mail_link where lower(email) = lower(?) and language is not null
				order by created_at desc limit 1""")
			.param(address.strip())
			.query(String.class)
			.optional()
			.map(Language::valueOf);
	}

}
