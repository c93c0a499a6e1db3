package org.palier.agreement;

import org.palier.platform.privacy.DueRows;
import org.palier.platform.privacy.Forgetting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who answered and signed goes; what was agreed stays, with the hash of each text. */
@Configuration(proxyBeanMethods = false)
class AgreementPrivacy {

	@Bean
	Forgetting forgetAgreements(DueRows rows) {
		return rows.empty("agreement", """
				answers = palier_forget(answers, '{name,reason,text}'), change = palier_forget(change, '{answer}'),
				refusal = palier_forget(refusal, '{reason}'), silence = palier_forget(silence, '{reason}'),
				validation = palier_forget(validation, '{reason}'),
				signature = palier_forget(signature, '{signature,note}'), ending = palier_forget(ending, '{reason}'),
				version = version + 1""");
	}

}
