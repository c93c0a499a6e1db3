package org.palier.steering;

import org.palier.platform.privacy.DueRows;
import org.palier.platform.privacy.Forgetting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A question about an evening is forgotten, answered or not. */
@Configuration(proxyBeanMethods = false)
class SteeringPrivacy {

	@Bean
	Forgetting forgetDoubts(DueRows rows) {
		return rows.erase("doubt");
	}

}
