package org.palier.campaign;

import org.palier.platform.privacy.DueRows;
import org.palier.platform.privacy.Forgetting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who went where is no longer known after two years. */
@Configuration(proxyBeanMethods = false)
class RoundPrivacy {

	@Bean
	Forgetting forgetRounds(DueRows rows) {
		return rows.erase("round");
	}

}
