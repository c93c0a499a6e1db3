package org.palier.need;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.palier.organisation.Directory;
import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Called by {@code need.bpmn}. */
@Component
@Transactional(readOnly = true)
public class NeedSteps {

	private final NeedService needs;

	private final Directory directory;

	private final WorkingCalendar calendar;

	private final Clock clock;

	NeedSteps(NeedService needs, Directory directory, WorkingCalendar calendar, Clock clock) {
		this.needs = needs;
		this.directory = directory;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** The Voisins who are asked for their opinion. */
	public List<String> team(String need) {
		return directory.voisins(needs.get(UUID.fromString(need)).site())
			.stream()
			.map((voisin) -> voisin.id().toString())
			.toList();
	}

	/** Evening of the seventh day. */
	public Date opinionDeadline(String need) {
		var site = needs.get(UUID.fromString(need)).site();
		var day = calendar.day(site, clock.instant()).plusDays(7);
		return Date.from(calendar.at(site, day, LocalTime.of(20, 0)));
	}

	public boolean isRetained(String need) {
		return decided(need, Decide.Choice.GO);
	}

	public boolean isToComplete(String need) {
		return decided(need, Decide.Choice.TO_COMPLETE);
	}

	private boolean decided(String need, Decide.Choice choice) {
		var decision = needs.get(UUID.fromString(need)).decision();
		return decision != null && decision.choice() == choice;
	}

}
