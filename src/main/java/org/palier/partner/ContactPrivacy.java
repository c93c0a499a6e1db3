package org.palier.partner;

import java.time.LocalDate;

import org.palier.platform.privacy.Forgetting;
import org.palier.platform.web.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Agreements name contacts by their id: the row stays, without the person. Whoever still
 * gets mail from the site stays too; mail itself is erased after two years.
 */
@Component
class ContactPrivacy implements Forgetting {

	private final JdbcClient jdbc;

	private final Texts texts;

	ContactPrivacy(JdbcClient jdbc, Texts texts) {
		this.jdbc = jdbc;
		this.texts = texts;
	}

	@Override
	public String table() {
		return "contact";
	}

	@Override
	public int forget(LocalDate today, int most) {
		return jdbc.sql("""
				update contact set name = ?, role = ?, email = '', phone = null, consent_on = null, active = false,
					delete_on = null, version = version + 1
				where id in (select id from contact c where delete_on <= ? and not exists (
						select from outbox o where o.site_id = c.site_id and lower(o.recipient) = lower(c.email)
						and o.delete_on > ?)
					order by delete_on limit ? for update of c skip locked)""")
			.params(texts.get("partner.forgotten.name"), texts.get("partner.forgotten.role"), today, today, most)
			.update();
	}

}
