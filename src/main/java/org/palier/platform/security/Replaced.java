package org.palier.platform.security;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An absent colleague in whose place somebody acts. A Voisin's own answers are nobody
 * else's: the role of a Voisin is never stood in for.
 *
 * @param name as shown beside the name of who acts
 * @param until last day of the absence
 * @param sites what the absent person sees
 * @param gained those of them that the stand-in does not see otherwise
 * @param roles what the absent person does, as candidate groups
 */
public record Replaced(UUID person, String name, LocalDate until, Set<UUID> sites, Set<UUID> gained,
		Set<String> roles) implements Serializable {

	public Replaced(UUID person, String name, LocalDate until, Set<UUID> sites, Set<Role> roles) {
		this(person, name, until, sites, Set.of(),
				roles.stream()
					.filter((role) -> role != Role.VOISIN && role != Role.ADMINISTRATOR)
					.map(Role::code)
					.collect(Collectors.toUnmodifiableSet()));
	}

	Replaced beyond(Set<UUID> own) {
		return new Replaced(person, name, until, sites,
				sites.stream().filter((site) -> !own.contains(site)).collect(Collectors.toUnmodifiableSet()), roles);
	}

	/** Whether a task of this role at this site would be the absent person's. */
	public boolean has(UUID site, String role) {
		return sites.contains(site) && roles.contains(role);
	}

}
