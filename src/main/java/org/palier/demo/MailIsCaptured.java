package org.palier.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.ClassUtils;

/**
 * True beside the embedded database and in the demonstration: never in a real
 * installation.
 */
class MailIsCaptured implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		var environment = context.getEnvironment();
		return ClassUtils.isPresent("com.icegreen.greenmail.util.GreenMail", context.getClassLoader())
				&& (!environment.containsProperty("spring.datasource.url")
						|| environment.getProperty("palier.demo", Boolean.class, false));
	}

}
