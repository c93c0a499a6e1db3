package org.palier.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.partner.Contact;
import org.palier.platform.evidence.Event;
import org.palier.platform.evidence.Kind;
import org.palier.platform.link.OneTimeCodes;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.Role;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;

/** What approvers and readers of an agreement are written, and those who must know. */
@Component
class ApprovalMail {

	private final Outbox outbox;

	private final AgreementReading reading;

	private final Directory directory;

	private final Witness witness;

	private final Texts texts;

	private final Words words;

	ApprovalMail(Outbox outbox, AgreementReading reading, Directory directory, Witness witness, Texts texts,
			Words words) {
		this.outbox = outbox;
		this.reading = reading;
		this.directory = directory;
		this.witness = witness;
		this.texts = texts;
		this.words = words;
	}

	/**
	 * @param from who handed it over, if somebody did
	 */
	void invite(Agreement agreement, Contact contact, UUID link, Instant expires, @Nullable String from) {
		send(Kind.SENT, "link:" + link + ":1", agreement, link, contact.name(), contact.email(),
				() -> mail(agreement, contact.email(), texts.get("agreement.mail.subject", title(agreement)),
						invitation(agreement, contact, expires, from),
						Mail.Action.link(texts.get("agreement.mail.action"), link)));
	}

	private List<String> invitation(Agreement agreement, Contact contact, Instant expires, @Nullable String from) {
		var paragraphs = new ArrayList<String>();
		paragraphs.add(texts.get("agreement.mail.hello", contact.name()));
		if (from != null) {
			paragraphs.add(texts.get("agreement.mail.passedOn", from));
		}
		paragraphs.add(texts.get("agreement.mail.text", directory.site(agreement.site()), title(agreement)));
		agreement.lastAnswer().ifPresent((last) -> {
			if (last.choice() == Approve.Choice.APPROVE && agreement.isStill(last.sha256())) {
				paragraphs.add(texts.get("agreement.mail.next", last.name()));
			}
			if (last.choice() == Approve.Choice.CHANGE && agreement.change() != null) {
				paragraphs.add(texts.get("agreement.mail." + agreement.change().choice(), agreement.change().answer()));
			}
		});
		paragraphs.add(texts.get("agreement.mail.until", words.date(expires)));
		return paragraphs;
	}

	/** Who only reads is asked for nothing. */
	void read(Agreement agreement, Contact contact, UUID link, @Nullable String from) {
		send(Kind.SENT, "link:" + link + ":1", agreement, link, contact.name(), contact.email(), () -> mail(agreement,
				contact.email(), texts.get("agreement.read.subject", title(agreement)),
				List.of(texts.get("agreement.mail.hello", contact.name()),
						(from != null) ? texts.get("agreement.read.from", from, title(agreement))
								: texts.get("agreement.read.text", directory.site(agreement.site()), title(agreement))),
				Mail.Action.link(texts.get("agreement.read.action"), link)));
	}

	/**
	 * Gently first, then more firmly. One address gets one reminder a day, whatever it is
	 * about.
	 * @param step 1 for the first
	 * @return false if this address had its reminder today
	 */
	boolean remind(Agreement agreement, PartnerLink link, Instant asked, int step, LocalDate day) {
		return send(Kind.REMINDED, "reminder:" + link.email().toLowerCase(Locale.ROOT) + ":" + day, agreement,
				link.id(), link.name(), link.email(),
				() -> mail(agreement, link.email(), texts.get("agreement.reminder.subject." + step, title(agreement)),
						List.of(texts.get("agreement.mail.hello", link.name()),
								texts.get("agreement.reminder.text." + step, title(agreement), words.date(asked),
										directory.site(agreement.site())),
								texts.get("agreement.reminder.ways")),
						Mail.Action.link(texts.get("agreement.mail.action"), link.id())));
	}

	/**
	 * @param head where the chain of evidence stands with this answer: out of our hands,
	 * it cannot be rewritten
	 */
	void receipt(Agreement agreement, PartnerLink link, Event head) {
		var last = agreement.lastAnswer().orElseThrow();
		send(Kind.SENT, "receipt:" + link.id(), agreement, link.id(), link.name(), link.email(),
				() -> mail(agreement, link.email(), texts.get("agreement.receipt.subject", title(agreement)),
						List.of(texts.get("agreement.receipt." + last.choice(), words.exact(last.at()),
								title(agreement)), texts.get("agreement.receipt.proof", last.name(), last.sha256()),
								texts.get("agreement.receipt.head", head.number(), head.hash())),
						null));
	}

	/** To who passed it on, so that they know that they are done. */
	void passedOn(Agreement agreement, PartnerLink link, PassOn.Choice choice, String to) {
		send(Kind.SENT, "receipt:" + link.id(), agreement, link.id(), link.name(), link.email(),
				() -> mail(agreement, link.email(), texts.get("agreement.receipt.passedOn.subject", title(agreement)),
						List.of(texts.get("agreement.receipt.passedOn." + choice, title(agreement), to)), null));
	}

	/**
	 * To the address of the link, and nowhere else; the number is put in as it leaves.
	 */
	void code(Agreement agreement, PartnerLink link, UUID code) {
		send(Kind.CODE_SENT, "code:" + link.id() + ":" + code, agreement, link.id(), link.name(), link.email(),
				() -> new Mail(agreement.site(), agreement.mission(), link.email(),
						texts.get("agreement.code.subject", title(agreement)),
						List.of(texts.get("agreement.mail.hello", link.name()),
								texts.get("agreement.code.text", title(agreement), OneTimeCodes.VALID.toMinutes())),
						null, null, code));
	}

	/** Puts it into the outbox, and into the chain of evidence that it was written. */
	private boolean send(Kind kind, String key, Agreement agreement, UUID link, String name, String to,
			Supplier<Mail> mail) {
		var written = outbox.put(key, to, mail);
		if (written) {
			witness.wrote(agreement, kind, link, name, to);
		}
		return written;
	}

	/** Those who must act, or must know, read it in the same minute. */
	void alert(Agreement agreement, String key, Supplier<String> subject, Supplier<List<String>> paragraphs) {
		Stream.of(Role.COORDINATOR, Role.DIRECTOR)
			.flatMap((role) -> directory.team(agreement.site(), role).stream())
			.distinct()
			.forEach((person) -> outbox.put("alert:" + key + ":" + person.id(), person.email(), () -> mail(agreement,
					person.email(), subject.get(), paragraphs.get(),
					Mail.Action.page(texts.get("agreement.alert.action"), "/missions/" + agreement.mission()))));
	}

	String title(Agreement agreement) {
		return reading.title(agreement);
	}

	private static Mail mail(Agreement agreement, String to, String subject, List<String> paragraphs,
			Mail.@Nullable Action action) {
		return new Mail(agreement.site(), agreement.mission(), to, subject, paragraphs, action, null);
	}

}
