package org.palier.platform.mail;

import java.time.Clock;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries the mail that waits, when a test says so. */
@TestComponent
public class Postman {

	/** In milliseconds: a server of these tests answers at once or not at all. */
	private static final String PATIENCE = "400";

	private final OutboxSender sender;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final MailWriter writer;

	private final Undelivered undelivered;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Postman(OutboxSender sender, JdbcClient jdbc, JsonMapper json, MailWriter writer, Undelivered undelivered,
			ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
		this.sender = sender;
		this.jdbc = jdbc;
		this.json = json;
		this.writer = writer;
		this.undelivered = undelivered;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	public void deliver() {
		sender.sendDue();
	}

	/** The same by another mail server, at this port of ours. */
	public void deliverTo(int port) {
		to(port, events).sendDue();
	}

	OutboxSender to(int port, ApplicationEventPublisher events) {
		var server = new JavaMailSenderImpl();
		server.setHost("127.0.0.1");
		server.setPort(port);
		for (var name : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
			server.getJavaMailProperties().setProperty("mail.smtp." + name, PATIENCE);
		}
		return new OutboxSender(jdbc, json,
				new StaticListableBeanFactory(Map.of("server", server)).getBeanProvider(JavaMailSenderImpl.class),
				writer, undelivered, events, transaction, clock);
	}

}
