package org.palier.insight;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.palier.insight.Acts.Kind;
import org.palier.organisation.Directory;
import org.palier.organisation.Person;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks those who can for something that one cannot do oneself: to hand a step's cases to
 * somebody else, to name a stand-in, to give the step less time. The mail leads to where
 * it is done.
 */
@Component
@Transactional
class Requests {

	private final WhoCanAct who;

	private final Acts acts;

	private final Outbox outbox;

	private final Directory directory;

	private final Texts texts;

	private final Clock clock;

	Requests(WhoCanAct who, Acts acts, Outbox outbox, Directory directory, Texts texts, Clock clock) {
		this.who = who;
		this.acts = acts;
		this.outbox = outbox;
		this.directory = directory;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Once a day to each.
	 * @param name of the step, in the words of whoever reads it
	 * @return how many people were written to
	 */
	int ask(StepFigures step, Supplier<String> name, Kind kind) {
		var now = clock.instant();
		var bySite = step.open.stream()
			.filter((fact) -> fact.isWaiting(now))
			.collect(Collectors.groupingBy(OpenFact::site));
		int written = 0;
		for (var site : bySite.entrySet()) {
			int waiting = site.getValue().size();
			var role = (kind == Kind.SHORTER) ? "director" : step.role;
			int here = 0;
			for (var person : who.at(site.getKey(), role)) {
				here += write(step, name, kind, site.getKey(), person, waiting) ? 1 : 0;
			}
			if (here > 0) {
				acts.record(site.getKey(), step.process, step.step, kind, null, waiting, now);
			}
			written += here;
		}
		return written;
	}

	private boolean write(StepFigures step, Supplier<String> name, Kind kind, UUID site, Person person, int waiting) {
		var key = "ask:" + kind + ":" + step.process + "/" + step.step + ":" + site + ":" + person.id() + ":"
				+ Summaries.day(clock.instant());
		return outbox.put(key, person.email(),
				() -> new Mail(site, null, person.email(), texts.get("insight.ask.subject", name.get()),
						List.of(texts.get("insight.ask." + kind, name.get(), waiting, directory.site(site)),
								texts.get("insight.ask.why")),
						Mail.Action.page(texts.get("insight.ask.action." + kind), where(kind, step, site)), null));
	}

	/** Where it is done, with what is known filled in. */
	static String where(Kind kind, StepFigures step, UUID site) {
		return switch (kind) {
			case STAND_IN -> "/absences";
			case SHORTER -> "/insight/" + step.process + "/" + step.step + "?site=" + site + "#days";
			default -> step.role.equals("partner") ? "/missions" : inbox(step);
		};
	}

	static String inbox(StepFigures step) {
		return "/inbox?process=" + step.process + "&step=" + step.step;
	}

}
