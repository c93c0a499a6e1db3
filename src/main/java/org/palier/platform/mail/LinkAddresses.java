package org.palier.platform.mail;

import java.util.UUID;

/** Makes the address of a link at the moment its mail is written. */
public interface LinkAddresses {

	/** Complete address, token included. */
	String address(UUID link);

}
