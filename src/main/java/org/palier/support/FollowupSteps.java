package org.palier.support;

import java.time.LocalTime;
import java.util.Date;
import java.util.UUID;

import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Called by {@code followup.bpmn}. */
@Component
@Transactional
public class FollowupSteps {

	private static final int DAYS = 90;

	private final FollowupService service;

	private final WorkingCalendar calendar;

	FollowupSteps(FollowupService service, WorkingCalendar calendar) {
		this.service = service;
		this.calendar = calendar;
	}

	public boolean isAllClosed(String id) {
		return service.isAllClosed(UUID.fromString(id));
	}

	/** Evening of the ninetieth day. */
	public Date deadline(String id) {
		var followup = service.get(UUID.fromString(id));
		var day = calendar.day(followup.site(), followup.openedAt()).plusDays(DAYS);
		return Date.from(calendar.at(followup.site(), day, LocalTime.of(20, 0)));
	}

	public void leaveOpen(String id) {
		service.leaveOpen(UUID.fromString(id));
	}

}
