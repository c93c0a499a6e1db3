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

	/** All sessions of the account with this address. */
	public void end(String email) {
		sessions.findByPrincipalName(email).keySet().forEach(sessions::deleteById);
	}

}
