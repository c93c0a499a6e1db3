package org.palier.agreement;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.platform.document.Document;
import org.palier.platform.document.DocumentShown;
import org.palier.platform.evidence.Event;
import org.palier.platform.evidence.Evidence;
import org.palier.platform.evidence.Fact;
import org.palier.platform.evidence.Kind;
import org.palier.platform.evidence.Who;
import org.palier.platform.link.LinkChanged;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.MailAccepted;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what happens to an agreement on its way to its partner's people. */
@Component
@Transactional
class Witness {

	/** Keys of the mails that are about a link and do not carry it. */
	private static final Pattern BESIDE = Pattern.compile("(?:receipt|code):([0-9a-f-]{36}).*");

	private final Evidence evidence;

	private final Links links;

	Witness(Evidence evidence, Links links) {
		this.evidence = evidence;
		this.links = links;
	}

	/**
	 * @param what the agreement in a line, so that the proof says what it is about
	 */
	void frozen(Agreement agreement, String what) {
		evidence.append(of(agreement, Kind.FROZEN, new Who(null, null, what)).showing(agreement.document(),
				agreement.sha256()));
	}

	/** A mail was written, which is not yet that it was sent. */
	void wrote(Agreement agreement, Kind kind, UUID link, String name, String to) {
		evidence.append(of(agreement, kind, new Who(name, to, null)).through(link));
	}

	/** Noted once for each link and text, however often it is opened. */
	void shown(PartnerLink link, Document document) {
		if (!evidence.has(link.caseId(), Kind.SHOWN, link.id(), document.sha256())) {
			evidence.append(of(link, Kind.SHOWN, new Who(link.name(), link.email(), null)).showing(document.id(),
					document.sha256()));
		}
	}

	@EventListener
	void on(DocumentShown opened) {
		if (isOurs(opened.link())) {
			shown(opened.link(), opened.document());
		}
	}

	/** What was answered to which text, under which typed name. */
	Event answered(Agreement agreement, PartnerLink link, Approve answer) {
		var kind = switch (answer.choice()) {
			case APPROVE -> Kind.APPROVED;
			case CHANGE -> Kind.CHANGE_ASKED;
			case DECLINE -> Kind.DECLINED;
		};
		return evidence.append(of(link, kind, new Who(answer.yourName(), link.email(), said(answer)))
			.showing(agreement.document(), answer.sha256()));
	}

	/** Their reason, and the vote that they quote. */
	private static @Nullable String said(Approve answer) {
		var said = Stream.of(answer.reason(), answer.number(), answer.taken())
			.filter(Objects::nonNull)
			.map(Object::toString)
			.collect(Collectors.joining(", "));
		return said.isEmpty() ? null : said;
	}

	/**
	 * @param name typed by who did it
	 * @param said to whom, or which day
	 */
	void did(PartnerLink link, Kind kind, @Nullable String name, @Nullable String said) {
		evidence.append(of(link, kind, new Who(name, link.email(), said)));
	}

	/** Something that needs no link. */
	void noted(Agreement agreement, Kind kind, @Nullable String name, @Nullable String said) {
		evidence
			.append(of(agreement, kind, new Who(name, null, said)).showing(agreement.document(), agreement.sha256()));
	}

	@EventListener
	void on(LinkChanged changed) {
		var link = changed.link();
		if (!isOurs(link)) {
			return;
		}
		var kind = switch (changed.change()) {
			case OPENED -> Kind.OPENED;
			case REVOKED -> Kind.REVOKED;
			case REISSUED -> Kind.REISSUED;
		};
		if (kind != Kind.OPENED || !evidence.has(link.caseId(), kind, link.id(), null)) {
			evidence.append(of(link, kind, new Who(link.name(), link.email(), null)));
		}
	}

	@EventListener
	void on(MailAccepted accepted) {
		about(accepted).flatMap(links::find)
			.filter(Witness::isOurs)
			.ifPresent((link) -> evidence
				.append(of(link, Kind.ACCEPTED, new Who(null, accepted.mail().to(), accepted.mail().subject()))
					.by(accepted.messageId())));
	}

	private static Optional<UUID> about(MailAccepted accepted) {
		var beside = BESIDE.matcher(accepted.key());
		return beside.matches() ? Optional.of(UUID.fromString(beside.group(1)))
				: Optional.ofNullable(accepted.mail().action()).map(Mail.Action::link);
	}

	private static boolean isOurs(PartnerLink link) {
		return link.formKey().startsWith("agreement/");
	}

	private static Fact of(Agreement agreement, Kind kind, Who who) {
		return new Fact(agreement.site(), agreement.id(), kind, who);
	}

	private static Fact of(PartnerLink link, Kind kind, Who who) {
		return new Fact(link.site(), link.caseId(), kind, who).through(link.id());
	}

}
