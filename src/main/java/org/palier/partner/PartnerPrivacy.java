package org.palier.partner;

import org.palier.platform.privacy.DueRows;
import org.palier.platform.privacy.Forgetting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notes go with their day; files to import the day after they were sent. */
@Configuration(proxyBeanMethods = false)
class PartnerPrivacy {

	@Bean
	Forgetting forgetNotes(DueRows rows) {
		return rows.erase("partner_note");
	}

	@Bean
	Forgetting forgetImports(DueRows rows) {
		return rows.erase("partner_import");
	}

}
