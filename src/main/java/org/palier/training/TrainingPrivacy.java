package org.palier.training;

import org.palier.platform.privacy.DueRows;
import org.palier.platform.privacy.Forgetting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the team was trained stays; who trained it and what was noted goes. */
@Configuration(proxyBeanMethods = false)
class TrainingPrivacy {

	@Bean
	Forgetting forgetTrainings(DueRows rows) {
		return rows.empty("training", """
				plans = palier_forget(plans, '{trainerName,trainerEmail}'),
				answers = palier_forget(answers, '{yourName,words}'), held = palier_forget(held, '{notes}'),
				caught_up = palier_forget(caught_up, '{notes}'), ready = palier_forget(ready, '{reason}'),
				version = version + 1""");
	}

}
