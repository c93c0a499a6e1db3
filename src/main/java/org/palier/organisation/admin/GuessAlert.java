package org.palier.organisation.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.palier.organisation.People;
import org.palier.platform.audit.Audit;
import org.palier.platform.audit.AuditEntry;
import org.palier.platform.calendar.Locality;
import org.palier.platform.link.GuessesNoticed;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells administrators, once a day at most, that somebody tries links at random. */
@Component
class GuessAlert {

	private static final Logger log = LoggerFactory.getLogger(GuessAlert.class);

	/** Administrators have no site: such a mail carries the general signature. */
	private static final UUID NO_SITE = new UUID(0, 0);

	private static final String GUESSED = "links.guessed";

	private final People people;

	private final Outbox outbox;

	private final Audit audit;

	private final Texts texts;

	private final Clock clock;

	GuessAlert(People people, Outbox outbox, Audit audit, Texts texts, Clock clock) {
		this.people = people;
		this.outbox = outbox;
		this.audit = audit;
		this.texts = texts;
		this.clock = clock;
	}

	@EventListener
	@Transactional
	public void on(GuessesNoticed noticed) {
		var today = LocalDate.ofInstant(clock.instant(), Locality.MAINLAND.zone());
		if (last().filter((entry) -> today.equals(LocalDate.ofInstant(entry.at(), Locality.MAINLAND.zone())))
			.isPresent()) {
			return;
		}
		log.warn("Somebody tries links at random: they wait longer each time, and administrators are told");
		audit.record(null, null, null, GUESSED, null, null, GUESSED);
		people.findAllByOrderByName()
			.stream()
			.filter((person) -> person.isEnabled() && person.roles().contains(Role.ADMINISTRATOR))
			.forEach((person) -> outbox.put(GUESSED + ":" + today + ":" + person.id(), person.email(),
					() -> new Mail(NO_SITE, null, person.email(), texts.get("admin.guessed.subject"),
							List.of(texts.get("admin.guessed.text"), texts.get("admin.guessed.do")), null, null)));
	}

	/** If it was noticed within the last week. */
	Optional<AuditEntry> lately() {
		return last().filter((entry) -> entry.at().isAfter(clock.instant().minus(Duration.ofDays(7))));
	}

	/** When it was noticed last. */
	private Optional<AuditEntry> last() {
		return Scope.system("links", () -> audit.lastOf(GUESSED));
	}

}
