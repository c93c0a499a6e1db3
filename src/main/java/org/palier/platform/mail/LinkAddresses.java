package org.palier.platform.mail;

import java.util.UUID;

/** Makes the address of a link at the moment its mail is written. */
public interface LinkAddresses {

	/** Whether this is one of its links. */
	boolean knows(UUID link);

	/** Complete address, token included. */
	String address(UUID link);

	/**
	 * Belongs to another address from now on; the old one opens nothing any more.
	 * @throws org.palier.platform.web.RuleBroken if that makes no sense (any more)
	 */
	void readdress(UUID link, String email);

}
