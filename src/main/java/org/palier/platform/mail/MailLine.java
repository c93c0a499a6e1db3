package org.palier.platform.mail;

import java.util.Objects;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A line to the mail server that stays open from one mail to the next: to open it takes
 * longer than to send. After an answer other than yes it is closed, for nobody knows what
 * the server still remembers.
 */
class MailLine implements AutoCloseable {

	/** Servers grow tired of who never hangs up. */
	private static final int MOST = 100;

	private final JavaMailSenderImpl server;

	private @Nullable Transport open;

	private int sent;

	private boolean dead;

	MailLine(JavaMailSenderImpl server) {
		this.server = server;
	}

	MimeMessage blank() {
		return server.createMimeMessage();
	}

	/** Whether to go on makes sense: not if the server cannot be reached. */
	boolean isUsable() {
		return !dead;
	}

	void send(MimeMessage message) throws MessagingException {
		var id = message.getMessageID();
		message.saveChanges();
		message.setHeader("Message-ID", id);
		try {
			line().sendMessage(message, message.getAllRecipients());
		}
		catch (MessagingException | RuntimeException ex) {
			close();
			throw ex;
		}
		if (++sent % MOST == 0) {
			close();
		}
	}

	private Transport line() throws MessagingException {
		if (open == null) {
			var line = server.getSession().getTransport(protocol());
			try {
				line.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
			}
			catch (MessagingException ex) {
				dead = true;
				throw ex;
			}
			open = line;
		}
		return open;
	}

	private String protocol() throws NoSuchProviderException {
		return Objects.requireNonNullElseGet(server.getProtocol(),
				() -> Objects.requireNonNullElse(server.getSession().getProperty("mail.transport.protocol"), "smtp"));
	}

	@Override
	public void close() {
		if (open != null) {
			try {
				open.close();
			}
			catch (MessagingException ex) {
				// what it has taken it has said
			}
			open = null;
		}
	}

}
