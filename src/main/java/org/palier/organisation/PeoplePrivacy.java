package org.palier.organisation;

import org.palier.platform.privacy.DueRows;
import org.palier.platform.privacy.Forgetting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Accounts that were closed two years ago, and all that goes with an account. */
@Configuration(proxyBeanMethods = false)
class PeoplePrivacy {

	@Bean
	Forgetting forgetPeople(DueRows rows) {
		return rows.erase("person");
	}

	@Bean
	Forgetting forgetAbsences(DueRows rows) {
		return rows.erase("absence");
	}

	@Bean
	Forgetting forgetPasswordLinks(DueRows rows) {
		return rows.erase("password_link");
	}

	@Bean
	Forgetting forgetLoginAttempts(DueRows rows) {
		return rows.erase("login_attempt");
	}

}
