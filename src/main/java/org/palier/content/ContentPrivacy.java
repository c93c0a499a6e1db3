package org.palier.content;

import org.palier.platform.privacy.DueRows;
import org.palier.platform.privacy.Forgetting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The guide and its questions stay; who took part and who read them goes. */
@Configuration(proxyBeanMethods = false)
class ContentPrivacy {

	@Bean
	Forgetting forgetContents(DueRows rows) {
		return rows.empty("content", """
				workshop = palier_forget(workshop, '{participants}'),
				guide = palier_forget(guide, '{reviewerName,reviewerEmail}'),
				reviews = palier_forget(reviews, '{yourName,remarks}'),
				trials = palier_forget(trials, '{works,fails}'), version = version + 1""");
	}

}
