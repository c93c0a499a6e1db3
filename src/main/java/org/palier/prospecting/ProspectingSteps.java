package org.palier.prospecting;

import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.security.Role;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Called by {@code prospecting.bpmn}. */
@Component
@Transactional(readOnly = true)
public class ProspectingSteps {

	private static final int DAYS_QUIET = 21;

	private final ProspectService service;

	private final Directory directory;

	private final WorkingCalendar calendar;

	ProspectingSteps(ProspectService service, Directory directory, WorkingCalendar calendar) {
		this.service = service;
		this.directory = directory;
		this.calendar = calendar;
	}

	public boolean hasStep(String prospect) {
		return of(prospect).stage().isOpen() && !of(prospect).isQuiet();
	}

	public boolean isDecided(String prospect) {
		return !of(prospect).stage().isOpen();
	}

	public boolean isWon(String prospect) {
		return of(prospect).stage() == Stage.WON;
	}

	public boolean isStarted(String prospect) {
		return of(prospect).isEngaged() && !of(prospect).isJoined();
	}

	public boolean isJoined(String prospect) {
		return of(prospect).isEngaged() && of(prospect).isJoined();
	}

	/** Who keeps in touch, or nobody in particular if they have left the site. */
	public @Nullable String owner(String prospect) {
		var owner = of(prospect).owner();
		return directory.team(of(prospect).site(), Role.COORDINATOR)
			.stream()
			.anyMatch((person) -> person.id().equals(owner)) ? owner.toString() : null;
	}

	public Date stepReady(String prospect) {
		return Date.from(service.ready(of(prospect)));
	}

	public Date stepDue(String prospect) {
		return Date.from(service.due(of(prospect)));
	}

	/** The morning after 21 days without a step. */
	public Date quietUntil(String prospect) {
		var site = of(prospect).site();
		LocalDate day = calendar.day(site, Objects.requireNonNull(of(prospect).quietSince())).plusDays(DAYS_QUIET);
		return Date.from(calendar.at(site, day, Nudges.MORNING));
	}

	@Transactional
	public void fallAsleep(String prospect) {
		service.fallAsleep(UUID.fromString(prospect));
	}

	private Prospect of(String id) {
		return service.get(UUID.fromString(id));
	}

}
