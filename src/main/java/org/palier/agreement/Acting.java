package org.palier.agreement;

import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.NotFound;

/** Forms that only who looks after agreements may fill in do not open to others. */
final class Acting {

	private Acting() {
	}

	static void asCoordinator() {
		if (User.current().filter((user) -> user.is(Role.COORDINATOR)).isEmpty()) {
			throw new NotFound();
		}
	}

}
