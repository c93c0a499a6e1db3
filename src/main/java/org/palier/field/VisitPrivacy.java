package org.palier.field;

import org.palier.platform.privacy.DueRows;
import org.palier.platform.privacy.Forgetting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A visit is counted for ever; what was noted at the door is not kept. */
@Configuration(proxyBeanMethods = false)
class VisitPrivacy {

	@Bean
	Forgetting forgetVisits(DueRows rows) {
		return rows.empty("visit", "note = null, stairwell = null, stairwell_id = null, floor = null, door = null");
	}

	@Bean
	Forgetting forgetHolds(DueRows rows) {
		return rows.erase("stairwell_hold");
	}

	@Bean
	Forgetting forgetPhotos(DueRows rows) {
		return rows.erase("visit_photo");
	}

	@Bean
	Forgetting forgetDevices(DueRows rows) {
		return rows.erase("field_device");
	}

}
