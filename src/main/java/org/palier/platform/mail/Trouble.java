package org.palier.platform.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Why a mail was not taken. */
enum Trouble {

	/** Nobody answers, the line broke, or the server does not let us in. */
	UNREACHABLE,

	/** The server asks us to come again. */
	LATER,

	/** There is no such address. */
	ADDRESS,

	/** The server refuses this mail for good. */
	REFUSED,

	/** It could not even be written. */
	UNWRITTEN,

	/** It had left, and came back to somebody who told us. */
	RETURNED;

	/** From here on the server's answers are for good. */
	private static final int FOR_GOOD = 500;

	/** As an answer to an address: too much at once, another time it may pass. */
	private static final int TOO_MUCH = 552;

	/** Whether to try again would only annoy. */
	boolean isForGood() {
		return this != UNREACHABLE && this != LATER;
	}

	/**
	 * What the server answered, or the way there: an address first, for it can be mended.
	 */
	static Trouble of(Exception problem) {
		var causes = causes(problem);
		for (var cause : causes) {
			if (cause instanceof AddressException) {
				return ADDRESS;
			}
			if (cause instanceof SMTPAddressFailedException refused) {
				int code = refused.getReturnCode();
				return (code >= FOR_GOOD && code != TOO_MUCH) ? ADDRESS : LATER;
			}
		}
		return causes.stream()
			.filter(SMTPSendFailedException.class::isInstance)
			.map((cause) -> answer((SMTPSendFailedException) cause))
			.findFirst()
			.orElse(UNREACHABLE);
	}

	/**
	 * The words that say most: the server's own, under all that was wrapped around them.
	 */
	static String words(Exception problem) {
		var causes = causes(problem);
		return String.valueOf(causes.get(causes.size() - 1).getMessage()).strip();
	}

	/** Whoever refuses us as a sender says nothing about this mail. */
	private static Trouble answer(SMTPSendFailedException refused) {
		var command = Objects.requireNonNullElse(refused.getCommand(), "").toUpperCase(Locale.ROOT);
		if (refused.getReturnCode() <= 0 || command.startsWith("MAIL")) {
			return UNREACHABLE;
		}
		return (refused.getReturnCode() >= FOR_GOOD) ? REFUSED : LATER;
	}

	private static List<Throwable> causes(Exception problem) {
		var causes = new ArrayList<Throwable>();
		for (Throwable next = problem; next != null && !causes.contains(next);) {
			causes.add(next);
			next = (next instanceof MessagingException mail && mail.getNextException() != null)
					? mail.getNextException() : next.getCause();
		}
		return causes;
	}

}
