package org.palier.organisation.account;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends what somebody has open, on whatever node. */
@Component
public class Sessions {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	/** Where somebody is logged in. */
	int number(String email) {
		return sessions.findByPrincipalName(email).size();
	}

	/** All but this one. */
	void endOthers(String email, String here) {
		sessions.findByPrincipalName(email)
			.keySet()
			.stream()
			.filter((session) -> !session.equals(here))
			.forEach(sessions::deleteById);
	}

	/** All sessions of the account with this address. */
	public void end(String email) {
		sessions.findByPrincipalName(email).keySet().forEach(sessions::deleteById);
	}

}
