package org.palier.evaluation;

import org.palier.platform.privacy.DueRows;
import org.palier.platform.privacy.Forgetting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The report stays; whom it was shown to, and who said what of it, goes. */
@Configuration(proxyBeanMethods = false)
class EvaluationPrivacy {

	@Bean
	Forgetting forgetEvaluations(DueRows rows) {
		return rows.empty("evaluation", """
				asked = palier_forget(asked, '{name,yourName,words}'),
				presentation = palier_forget(presentation, '{audience,reactions,validatorName,validatorEmail}'),
				validations = palier_forget(validations, '{yourName,words}'), version = version + 1""");
	}

}
