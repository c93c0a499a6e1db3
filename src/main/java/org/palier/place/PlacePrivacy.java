package org.palier.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;

import org.palier.platform.privacy.Forgetting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sent which file of addresses goes after a month, and with it what was rejected. */
@Configuration(proxyBeanMethods = false)
class PlacePrivacy {

	@Bean
	Forgetting forgetPlaceImports(JdbcClient jdbc, AddressFiles files) {
		return new Forgetting() {

			@Override
			public String table() {
				return "place_import";
			}

			@Override
			public int forget(LocalDate today, int most) {
				var due = jdbc.sql("""
						delete from place_import where id in (select id from place_import where delete_on <= ?
							order by delete_on limit ? for update skip locked) returning id""")
					.params(today, most)
					.query(UUID.class)
					.list();
				try {
					for (var id : due) {
						files.forget(id);
						files.forgetRejected(id);
					}
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				return due.size();
			}

		};
	}

}
