package org.palier.demo;

import org.palier.organisation.People;
import org.palier.platform.InstallationRefused;
import org.palier.platform.security.Scope;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everybody knows the accounts of the demonstration: a database in which they are is
 * never served as a real one.
 */
@Component
@ConditionalOnProperty(name = "palier.demo", havingValue = "false")
class NoDemonstration extends AtStart {

	private final People people;

	private final TransactionTemplate transaction;

	NoDemonstration(People people, TransactionTemplate transaction) {
		this.people = people;
		this.transaction = transaction;
	}

	@Override
	void begin() {
		if (Scope.system("demonstration",
				() -> Boolean.TRUE.equals(transaction.execute((status) -> people.existsByDemo(true))))) {
			throw new InstallationRefused("This database holds the demonstration, whose accounts everybody knows.",
					"Name another database, or set PALIER_DEMO=true to show it again.");
		}
	}

}
