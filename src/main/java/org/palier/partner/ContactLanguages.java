package org.palier.partner;

import java.util.Optional;

import org.palier.platform.web.Language;
import org.palier.platform.web.Readers;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which language a partner's people read, as their site has noted it. */
@Component
@Transactional(readOnly = true)
@Order(3)
class ContactLanguages implements Readers.Source {

	private final JdbcClient jdbc;

	ContactLanguages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Somebody may stand in two books; the one who left there counts last. */
	@Override
	public Optional<Language> languageOf(String address) {
		return jdbc.sql("""
				select language from contact where lower(email) = lower(?) and merged_into is null
				order by active desc, language limit 1""")
			.param(address.strip())
			.query(String.class)
			.optional()
			.map(Language::valueOf);
	}

}
