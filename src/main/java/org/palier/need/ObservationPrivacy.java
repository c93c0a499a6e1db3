package org.palier.need;

import org.palier.platform.privacy.DueRows;
import org.palier.platform.privacy.Forgetting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What was heard is no evidence any more after two years: the count of a need is kept
 * with it.
 */
@Configuration(proxyBeanMethods = false)
class ObservationPrivacy {

	@Bean
	Forgetting forgetObservations(DueRows rows) {
		return rows.erase("observation");
	}

}
