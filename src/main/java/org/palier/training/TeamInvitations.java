package org.palier.training;

import java.time.Clock;
import java.util.List;

import org.palier.organisation.Directory;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.web.BaseUrl;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Component;

/** Sends every Voisin of the site the session for their calendar. */
@Component
class TeamInvitations {

	private final TrainingService trainings;

	private final Directory directory;

	private final Outbox outbox;

	private final BaseUrl baseUrl;

	private final Texts texts;

	private final Clock clock;

	TeamInvitations(TrainingService trainings, Directory directory, Outbox outbox, BaseUrl baseUrl, Texts texts,
			Clock clock) {
		this.trainings = trainings;
		this.directory = directory;
		this.outbox = outbox;
		this.baseUrl = baseUrl;
		this.texts = texts;
		this.clock = clock;
	}

	void invite(Training training) {
		var session = trainings.session(training);
		for (var voisin : directory.voisins(training.site())) {
			outbox.put("training:" + training.id() + ":" + session.round() + ":" + voisin.id(), voisin.email(),
					() -> new Mail(training.site(), training.mission(), voisin.email(),
							texts.get("training.mail.team.subject", session.when()),
							List.of(texts.get("training.mail.hello", voisin.name()),
									texts.get("training.mail.team.text", session.title(), session.when(),
											session.plan().place()),
									texts.get("training.mail.team.topic", session.plan().topic())),
							null, file(session)));
		}
	}

	Mail.Attachment file(Session session) {
		return CalendarFile.of(session, texts.get("training.mail.event", session.title()), baseUrl.host(),
				clock.instant());
	}

}
