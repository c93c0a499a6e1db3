package org.palier.platform.mail;

import java.util.UUID;

/** Makes the code that a mail carries at the moment it is written. */
public interface MailCodes {

	/** Six digits. */
	String code(UUID id);

}
