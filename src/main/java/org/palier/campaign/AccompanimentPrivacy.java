package org.palier.campaign;

import org.palier.platform.privacy.DueRows;
import org.palier.platform.privacy.Forgetting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That a Voisin was accompanied stays; what both said of it goes. */
@Configuration(proxyBeanMethods = false)
class AccompanimentPrivacy {

	@Bean
	Forgetting forgetAccompaniments(DueRows rows) {
		return rows.empty("accompaniment", """
				round = palier_forget(round, '{reason}'),
				feedback = palier_forget(feedback, '{first,second,third,progress}'),
				answer = palier_forget(answer, '{answer}'), version = version + 1""");
	}

}
