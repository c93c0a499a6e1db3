package org.palier.organisation.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.People;
import org.palier.organisation.Person;
import org.palier.organisation.Site;
import org.palier.organisation.Sites;
import org.palier.organisation.account.PasswordLinks;
import org.palier.organisation.account.Sessions;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.RuleBroken;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives and takes access. An administrator's own scope holds no site: this service alone
 * works on people everywhere, and touches nothing but people.
 */
@Component
class Administration {

	private final People people;

	private final Sites sites;

	private final PasswordLinks links;

	private final Sessions sessions;

	private final Audit audit;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Administration(People people, Sites sites, PasswordLinks links, Sessions sessions, Audit audit, JdbcClient jdbc,
			TransactionTemplate transaction, Clock clock) {
		this.people = people;
		this.sites = sites;
		this.links = links;
		this.sessions = sessions;
		this.audit = audit;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	List<Person> people() {
		return everywhere(people::findAllByOrderByName);
	}

	Person person(UUID id) {
		return everywhere(() -> NotFound.orElse(people.findById(id)));
	}

	boolean isKnown(String email) {
		return everywhere(() -> people.findByEmail(email.strip().toLowerCase(Locale.ROOT))).isPresent();
	}

	/** A new account, and a mail with a link to choose its password. */
	Person create(NewPersonForm form) {
		return everywhere(() -> {
			var person = new Person(form.email(), form.name(), clock.instant());
			apply(form.person(), person);
			people.saveAndFlush(person);
			links.send(person);
			record("account.created", person, null);
			return person;
		});
	}

	/** Whoever is logged in under other rights logs in again. */
	void change(UUID id, PersonForm form) {
		var person = everywhere(() -> {
			oneAtATime();
			var found = NotFound.orElse(people.findById(id));
			if (found.roles().contains(Role.ADMINISTRATOR) && !form.is(Role.ADMINISTRATOR)) {
				anotherAdministratorThan(found);
			}
			apply(form, found);
			record("account.changed", people.save(found), null);
			return found;
		});
		sessions.end(person.email());
	}

	/** The account opens nothing from now on; it is deleted after two years. */
	void disable(UUID id, String reason) {
		var person = everywhere(() -> {
			oneAtATime();
			var found = NotFound.orElse(people.findById(id));
			anotherAdministratorThan(found);
			found.enable(false, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(2));
			links.revoke(id);
			record("account.disabled", people.save(found), reason);
			return found;
		});
		sessions.end(person.email());
	}

	void enable(UUID id) {
		everywhere(() -> {
			var found = NotFound.orElse(people.findById(id));
			found.enable(true, null);
			record("account.enabled", people.save(found), null);
			return found;
		});
	}

	void sendLink(UUID id) {
		everywhere(() -> {
			var found = NotFound.orElse(people.findById(id));
			RuleBroken.require(found.isEnabled(), "admin.person.isDisabled");
			links.send(found);
			record("account.linkSent", found, null);
			return found;
		});
	}

	/** Those who watch a territory see its sites, a new one included. */
	void directorsFollow(UUID territory) {
		everywhere(() -> {
			people.findByTerritory(territory).forEach((director) -> {
				apply(PersonForm.of(director), director);
				people.save(director);
			});
			return true;
		});
	}

	private void apply(PersonForm form, Person person) {
		var territory = form.is(Role.DIRECTOR) ? form.territory() : null;
		var chosen = new HashSet<>(Objects.requireNonNullElse(form.sites(), List.<UUID>of()));
		if (territory != null) {
			sites.findByTerritoryOrderByName(territory).stream().map(Site::id).forEach(chosen::add);
		}
		person.change(form.name(), Set.copyOf(form.roles()), chosen, territory,
				Objects.requireNonNullElse(form.languages(), List.of()));
		person.works(form.monthlyHours());
	}

	/**
	 * Two who take the role from each other at the same moment do it one after the other.
	 */
	private void oneAtATime() {
		jdbc.sql("select pg_advisory_xact_lock(hashtext('palier.administrators'))").query((row) -> {
		});
	}

	/** An installation without administrator could let nobody in any more. */
	private void anotherAdministratorThan(Person person) {
		var administrator = Role.ADMINISTRATOR.code();
		RuleBroken.require(!person.roles().contains(Role.ADMINISTRATOR) || !person.isEnabled()
				|| people.countByEnabledAndRolesContaining(true, administrator) > 1, "admin.person.last");
	}

	private void record(String action, Person person, @Nullable String detail) {
		audit.record(null, null, null, action, person.name(), detail, person.id().toString());
	}

	private <T> T everywhere(Supplier<T> work) {
		var actor = User.current().map(User::name).orElse("administration");
		return Scope.system(actor,
				() -> Optional.ofNullable(transaction.execute((status) -> work.get())).orElseThrow());
	}

}
