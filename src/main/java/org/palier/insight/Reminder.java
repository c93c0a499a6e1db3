package org.palier.insight;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.palier.organisation.Directory;
import org.palier.organisation.Person;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who can act of what waits at a step, once a day at most. */
@Component
@Transactional
class Reminder {

	private final WhoCanAct who;

	private final Acts acts;

	private final Outbox outbox;

	private final Directory directory;

	private final Words words;

	private final Texts texts;

	private final Clock clock;

	Reminder(WhoCanAct who, Acts acts, Outbox outbox, Directory directory, Words words, Texts texts, Clock clock) {
		this.who = who;
		this.acts = acts;
		this.outbox = outbox;
		this.directory = directory;
		this.words = words;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * @param name of the step, in the words of whoever reads it
	 * @return how many people were written to
	 */
	int remind(StepFigures step, Supplier<String> name) {
		var now = clock.instant();
		Map<UUID, List<OpenFact>> bySite = new TreeMap<>(step.open.stream()
			.filter((fact) -> fact.isWaiting(now))
			.collect(Collectors.groupingBy(OpenFact::site)));
		int written = 0;
		for (var site : bySite.entrySet()) {
			int here = write(step, name, site.getKey(), site.getValue());
			if (here > 0) {
				acts.record(site.getKey(), step.process, step.step, Acts.Kind.REMINDED, null, site.getValue().size(),
						now);
			}
			written += here;
		}
		return written;
	}

	private int write(StepFigures step, Supplier<String> name, UUID site, List<OpenFact> waiting) {
		var partner = step.role.equals("partner");
		int written = 0;
		for (var person : who.at(site, step.role)) {
			var key = "insight:" + step.process + "/" + step.step + ":" + site + ":" + person.id() + ":"
					+ Summaries.day(clock.instant());
			written += outbox.put(key, person.email(), () -> mail(person, site, name.get(), partner, waiting)) ? 1 : 0;
		}
		return written;
	}

	private Mail mail(Person person, UUID site, String name, boolean partner, List<OpenFact> waiting) {
		var oldest = waiting.stream().map(OpenFact::created).min(Comparator.naturalOrder()).orElseThrow();
		return new Mail(site, null, person.email(),
				texts.get("insight.reminder.subject", name, waiting.size(), directory.site(site)),
				List.of(texts.get(partner ? "insight.reminder.partner" : "insight.reminder.text", name, waiting.size(),
						words.days(oldest)), texts.get("insight.reminder.why")),
				Mail.Action.page(texts.get("insight.reminder.action"), partner ? "/missions" : "/inbox"), null);
	}

}
