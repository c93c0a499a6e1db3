package org.palier.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.palier.mission.MissionService;
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

/** The reading by a partner, through a link sent by mail. */
@Component
@Transactional
public class Reviews {

	private static final int WORKING_DAYS = 5;

	private final Contents contents;

	private final MissionService missions;

	private final Directory directory;

	private final Links links;

	private final Outbox outbox;

	private final PartnerTasks tasks;

	private final WorkingCalendar calendar;

	private final Words words;

	private final Texts texts;

	private final Clock clock;

	Reviews(Contents contents, MissionService missions, Directory directory, Links links, Outbox outbox,
			PartnerTasks tasks, WorkingCalendar calendar, Words words, Texts texts, Clock clock) {
		this.contents = contents;
		this.missions = missions;
		this.directory = directory;
		this.links = links;
		this.outbox = outbox;
		this.tasks = tasks;
		this.calendar = calendar;
		this.words = words;
		this.texts = texts;
		this.clock = clock;
	}

	/** When the process goes on without an answer. */
	Instant deadline(UUID site) {
		return calendar.plusWorkingDays(site, clock.instant(), WORKING_DAYS);
	}

	void invite(Content content) {
		var guide = Objects.requireNonNull(content.guide());
		var name = Objects.requireNonNull(guide.reviewerName());
		var email = Objects.requireNonNull(guide.reviewerEmail());
		var site = content.site();
		var deadline = deadline(site);
		// The timer revokes the link; a mission that rests moves the timer, not the link.
		var link = links.create(new Invitation(site, content.mission(), content.id(), "content/review-content", name,
				email, deadline.plus(Duration.ofDays(90))));
		content.invite(link);
		var title = missions.get(content.mission()).title();
		outbox.put("link:" + link + ":1", email,
				() -> new Mail(site, content.mission(), email, texts.get("content.mail.review.subject", title),
						List.of(texts.get("content.mail.review.hello", name),
								texts.get("content.mail.review.text", title, directory.site(site)),
								texts.get("content.mail.review.until", words.date(deadline))),
						Mail.Action.link(texts.get("content.mail.review.action"), link), null));
	}

	public void answer(PartnerLink link, ReviewContent review) {
		links.decide(link, "content.review.decision." + review.choice());
		contents.findById(link.caseId()).orElseThrow().review(review);
		tasks.finish(link);
		outbox.put("receipt:" + link.id(), link.email(),
				() -> new Mail(link.site(), link.mission(), link.email(), texts.get("content.mail.thanks.subject"),
						List.of(texts.get("content.mail.review.hello", review.yourName()),
								texts.get("content.mail.thanks." + review.choice())),
						null, null));
	}

}
