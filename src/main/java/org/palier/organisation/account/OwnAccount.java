package org.palier.organisation.account;

import java.util.Objects;
import java.util.Optional;

import org.palier.organisation.Accounts;
import org.palier.organisation.People;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.platform.web.NotFound;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What one changes about one's own account. */
@Component
class OwnAccount {

	private final Accounts accounts;

	private final People people;

	private final PasswordRules rules;

	private final PasswordEncoder passwords;

	private final Sessions sessions;

	private final Audit audit;

	private final TransactionTemplate transaction;

	OwnAccount(Accounts accounts, People people, PasswordRules rules, PasswordEncoder passwords, Sessions sessions,
			Audit audit, TransactionTemplate transaction) {
		this.accounts = accounts;
		this.people = people;
		this.rules = rules;
		this.passwords = passwords;
		this.sessions = sessions;
		this.audit = audit;
		this.transaction = transaction;
	}

	boolean knows(User user, String password) {
		var hash = accounts.loadUserByUsername(user.email()).getPassword();
		return hash != null && passwords.matches(password, hash);
	}

	/** Message key of what is wrong with a new password, if anything is. */
	Optional<String> complaint(User user, String password) {
		return rules.complaint(password, user.email());
	}

	/** Whoever else is in with the old one has to come in again. */
	void change(User user, String password, String session) {
		var hash = Objects.requireNonNull(passwords.encode(password));
		Scope.system(user.name(), () -> transaction.executeWithoutResult((status) -> {
			var person = NotFound.orElse(people.findById(user.id()));
			person.setPassword(hash);
			people.save(person);
			audit.record(null, null, null, "account.passwordChanged", person.name(), null, person.id().toString());
		}));
		sessions.endOthers(user.email(), session);
	}

}
