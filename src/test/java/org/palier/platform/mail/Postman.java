package org.palier.platform.mail;

import org.springframework.boot.test.context.TestComponent;

/** Carries the mail that waits, when a test says so. */
@TestComponent
public class Postman {

	private final OutboxSender sender;

	Postman(OutboxSender sender) {
		this.sender = sender;
	}

	public void deliver() {
		sender.sendDue();
	}

}
