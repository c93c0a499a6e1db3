package org.palier.insight;

import java.util.List;
import java.util.UUID;

import org.palier.organisation.Directory;
import org.palier.organisation.Person;
import org.palier.platform.security.Role;

import org.springframework.stereotype.Component;

/**
 * Whom to turn to at a site: those whose step it is; for a partner's, those who asked
 * them.
 */
@Component
class WhoCanAct {

	private final Directory directory;

	WhoCanAct(Directory directory) {
		this.directory = directory;
	}

	List<Person> at(UUID site, String role) {
		return directory.team(site, role.equals("partner") ? Role.COORDINATOR : Role.of(role))
			.stream()
			.filter(Person::isEnabled)
			.toList();
	}

}
