package org.palier.platform.link;

import java.util.UUID;

/** The link was decided, revoked or has expired: its page says which. */
public class LinkClosed extends RuntimeException {

	private final UUID link;

	public LinkClosed(UUID link) {
		super("Link " + link + " is closed");
		this.link = link;
	}

	public UUID link() {
		return link;
	}

}
