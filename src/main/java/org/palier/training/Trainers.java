package org.palier.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.palier.mission.PartnerTasks;
import org.palier.organisation.Directory;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.link.Invitation;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks a trainer from outside whether the session suits them. */
@Component
@Transactional
public class Trainers {

	private static final int WORKING_DAYS = 5;

	private final TrainingService trainings;

	private final TeamInvitations invitations;

	private final Directory directory;

	private final PartnerTasks tasks;

	private final Links links;

	private final Outbox outbox;

	private final WorkingCalendar calendar;

	private final Words words;

	private final Texts texts;

	private final Clock clock;

	Trainers(TrainingService trainings, TeamInvitations invitations, Directory directory, PartnerTasks tasks,
			Links links, Outbox outbox, WorkingCalendar calendar, Words words, Texts texts, Clock clock) {
		this.trainings = trainings;
		this.invitations = invitations;
		this.directory = directory;
		this.tasks = tasks;
		this.links = links;
		this.outbox = outbox;
		this.calendar = calendar;
		this.words = words;
		this.texts = texts;
		this.clock = clock;
	}

	/** When it is planned anew without an answer: never after the session itself. */
	Instant deadline(Training training) {
		var days = calendar.plusWorkingDays(training.site(), clock.instant(), WORKING_DAYS);
		var session = trainings.session(training).start();
		return session.isBefore(days) ? session : days;
	}

	void ask(Training training) {
		var session = trainings.session(training);
		var name = Objects.requireNonNull(session.plan().trainerName());
		var email = Objects.requireNonNull(session.plan().trainerEmail());
		var deadline = deadline(training);
		// The timer revokes the link; a mission that rests moves the timer, not the link.
		var link = links.create(new Invitation(training.site(), training.mission(), training.id(),
				"training/confirm-trainer", name, email, deadline.plus(Duration.ofDays(90))));
		training.ask(link);
		outbox.put("link:" + link + ":1", email,
				() -> mail(training, email, texts.get("training.mail.trainer.subject", session.when()),
						List.of(texts.get("training.mail.hello", name),
								texts.get("training.mail.trainer.text", directory.site(training.site()),
										session.title(), session.when(), session.plan().place()),
								texts.get("training.mail.trainer.until", words.date(deadline))),
						Mail.Action.link(texts.get("training.mail.trainer.action"), link), null));
	}

	public void answer(PartnerLink link, ConfirmTrainer answer) {
		var training = trainings.get(link.caseId());
		links.decide(link, "training.trainer.decision." + answer.choice());
		training.answer(answer);
		var session = trainings.session(training);
		var comes = answer.choice() == ConfirmTrainer.Choice.YES;
		outbox.put("receipt:" + link.id(), link.email(),
				() -> mail(training, link.email(), texts.get("training.mail.thanks.subject"),
						List.of(texts.get("training.mail.hello", answer.yourName()), texts
							.get("training.mail.thanks." + answer.choice(), session.when(), session.plan().place())),
						null, comes ? invitations.file(session) : null));
		tasks.finish(link);
	}

	private static Mail mail(Training training, String to, String subject, List<String> paragraphs,
			Mail.@Nullable Action action, Mail.@Nullable Attachment attachment) {
		return new Mail(training.site(), training.mission(), to, subject, paragraphs, action, attachment);
	}

}
