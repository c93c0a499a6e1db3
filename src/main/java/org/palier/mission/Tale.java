package org.palier.mission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.platform.audit.Audit;
import org.palier.platform.audit.AuditEntry;
import org.palier.platform.mail.Outbox;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Drawn;

import org.springframework.stereotype.Component;

/** Tells the story of a mission from what was written down, newest first. */
@Component
class Tale {

	private static final int MOST = 1000;

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final String MAIL = "mail.written";

	private final Audit audit;

	private final Outbox outbox;

	private final Drawn drawn;

	private final Words words;

	private final Texts texts;

	Tale(Audit audit, Outbox outbox, Drawn drawn, Words words, Texts texts) {
		this.audit = audit;
		this.outbox = outbox;
		this.drawn = drawn;
		this.words = words;
		this.texts = texts;
	}

	/**
	 * @param addresses whether the reader may know where mail went
	 */
	List<MissionPage.Entry> of(Mission mission, boolean addresses) {
		var letters = outbox.ofMission(mission.id())
			.stream()
			.collect(Collectors.toMap(Outbox.Letter::key, Function.identity(), (one, other) -> one));
		var story = new ArrayList<MissionPage.Entry>();
		var entries = audit.ofMission(mission.id(), MOST);
		for (int i = 0; i < entries.size(); i++) {
			var entry = entries.get(i);
			int alike = 1;
			while (i + 1 < entries.size() && isSameMail(entry, entries.get(i + 1))) {
				alike++;
				i++;
			}
			story.add(new MissionPage.Entry(title(entry),
					(alike > 1) ? texts.get("audit.mail.several", alike) : detail(entry, letters, addresses),
					actor(entry), words.ago(entry.at()), words.exact(entry.at())));
		}
		return story;
	}

	/** The same words to several people at once are one thing that happened. */
	private static boolean isSameMail(AuditEntry one, AuditEntry other) {
		return one.action().equals(MAIL) && other.action().equals(MAIL)
				&& Objects.equals(one.subject(), other.subject())
				&& Math.abs(one.at().getEpochSecond() - other.at().getEpochSecond()) < 60;
	}

	/** What the system does by itself is told in its own name. */
	private String actor(AuditEntry entry) {
		return texts.getOr("actor." + entry.actor(), entry.actor());
	}

	private String title(AuditEntry entry) {
		var title = texts.getOr("audit." + entry.action(), "");
		var subject = (entry.subject() != null) ? subject(entry.action(), entry.subject()) : title;
		if (subject.equals(title)) {
			return title;
		}
		return title.isEmpty() ? subject : texts.get("audit.about", title, subject);
	}

	/** Names were written down in French, and days as such. */
	private String subject(String action, String subject) {
		var module = action.substring(0, Math.max(0, action.indexOf('.')));
		return drawn.title(module, drawn.said(said(subject)));
	}

	private String said(String text) {
		return DAY.matcher(text).matches() ? words.date(LocalDate.parse(text)) : text;
	}

	private @Nullable String detail(AuditEntry entry, Map<String, Outbox.Letter> letters, boolean addresses) {
		if (entry.action().startsWith("mail.") && !addresses) {
			return null;
		}
		var letter = entry.action().equals(MAIL) ? letters.get(Objects.requireNonNullElse(entry.ref(), "")) : null;
		if (letter == null) {
			return (entry.detail() != null) ? said(entry.detail()) : null;
		}
		return texts.get("mail.state." + letter.state(), letter.to());
	}

}
