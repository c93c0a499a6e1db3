package org.palier.field;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.web.Formats;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;

/** Says visits in words, with all that was noted. */
@Component
class VisitWords {

	private final Directory directory;

	private final Texts texts;

	private final Words words;

	private final Photos photos;

	private final Clock clock;

	VisitWords(Directory directory, Texts texts, Words words, Photos photos, Clock clock) {
		this.directory = directory;
		this.texts = texts;
		this.words = words;
		this.photos = photos;
		this.clock = clock;
	}

	/** For the one who recorded it. */
	VisitLine mine(Visit visit, UUID me) {
		return line(visit, null, visit.isUndoable(me, clock.instant()));
	}

	/** For the coordinator. */
	VisitLine anyones(Visit visit) {
		return line(visit, directory.name(visit.recordedBy()), false);
	}

	/** Sector and stairwell, null before the first visit. */
	@Nullable String where(@Nullable Visit visit) {
		return (visit != null) ? VisitLine.joined(visit.place(), visit.stairwell()) : null;
	}

	private VisitLine line(Visit visit, @Nullable String who, boolean undo) {
		var zone = directory.of(visit.site()).zone();
		var more = VisitLine.joined(who, (visit.kind() == VisitKind.FOOT) ? texts.get("visit.kind.FOOT") : null,
				(visit.minutes() != null) ? texts.get("visit.lasted", visit.minutes()) : null, visit.language(),
				visit.isOriented() ? texts.get("visit.oriented") : null, visit.note(),
				(visit.guide() != null) ? texts.get("visit.guide", visit.guide()) : null,
				visit.isWorried() ? texts.get("visit.worried") : null, late(visit, zone));
		return new VisitLine(visit.id(), hour(visit, zone), words.exact(visit.recordedAt()),
				VisitLine.joined(visit.place(), visit.stairwell(), door(visit)), visit.result(), more, undo,
				photos.of(visit.id()));
	}

	private @Nullable String door(Visit visit) {
		return (visit.floor() != null && visit.door() != null) ? texts.get("visit.at", visit.floor(), visit.door())
				: null;
	}

	/** A phone was long without network. */
	private @Nullable String late(Visit visit, ZoneId zone) {
		var received = visit.receivedAt();
		return (received != null
				&& !received.atZone(zone).toLocalDate().equals(visit.recordedAt().atZone(zone).toLocalDate()))
						? texts.get("visit.late", words.exact(received)) : null;
	}

	private static String hour(Visit visit, ZoneId zone) {
		return Formats.hour(visit.recordedAt().atZone(zone).toLocalTime());
	}

}
