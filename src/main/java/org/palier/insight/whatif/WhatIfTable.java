package org.palier.insight.whatif;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.insight.whatif.WhatIf.Answer;
import org.palier.organisation.Directory;
import org.palier.platform.calendar.Locality;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Component;

/** Simulated missions for a spreadsheet: days as dates, amounts in whole euros. */
@Component
class WhatIfTable {

	private final Directory directory;

	private final Texts texts;

	private final Clock clock;

	WhatIfTable(Directory directory, Texts texts, Clock clock) {
		this.directory = directory;
		this.texts = texts;
		this.clock = clock;
	}

	/** With a head. */
	List<List<String>> of(Answer answer) {
		var rows = new ArrayList<List<String>>();
		rows.add(Stream
			.of("mission", "site", "before", "beforeLow", "beforeHigh", "after", "afterLow", "afterHigh", "cost",
					"costAfter", "cases")
			.map((column) -> texts.get("insight.out.whatIf." + column))
			.toList());
		for (var mission : answer.missions()) {
			rows.add(List.of(mission.title(), directory.site(mission.site()), day(mission.before().middle()),
					day(mission.before().low()), day(mission.before().high()), day(mission.after().middle()),
					day(mission.after().low()), day(mission.after().high()), whole(mission.cost()),
					whole(mission.costAfter()), String.valueOf(mission.cases())));
		}
		return rows;
	}

	String today() {
		return day(0);
	}

	private String day(double seconds) {
		return LocalDate.ofInstant(clock.instant().plusSeconds(Math.round(seconds)), Locality.MAINLAND.zone())
			.toString();
	}

	private static String whole(@Nullable Range euros) {
		return (euros != null) ? String.valueOf(Math.round(euros.middle())) : "";
	}

}
