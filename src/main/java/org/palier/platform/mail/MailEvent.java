package org.palier.platform.mail;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A mail that goes astray, told in the transaction in which it is written down. */
public sealed interface MailEvent {

	UUID site();

	/** The link that it carries, if it carries one. */
	@Nullable UUID link();

	/** It will not arrive, and nothing more is tried. */
	record Lost(UUID site, @Nullable UUID link, String to) implements MailEvent {
	}

	/** Its address was wrong: it goes to another, and so does its link. */
	record Readdressed(UUID site, @Nullable UUID link, String from, String to) implements MailEvent {
	}

}
