package org.palier.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Without a mail server, says so once: mail waits in the outbox. */
@Component
class MailCheck {

	private static final Logger log = LoggerFactory.getLogger(MailCheck.class);

	private final ObjectProvider<JavaMailSender> server;

	MailCheck(ObjectProvider<JavaMailSender> server) {
		this.server = server;
	}

	@EventListener(ApplicationReadyEvent.class)
	void started() {
		if (server.getIfAvailable() == null) {
			log.info("No mail server is configured (SPRING_MAIL_HOST): mail is kept in the outbox until there is one.");
		}
	}

}
