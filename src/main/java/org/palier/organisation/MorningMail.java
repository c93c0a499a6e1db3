package org.palier.organisation;

import java.util.UUID;

/** Whether somebody wants the mail of the morning; the inbox knows. */
public interface MorningMail {

	boolean isWanted(UUID who);

}
