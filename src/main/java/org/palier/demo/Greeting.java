package org.palier.demo;

import java.util.stream.Collectors;

import org.palier.organisation.DemoAccounts;
import org.palier.platform.web.BaseUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says in one line where to go and with which accounts. */
@Component
@ConditionalOnProperty(name = "palier.demo", havingValue = "true")
class Greeting {

	private static final Logger log = LoggerFactory.getLogger(Greeting.class);

	private final BaseUrl baseUrl;

	private final DemoAccounts accounts;

	Greeting(BaseUrl baseUrl, DemoAccounts accounts) {
		this.baseUrl = baseUrl;
		this.accounts = accounts;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void started() {
		log.info("Palier is at {} (mail at {}/dev/mail), password {} for {}", baseUrl.get(), baseUrl.get(),
				accounts.password(),
				accounts.all().stream().map(DemoAccounts.Account::email).collect(Collectors.joining(", ")));
	}

}
