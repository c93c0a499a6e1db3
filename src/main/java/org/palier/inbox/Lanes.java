package org.palier.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.palier.platform.security.Replaced;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;

/**
 * Where somebody's tasks lie: with people, or at a site for whoever has a role. Each is
 * one range of an index.
 *
 * @param me what the process gave to one person is that person's alone
 * @param held whose tasks
 */
record Lanes(UUID me, List<UUID> held, List<Free> free) {

	/** What this person has taken, or was given. */
	static Lanes mine(User user) {
		return new Lanes(user.id(), List.of(user.id()), List.of());
	}

	/** What the roles of this person may take. */
	static Lanes roles(User user) {
		return new Lanes(user.id(), List.of(), free(user.ownSites(), user.roles().stream().map(Role::code).toList()));
	}

	/**
	 * What an absent colleague has, and could take where or as what this person could
	 * not.
	 */
	static Lanes of(Replaced absent, User user) {
		var own = roles(user).free();
		var theirs = free(absent.sites(), absent.roles()).stream().filter((lane) -> !own.contains(lane)).toList();
		return new Lanes(user.id(), List.of(absent.person()), theirs);
	}

	/** All of these. */
	static Lanes together(User user, List<Lanes> several) {
		var held = new ArrayList<UUID>();
		var free = new ArrayList<Free>();
		several.forEach((each) -> {
			held.addAll(each.held());
			each.free().stream().filter((lane) -> !free.contains(lane)).forEach(free::add);
		});
		return new Lanes(user.id(), held, free);
	}

	private static List<Free> free(Collection<UUID> sites, Collection<String> roles) {
		return sites.stream()
			.sorted()
			.flatMap((site) -> roles.stream().sorted().map((role) -> new Free(site, role)))
			.toList();
	}

	UUID[] people() {
		return held.toArray(UUID[]::new);
	}

	UUID[] sites() {
		return free.stream().map(Free::site).toArray(UUID[]::new);
	}

	String[] codes() {
		return free.stream().map(Free::role).toArray(String[]::new);
	}

	/** Tasks that nobody has taken yet. */
	record Free(UUID site, String role) {
	}

}
