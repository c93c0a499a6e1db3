package org.palier.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

import org.palier.mission.Horizon;
import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From when a mission will be paid for: the working day after the vote, if a council
 * votes; otherwise what is left of the steps, each as long as its model gives it.
 */
@Component
@Transactional(readOnly = true)
class AgreementHorizon implements Horizon {

	private static final int BUDGET = 5;

	private static final int TEXT = 5;

	private static final int VALIDATION = 3;

	private static final int ANSWER = 10;

	private static final int SIGNATURE = 3;

	private final AgreementRepository agreements;

	private final WorkingCalendar calendar;

	private final Clock clock;

	AgreementHorizon(AgreementRepository agreements, WorkingCalendar calendar, Clock clock) {
		this.agreements = agreements;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** The first of those that are on their way, unless one is in force. */
	@Override
	public Optional<Funded> funded(UUID mission) {
		return agreements.covering(mission)
			.stream()
			.filter((agreement) -> agreement.isInForce() || !agreement.isOver())
			.map(this::expected)
			.min(Comparator.comparing(Funded::day));
	}

	private Funded expected(Agreement agreement) {
		var now = clock.instant();
		var today = calendar.day(agreement.site(), now);
		if (agreement.isInForce()) {
			return new Funded(today, null);
		}
		var vote = agreement.voteAhead(today);
		if (vote.isPresent()) {
			return new Funded(after(agreement, calendar.at(agreement.site(), vote.get(), LocalTime.NOON), 1),
					vote.get());
		}
		return new Funded(after(agreement, now, left(agreement)), null);
	}

	private int left(Agreement agreement) {
		var signed = SIGNATURE;
		var answered = signed + ANSWER;
		return switch (agreement.state()) {
			case ANSWERED -> agreement.isLast(Approve.Choice.APPROVE) ? signed : TEXT + VALIDATION + answered;
			case OUT -> answered;
			default -> (agreement.budget() == null) ? BUDGET + TEXT + VALIDATION + answered
					: (agreement.text() == null) ? TEXT + VALIDATION + answered : VALIDATION + answered;
		};
	}

	private LocalDate after(Agreement agreement, Instant from, int days) {
		return calendar.day(agreement.site(), calendar.plusWorkingDays(agreement.site(), from, days));
	}

	@Override
	public Optional<Integer> weeks(UUID mission) {
		return agreements.findByMissionOrderByOpenedAtAscIdAsc(mission)
			.stream()
			.flatMap((agreement) -> Optional.ofNullable(agreement.budget()).stream())
			.map((budget) -> Totals.of(budget).weeks())
			.reduce((first, last) -> last);
	}

}
