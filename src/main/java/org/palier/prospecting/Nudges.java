package org.palier.prospecting;

import java.time.Clock;
import java.time.LocalTime;
import java.util.UUID;

import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.web.Language;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;
import org.palier.workflow.Case;
import org.palier.workflow.CaseSource;
import org.palier.workflow.Workflow;
import org.palier.workflow.WorkflowEvent.CaseEnded;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forty prospects that sleep are one line in the inbox of their site, which can be put
 * off.
 */
@Service
@Transactional
public class Nudges implements CaseSource {

	/** When the line comes back in the morning. */
	static final LocalTime MORNING = LocalTime.of(8, 0);

	private static final int DAYS_PUT_OFF = 7;

	private final NudgeRepository nudges;

	private final Prospects prospects;

	private final Workflow workflow;

	private final WorkingCalendar calendar;

	private final Texts texts;

	private final Clock clock;

	Nudges(NudgeRepository nudges, Prospects prospects, Workflow workflow, WorkingCalendar calendar, Texts texts,
			Clock clock) {
		this.nudges = nudges;
		this.prospects = prospects;
		this.workflow = workflow;
		this.calendar = calendar;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "nudge";
	}

	/**
	 * Its title counts, as the inbox shows it; written down in French, see
	 * {@link org.palier.workflow.Drawn}.
	 */
	@Override
	@Transactional(readOnly = true)
	public Case find(UUID id) {
		var nudge = get(id);
		int asleep = prospects.countAsleep(nudge.site());
		var title = Language.FRENCH.speak(() -> texts.get("nudge.title", String.valueOf(asleep), asleep));
		return new Case(id, process(), nudge.site(), title, null);
	}

	@Transactional(readOnly = true)
	Nudge get(UUID id) {
		return NotFound.orElse(nudges.findById(id));
	}

	/**
	 * Prospects of this site fell asleep or woke up: opens the line, counts again, or
	 * closes it when nobody sleeps any more.
	 */
	void recount(UUID site) {
		if (prospects.countAsleep(site) > 0) {
			nudges.make(site);
		}
		nudges.lock(site).ifPresent((nudge) -> recount(nudge, prospects.countAsleep(site)));
	}

	private void recount(Nudge nudge, int asleep) {
		if (nudge.isOpen() && asleep > 0) {
			workflow.retell(nudge.id());
		}
		else if (nudge.isOpen()) {
			workflow.task(nudge.id(), "user_wakeProspects", null).ifPresent(workflow::finish);
		}
		else if (asleep > 0) {
			nudge.open();
			workflow.start(process(), nudge.id());
		}
	}

	/** What is left comes again in a week. */
	void putOff(UUID id) {
		var nudge = get(id);
		var day = calendar.day(nudge.site(), clock.instant()).plusDays(DAYS_PUT_OFF);
		nudge.putOff(calendar.at(nudge.site(), day, MORNING));
	}

	boolean isAnyAsleep(UUID id) {
		return prospects.countAsleep(get(id).site()) > 0;
	}

	/** Nobody sleeps: the next one who does opens a new line. */
	@EventListener
	public void on(CaseEnded event) {
		if (event.subject().process().equals(process())) {
			get(event.subject().id()).close();
		}
	}

}
