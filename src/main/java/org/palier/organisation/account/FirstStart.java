package org.palier.organisation.account;

import org.palier.organisation.People;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new installation has nobody who could let others in: the log shows a link that makes
 * one administrator, once.
 */
@Component
@ConditionalOnProperty(name = "palier.demo", havingValue = "false")
class FirstStart {

	private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

	private final People people;

	private final PasswordLinks links;

	private final TransactionTemplate transaction;

	FirstStart(People people, PasswordLinks links, TransactionTemplate transaction) {
		this.people = people;
		this.links = links;
		this.transaction = transaction;
	}

	@EventListener(ApplicationReadyEvent.class)
	void started() {
		Scope.system("first start", () -> transaction.executeWithoutResult((status) -> {
			if (!people.existsByRolesContaining(Role.ADMINISTRATOR.code())) {
				log.info(
						"There is no administrator yet. Open this link once, within seven days, to become the first: {}",
						links.firstAdministrator());
			}
		}));
	}

}
