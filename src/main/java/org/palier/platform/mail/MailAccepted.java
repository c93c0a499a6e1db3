package org.palier.platform.mail;

import java.util.UUID;

/**
 * The mail server has taken a mail: that is what "sent" means. Told in the transaction
 * that notes it, in the scope of the outbox.
 *
 * @param key which mail it is, as it was put into the outbox
 * @param messageId its Message-ID, angle brackets included
 */
public record MailAccepted(UUID id, String key, Mail mail, String messageId) {
}
