package org.palier.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.palier.platform.security.Role;
import org.palier.platform.security.User;

import static org.palier.platform.security.Role.ADMINISTRATOR;
import static org.palier.platform.security.Role.COORDINATOR;
import static org.palier.platform.security.Role.DIRECTOR;
import static org.palier.platform.security.Role.NETWORK;
import static org.palier.platform.security.Role.VOISIN;

/** What can be found, and by whom: those who may open its page. */
enum Kind {

	MISSION(COORDINATOR, VOISIN, DIRECTOR, NETWORK), PARTNER(COORDINATOR, DIRECTOR), CONTACT(COORDINATOR, DIRECTOR),
	PROSPECT(COORDINATOR, DIRECTOR), AGREEMENT(COORDINATOR, DIRECTOR, NETWORK),
	PERSON(COORDINATOR, VOISIN, DIRECTOR, NETWORK);

	private final Set<Role> roles;

	Kind(Role... roles) {
		this.roles = Set.of(roles);
	}

	/** As the database calls it. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static String[] of(User user) {
		return Arrays.stream(values())
			.filter((kind) -> kind.roles.stream().anyMatch(user::is))
			.map(Kind::code)
			.toArray(String[]::new);
	}

	/**
	 * Which colleagues somebody finds. Whoever sees teams as totals only finds no Voisin,
	 * and a Voisin finds who is responsible.
	 */
	static String[] colleagues(User user) {
		Set<Role> roles = user.is(ADMINISTRATOR) ? Set.of(Role.values())
				: user.is(COORDINATOR) ? Set.of(COORDINATOR, VOISIN, DIRECTOR)
						: user.is(VOISIN) ? Set.of(COORDINATOR) : Set.of(COORDINATOR, DIRECTOR, NETWORK);
		return roles.stream().map(Role::code).collect(Collectors.toSet()).toArray(String[]::new);
	}

}
