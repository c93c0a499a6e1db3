package org.palier.prospecting;

import org.palier.platform.privacy.DueRows;
import org.palier.platform.privacy.Forgetting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What was said with a prospect goes after three years; the words on one that is over go
 * three years after it was.
 */
@Configuration(proxyBeanMethods = false)
class ProspectPrivacy {

	@Bean
	Forgetting forgetEntries(DueRows rows) {
		return rows.erase("prospect_entry");
	}

	@Bean
	Forgetting forgetProspects(DueRows rows) {
		return rows.empty("prospect", "step = null, lost_words = null");
	}

}
