package org.palier.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.palier.mission.MissionService;
import org.palier.mission.PartnerTasks;
import org.palier.mission.SponsorSource;
import org.palier.mission.SponsorSource.Sponsor;
import org.palier.organisation.Directory;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.link.Invitation;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the partners saw it. Asked are the sponsors, and up to three of those who answered
 * something for the mission before: a trainer, a reader of the door guide.
 */
@Component
@Transactional
public class Views {

	private static final int OTHERS = 3;

	private static final int WORKING_DAYS = 10;

	private final Evaluations evaluations;

	private final MissionService missions;

	private final ObjectProvider<SponsorSource> sponsors;

	private final Directory directory;

	private final Links links;

	private final PartnerTasks tasks;

	private final Outbox outbox;

	private final WorkingCalendar calendar;

	private final Texts texts;

	private final Words words;

	private final Clock clock;

	Views(Evaluations evaluations, MissionService missions, ObjectProvider<SponsorSource> sponsors, Directory directory,
			Links links, PartnerTasks tasks, Outbox outbox, WorkingCalendar calendar, Texts texts, Words words,
			Clock clock) {
		this.evaluations = evaluations;
		this.missions = missions;
		this.sponsors = sponsors;
		this.directory = directory;
		this.links = links;
		this.tasks = tasks;
		this.outbox = outbox;
		this.calendar = calendar;
		this.texts = texts;
		this.words = words;
		this.clock = clock;
	}

	List<Sponsor> sponsors(UUID mission) {
		return sponsors.orderedStream().flatMap((source) -> source.sponsors(mission).stream()).toList();
	}

	/** Sponsors first, each person once. */
	List<Sponsor> toAsk(UUID mission) {
		var paying = distinct(sponsors(mission).stream());
		var others = distinct(links.ofMission(mission)
			.stream()
			.filter((link) -> link.state() == PartnerLink.State.DECIDED)
			.map((link) -> new Sponsor(link.name(), link.email()))
			.filter((other) -> paying.stream().noneMatch((sponsor) -> isSame(sponsor, other))));
		return Stream.concat(paying.stream(), others.stream().limit(OTHERS)).toList();
	}

	void ask(Evaluation evaluation) {
		if (!evaluation.asked().isEmpty()) {
			return;
		}
		var until = calendar.plusWorkingDays(evaluation.site(), clock.instant(), WORKING_DAYS);
		evaluation.ask(toAsk(evaluation.mission()).stream().map((each) -> invite(evaluation, each, until)).toList(),
				until);
	}

	private Asked invite(Evaluation evaluation, Sponsor partner, Instant until) {
		var site = evaluation.site();
		var title = missions.get(evaluation.mission()).title();
		// The timer revokes the link; a mission that rests moves the timer, not the link.
		var link = links.create(new Invitation(site, evaluation.mission(), evaluation.id(), "evaluation/give-view",
				partner.name(), partner.email(), until.plus(Duration.ofDays(90))));
		outbox.put("link:" + link + ":1", partner.email(),
				() -> new Mail(site, evaluation.mission(), partner.email(),
						texts.get("evaluation.mail.view.subject", title),
						List.of(texts.get("evaluation.mail.hello", partner.name()),
								texts.get("evaluation.mail.view.text", title, directory.site(site)),
								texts.get("evaluation.mail.until", words.date(until))),
						Mail.Action.link(texts.get("evaluation.mail.view.action"), link), null));
		return new Asked(link, partner.name(), null);
	}

	public void answer(PartnerLink link, GiveView view) {
		links.decide(link, "evaluation.decision.viewGiven");
		NotFound.orElse(evaluations.findById(link.caseId())).hear(link.id(), view);
		tasks.finish(link);
		outbox.put("receipt:" + link.id(), link.email(), () -> new Mail(link.site(), link.mission(), link.email(),
				texts.get("evaluation.mail.receipt.subject"),
				List.of(texts.get("evaluation.mail.hello", view.yourName()), texts.get("evaluation.mail.receipt.view")),
				null, null));
	}

	private static List<Sponsor> distinct(Stream<Sponsor> all) {
		var once = new ArrayList<Sponsor>();
		all.filter((each) -> once.stream().noneMatch((known) -> isSame(known, each))).forEach(once::add);
		return once;
	}

	private static boolean isSame(Sponsor one, Sponsor other) {
		return one.email().toLowerCase(Locale.ROOT).equals(other.email().toLowerCase(Locale.ROOT));
	}

}
