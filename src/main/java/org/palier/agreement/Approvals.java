package org.palier.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.palier.mission.MissionService;
import org.palier.mission.PartnerTasks;
import org.palier.organisation.Directory;
import org.palier.partner.Contact;
import org.palier.partner.Partners;
import org.palier.platform.audit.Audit;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.document.Document;
import org.palier.platform.document.Documents;
import org.palier.platform.link.Invitation;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.Role;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a frozen text to its approvers and back. */
@Service
@Transactional
public class Approvals {

	/** How long a link is good for; who comes later gets a new one. */
	private static final Duration READABLE = Duration.ofDays(21);

	/** After so many working days without an answer the coordinator decides. */
	private static final int PATIENCE = 20;

	private final AgreementRepository agreements;

	private final AgreementReading reading;

	private final Versions versions;

	private final MissionService missions;

	private final Directory directory;

	private final Partners partners;

	private final Documents documents;

	private final Links links;

	private final PartnerTasks steps;

	private final Outbox outbox;

	private final Audit audit;

	private final WorkingCalendar calendar;

	private final Texts texts;

	private final Words words;

	private final Clock clock;

	Approvals(AgreementRepository agreements, AgreementReading reading, Versions versions, MissionService missions,
			Directory directory, Partners partners, Documents documents, Links links, PartnerTasks steps, Outbox outbox,
			Audit audit, WorkingCalendar calendar, Texts texts, Words words, Clock clock) {
		this.agreements = agreements;
		this.reading = reading;
		this.versions = versions;
		this.missions = missions;
		this.directory = directory;
		this.partners = partners;
		this.documents = documents;
		this.links = links;
		this.steps = steps;
		this.outbox = outbox;
		this.audit = audit;
		this.calendar = calendar;
		this.texts = texts;
		this.words = words;
		this.clock = clock;
	}

	public void freeze(UUID id) {
		versions.freeze(get(id));
	}

	/** A new link for the approver whose turn it is, and the mail that carries it. */
	public void invite(UUID id) {
		var agreement = get(id);
		var contact = partners.contact(agreement.nextApprover().orElseThrow()).orElseThrow();
		var expires = clock.instant().plus(READABLE);
		var link = links.create(new Invitation(agreement.site(), agreement.mission(), id, "agreement/approve",
				contact.name(), contact.email(), expires));
		agreement.send(link);
		outbox.put("link:" + link + ":1",
				new Mail(agreement.site(), agreement.mission(), contact.email(),
						texts.get("agreement.mail.subject", title(agreement)), invitation(agreement, contact, expires),
						Mail.Action.link(texts.get("agreement.mail.action"), link), null));
	}

	private List<String> invitation(Agreement agreement, Contact contact, Instant expires) {
		var paragraphs = new ArrayList<String>();
		paragraphs.add(texts.get("agreement.mail.hello", contact.name()));
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

	/** The evening on which the silence is noticed. */
	Instant deadline(Agreement agreement) {
		return calendar.plusWorkingDays(agreement.site(), clock.instant(), PATIENCE);
	}

	@Transactional(readOnly = true)
	Agreement get(UUID id) {
		return NotFound.orElse(agreements.findById(id));
	}

	/** The frozen text that an approver has before their eyes. */
	@Transactional(readOnly = true)
	public Document text(UUID id) {
		return NotFound.orElse(Optional.ofNullable(get(id).document()).flatMap(documents::find));
	}

	/** One answer for one link: of two at the same moment, the first is heard. */
	public void answer(PartnerLink link, Approve answer) {
		var agreement = NotFound.orElse(agreements.lock(link.caseId()));
		links.decide(link, "agreement.decision." + answer.choice());
		agreement.hear(link.id(), answer, clock.instant());
		audit.record(link.site(), link.mission(), link.caseId(), "agreement.answered." + answer.choice(),
				answer.yourName(), answer.reason(), null);
		receipt(link, agreement);
		if (answer.choice() != Approve.Choice.APPROVE) {
			alert(agreement, link, answer);
		}
		steps.finish(link);
	}

	private void receipt(PartnerLink link, Agreement agreement) {
		var last = agreement.lastAnswer().orElseThrow();
		outbox.put("receipt:" + link.id(),
				new Mail(link.site(), link.mission(), link.email(),
						texts.get("agreement.receipt.subject", title(agreement)),
						List.of(texts.get("agreement.receipt." + last.choice(), words.exact(last.at()),
								title(agreement)), texts.get("agreement.receipt.proof", last.name(), last.sha256())),
						null, null));
	}

	/** Those who must act, or must know, read it in the same minute. */
	private void alert(Agreement agreement, PartnerLink link, Approve answer) {
		Stream.of(Role.COORDINATOR, Role.DIRECTOR)
			.flatMap((role) -> directory.team(agreement.site(), role).stream())
			.distinct()
			.forEach((person) -> outbox.put("alert:" + link.id() + ":" + person.id(), new Mail(agreement.site(),
					agreement.mission(), person.email(),
					texts.get("agreement.alert." + answer.choice(), title(agreement)),
					List.of(texts.get("agreement.alert.who", answer.yourName(), reading.sponsor(agreement)),
							texts.get("agreement.alert.reason", Objects.requireNonNullElse(answer.reason(), ""))),
					Mail.Action.page(texts.get("agreement.alert.action"), "/missions/" + agreement.mission()), null)));
	}

	/** The proof beside the text: who approved which bytes, and when. */
	public void archive(UUID id) {
		var agreement = get(id);
		var model = new HashMap<>(reading.document(agreement));
		model.put("answers",
				agreement.answers().stream().filter((answer) -> agreement.isStill(answer.sha256())).toList());
		model.put("signature", Objects.requireNonNull(agreement.signature()));
		model.put("inForceAt", Objects.requireNonNull(agreement.inForceAt()));
		model.put("sha256", Objects.requireNonNull(agreement.sha256()));
		documents.freeze(agreement.site(), agreement.mission(), id, "proof",
				texts.get("agreement.proof.document", title(agreement)), model);
		agreement.end(clock.instant());
	}

	private String title(Agreement agreement) {
		return missions.get(agreement.mission()).title();
	}

}
