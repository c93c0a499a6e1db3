package org.palier.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds who logs in, and what they may see. */
@Component
public class Accounts implements UserDetailsService {

	private final People people;

	private final Sites sites;

	private final Territories territories;

	private final TransactionTemplate transaction;

	Accounts(People people, Sites sites, Territories territories, TransactionTemplate transaction) {
		this.people = people;
		this.sites = sites;
		this.territories = territories;
		this.transaction = transaction;
	}

	@Override
	public User loadUserByUsername(String email) {
		return Scope.system("login",
				() -> transaction.execute((status) -> people.findByEmail(email.strip().toLowerCase(Locale.ROOT))
					.map(this::user)
					.orElseThrow(() -> new UsernameNotFoundException(email))));
	}

	/** What somebody may see now, whoever asks. */
	public Optional<User> find(UUID person) {
		return Scope.system("login", () -> transaction.execute((status) -> people.findById(person).map(this::user)));
	}

	private User user(Person person) {
		return new User(person.id(), person.email(), person.name(), place(person), new User.Hash(person.password()),
				person.isEnabled() && person.password() != null, person.roles(), sites(person), person.readsIn());
	}

	/**
	 * A director sees the sites of the territory, the network all, the others their own.
	 */
	Set<UUID> sites(Person person) {
		if (person.roles().contains(Role.NETWORK)) {
			return sites.findAllByOrderByName().stream().map(Site::id).collect(Collectors.toUnmodifiableSet());
		}
		if (person.territory() != null) {
			return sites.findByTerritoryOrderByName(person.territory())
				.stream()
				.map(Site::id)
				.collect(Collectors.toUnmodifiableSet());
		}
		return person.sites();
	}

	private String place(Person person) {
		if (person.territory() != null) {
			return territories.findById(person.territory()).map(Territory::name).orElse("");
		}
		return person.sites()
			.stream()
			.flatMap((site) -> sites.findById(site).stream())
			.map(Site::name)
			.sorted()
			.collect(Collectors.joining(", "));
	}

}
