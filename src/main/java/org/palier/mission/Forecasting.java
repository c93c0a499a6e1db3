package org.palier.mission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reckons when a mission launches and ends, by one simple rule. What is left of a phase
 * is its usual length in working days, less what it has already taken, and two days at
 * least. A mission launches when it is paid for and its team is ready, whichever comes
 * last, and a week of preparation later, but not before its calendar begins. Its rounds
 * last as long as their calendar says, or their budget, or six weeks. Then come the
 * follow-up and the evaluation.
 */
@Component
class Forecasting {

	/** How long each phase usually takes, in working days. */
	private static final Map<String, Integer> USUAL = Map.of("need", 15, "agreement", 26, "content", 15, "training", 10,
			"campaign", 5, "followup", 20, "evaluation", 20);

	private static final int LEAST = 2;

	private static final int WEEKS = 6;

	private final MissionPhases phases;

	private final ObjectProvider<Horizon> horizons;

	private final WorkingCalendar calendar;

	private final Clock clock;

	Forecasting(MissionPhases phases, ObjectProvider<Horizon> horizons, WorkingCalendar calendar, Clock clock) {
		this.phases = phases;
		this.horizons = horizons;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** None for a mission that rests or is over. */
	Optional<Forecast> of(Mission mission) {
		if (mission.state() != Mission.State.OPEN) {
			return Optional.empty();
		}
		return Optional.of(new Reckoning(mission, phases.of(List.of(mission.id()))).forecast());
	}

	private final class Reckoning {

		private final Mission mission;

		private final List<MissionPhases.Stay> stays;

		private final LocalDate today;

		Reckoning(Mission mission, List<MissionPhases.Stay> stays) {
			this.mission = mission;
			this.stays = stays;
			this.today = calendar.day(mission.site(), clock.instant());
		}

		Forecast forecast() {
			var decided = after(today, left("need"));
			var funded = funded(decided);
			var rounds = ask((horizon) -> horizon.rounds(mission.id()));
			var ready = after(after(decided, left("content")), left("training"));
			var possible = after(latest(funded.day(), ready), left("campaign"));
			var launch = rounds
				.map((planned) -> planned.launched() ? planned.first() : latest(planned.first(), possible))
				.orElse(isDone("campaign") ? today : possible);
			var end = latest(today,
					rounds.map((planned) -> launch.plusDays(ChronoUnit.DAYS.between(planned.first(), planned.last())))
						.orElseGet(
								() -> launch.plusWeeks(ask((horizon) -> horizon.weeks(mission.id())).orElse(WEEKS))));
			var finish = after(after(isDone("campaign") ? today : end, left("followup")), left("evaluation"));
			return new Forecast(launch, finish, (launch.isBefore(today)) ? null : funded.vote());
		}

		/** Who needs no sponsor has what is needed. */
		private Horizon.Funded funded(LocalDate decided) {
			if (mission.isRetained() && mission.funding() != Mission.Funding.SPONSOR) {
				return new Horizon.Funded(today, null);
			}
			return ask((horizon) -> horizon.funded(mission.id()))
				.orElseGet(() -> new Horizon.Funded(after(decided, left("agreement")), null));
		}

		private <T> Optional<T> ask(Function<Horizon, Optional<T>> question) {
			return horizons.stream().flatMap((horizon) -> question.apply(horizon).stream()).findFirst();
		}

		private boolean isDone(String phase) {
			var own = stays.stream().filter((stay) -> stay.process().equals(phase)).toList();
			return MissionPhases.isBefore(mission, phase)
					|| (!own.isEmpty() && own.stream().noneMatch(MissionPhases.Stay::isOpen));
		}

		/** Working days that a phase still takes. */
		private int left(String phase) {
			if (isDone(phase)) {
				return 0;
			}
			int usual = USUAL.getOrDefault(phase, 0);
			return stays.stream()
				.filter((stay) -> stay.process().equals(phase) && stay.isOpen())
				.map((stay) -> Math.max(LEAST,
						usual - calendar.workingDaysBetween(mission.site(), stay.started(), clock.instant())))
				.max(Comparator.naturalOrder())
				.orElse(usual);
		}

		private LocalDate after(LocalDate day, int days) {
			return (days == 0) ? day : calendar.day(mission.site(),
					calendar.plusWorkingDays(mission.site(), calendar.at(mission.site(), day, LocalTime.NOON), days));
		}

		private static LocalDate latest(LocalDate one, LocalDate other) {
			return one.isAfter(other) ? one : other;
		}

	}

}
