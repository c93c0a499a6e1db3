package org.palier.platform.mail;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A mail to write: short paragraphs and at most one thing to do.
 *
 * @param site whose signature it carries
 * @param mission in whose story it shows, if any
 * @param to the address
 * @param subject one line
 * @param paragraphs plain text
 * @param action the one thing to do, if any
 * @param attachment a calendar file, if any
 * @param code a number to type, if any; like a link's token it is made when the mail is
 * sent, never stored
 */
public record Mail(UUID site, @Nullable UUID mission, String to, String subject, List<String> paragraphs,
		@Nullable Action action, @Nullable Attachment attachment, @Nullable UUID code) {

	/**
	 * A subject is one line, whatever was pasted into a title; an address was looked at.
	 */
	public Mail {
		subject = subject.replaceAll("\\s+", " ").strip();
		if (to.chars().anyMatch((c) -> c == '\r' || c == '\n')) {
			throw new IllegalArgumentException("An address is one line");
		}
	}

	public Mail(UUID site, @Nullable UUID mission, String to, String subject, List<String> paragraphs,
			@Nullable Action action, @Nullable Attachment attachment) {
		this(site, mission, to, subject, paragraphs, action, attachment, null);
	}

	/**
	 * Something to open.
	 *
	 * @param label verb on the button
	 * @param link a link for people without account; its token is made when the mail is
	 * sent, never stored
	 * @param path else, a page of the application: {@code /inbox}
	 */
	public record Action(String label, @Nullable UUID link, @Nullable String path) {

		public static Action link(String label, UUID link) {
			return new Action(label, link, null);
		}

		public static Action page(String label, String path) {
			return new Action(label, null, path);
		}

	}

	/**
	 * @param name of the file
	 * @param type media type
	 * @param content as text
	 */
	public record Attachment(String name, String type, String content) {
	}

}
