package org.palier.organisation.account;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.palier.organisation.People;
import org.palier.organisation.Person;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody in who holds a link: with a password of their own, once. */
@Component
class Welcome {

	private final PasswordLinks links;

	private final People people;

	private final PasswordEncoder passwords;

	private final Sessions sessions;

	private final Audit audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Welcome(PasswordLinks links, People people, PasswordEncoder passwords, Sessions sessions, Audit audit,
			TransactionTemplate transaction, Clock clock) {
		this.links = links;
		this.people = people;
		this.passwords = passwords;
		this.sessions = sessions;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Whose password this link sets, if it opens and the account is in use. */
	Optional<Person> person(UUID link, String token) {
		return Scope.system("welcome",
				() -> links.open(link, token)
					.flatMap((open) -> Optional.ofNullable(open.person()).flatMap(people::findById))
					.filter(Person::isEnabled));
	}

	boolean opensFirst(UUID link, String token) {
		return Scope.system("welcome", () -> links.open(link, token).filter((open) -> open.person() == null).isPresent()
				&& !people.existsByRolesContaining(Role.ADMINISTRATOR.code()));
	}

	/**
	 * @return false if somebody was faster with this link
	 */
	boolean choose(UUID link, String token, String password) {
		var hash = hash(password);
		var email = Scope.system("welcome",
				() -> transaction.execute((status) -> person(link, token)
					.filter((person) -> links.use(new PasswordLinks.Opened(link, person.id())))
					.map((person) -> {
						person.setPassword(hash);
						people.save(person);
						audit.record(null, null, null, "account.passwordChosen", person.name(), null,
								person.id().toString());
						return person.email();
					})
					.orElse("")));
		if (email.isEmpty()) {
			return false;
		}
		sessions.end(email);
		return true;
	}

	/**
	 * @return false if somebody was faster, or there is an administrator by now
	 */
	boolean first(UUID link, String token, FirstAdministrator form) {
		var hash = hash(form.newPassword());
		return Scope.system("first administrator", () -> Boolean.TRUE.equals(transaction.execute((status) -> {
			if (!opensFirst(link, token) || !links.use(new PasswordLinks.Opened(link, null))) {
				return false;
			}
			var person = people.findByEmail(form.yourEmail().toLowerCase(java.util.Locale.ROOT))
				.orElseGet(() -> new Person(form.yourEmail(), form.yourName(), clock.instant()))
				.as(Role.ADMINISTRATOR, Set.of());
			person.setPassword(hash);
			people.save(person);
			audit.record(null, null, null, "account.firstAdministrator", person.name(), null, person.id().toString());
			return true;
		})));
	}

	private String hash(String password) {
		return Objects.requireNonNull(passwords.encode(password));
	}

}
