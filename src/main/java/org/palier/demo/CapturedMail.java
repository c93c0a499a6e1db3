package org.palier.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * A real mail server inside the demonstration: what it receives goes nowhere, is kept as
 * one {@code .eml} file a mail, and can be read at {@code /dev/mail}.
 */
class CapturedMail implements AutoCloseable {

	private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

	private final GreenMail server;

	private final Path folder;

	private int number;

	CapturedMail(Path data) {
		this.folder = data.resolve("mail").toAbsolutePath();
		this.server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		var users = server.getUserManager();
		users.setAuthRequired(false);
		var nobody = server.setUser("nobody@palier.example", "");
		users.setMessageDeliveryHandler((mail, recipient) -> {
			keep(mail.getMessage());
			return nobody;
		});
		try {
			Files.createDirectories(folder);
			try (var files = Files.list(folder)) {
				number = (int) files.count();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return server.getSmtp().getPort();
	}

	/** All mail received so far, newest first. */
	synchronized List<Received> all() {
		try (var files = Files.list(folder)) {
			var received = new ArrayList<Received>();
			for (var file : files.filter((each) -> each.toString().endsWith(".eml"))
				.sorted(Comparator.reverseOrder())
				.toList()) {
				received.add(read(file));
			}
			return received;
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException("A captured mail cannot be read", ex);
		}
	}

	/**
	 * Keeps a mail before the server says that it has it: a crash afterwards loses none.
	 */
	private synchronized void keep(MimeMessage message) throws MessagingException {
		try {
			var unfinished = folder.resolve("receiving");
			try (var out = Files.newOutputStream(unfinished)) {
				message.writeTo(out);
			}
			Files.move(unfinished, folder.resolve("%06d.eml".formatted(++number)), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new MessagingException("A captured mail cannot be kept", ex);
		}
	}

	private static Received read(Path file) throws IOException, MessagingException {
		try (InputStream in = Files.newInputStream(file)) {
			var message = new MimeMessage(Session.getInstance(new Properties()), in);
			var text = part(message, "text/plain");
			var links = LINK.matcher(text).results().map((found) -> found.group()).distinct().toList();
			var id = message.getMessageID();
			return new Received(message.getAllRecipients()[0].toString(), message.getSubject(),
					Files.getLastModifiedTime(file).toInstant(), text, part(message, "text/html"), links,
					(id != null) ? id : "");
		}
	}

	private static String part(Part part, String type) throws IOException, MessagingException {
		if (part.isMimeType(type) && part.getContent() instanceof String text) {
			return text;
		}
		if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				BodyPart each = parts.getBodyPart(i);
				var found = part(each, type);
				if (!found.isEmpty()) {
					return found;
				}
			}
		}
		return "";
	}

	@Override
	public void close() {
		server.stop();
	}

	/**
	 * A mail as the server received it.
	 *
	 * @param to first recipient
	 * @param subject one line
	 * @param receivedAt when
	 * @param text plain text part
	 * @param html HTML part
	 * @param links in the order of the text
	 * @param messageId its Message-ID
	 */
	record Received(String to, String subject, Instant receivedAt, String text, String html, List<String> links,
			String messageId) {
	}

}
