package org.palier.support;

import java.time.LocalTime;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;

import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Called by {@code support.bpmn}. */
@Component
@Transactional(readOnly = true)
public class SupportSteps {

	private static final int DAYS_TO_CALL_BACK = 30;

	private final SupportService service;

	private final WorkingCalendar calendar;

	SupportSteps(SupportService service, WorkingCalendar calendar) {
		this.service = service;
		this.calendar = calendar;
	}

	/** The one person who reads and does. */
	public String referent(String id) {
		return of(id).referent().toString();
	}

	public boolean isReached(String id) {
		var contact = of(id).file().lastContact();
		return contact != null && contact.reached() == MakeContact.Answer.YES;
	}

	public boolean isAnswerNeeded(String id) {
		return orientation(id).orient().answer() == Orient.Answer.BY_LINK;
	}

	@Transactional
	public void askService(String id) {
		service.ask(UUID.fromString(id));
	}

	/** The link by which the service answers. */
	public String approval(String id) {
		return Objects.requireNonNull(of(id).approval()).toString();
	}

	public Date answerDeadline(String id) {
		return Date.from(Objects.requireNonNull(of(id).answerBy()));
	}

	/** Thirty days after the orientation, in the evening of a working day. */
	public Date callBackDate(String id) {
		var site = of(id).site();
		var day = calendar.day(site, orientation(id).at()).plusDays(DAYS_TO_CALL_BACK);
		return Date.from(calendar.plusWorkingDays(site, calendar.at(site, day, LocalTime.NOON), 0));
	}

	/** The call is planned for that day, and waits for nobody before it. */
	public Date callBackFrom(String id) {
		var site = of(id).site();
		return Date.from(calendar.at(site, calendar.day(site, callBackDate(id).toInstant()), LocalTime.MIN));
	}

	public boolean isToOrientAgain(String id) {
		var callBack = of(id).file().lastCallBack();
		return callBack != null && callBack.next() == CallBack.Next.ORIENT_AGAIN;
	}

	private SupportFile.Orientation orientation(String id) {
		return Objects.requireNonNull(of(id).file().lastOrientation());
	}

	private SupportCase of(String id) {
		return service.get(UUID.fromString(id));
	}

}
