package org.palier.organisation;

import java.util.List;

import org.palier.platform.security.Role;

/** Accounts that everybody may use; there are some in the demonstration only. */
public interface DemoAccounts {

	List<Account> all();

	String password();

	/**
	 * One of them.
	 *
	 * @param email the login
	 * @param role what the person does
	 */
	record Account(String email, Role role) {
	}

}
