package org.palier.mission;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.workflow.WorkflowEvent.CaseEnded;
import org.palier.workflow.WorkflowEvent.StepClosed;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what was expected of each mission, so that one sees how it moved. It is reckoned
 * again when a phase ends, a budget or a calendar is saved, and a vote is planned.
 */
@Component
@Transactional
public class Forecasts {

	private static final Set<String> TELLING = Set.of("user_frameBudget", "user_planCalendar", "user_progressPoint");

	private final Missions missions;

	private final Forecasting forecasting;

	private final JdbcClient jdbc;

	private final Clock clock;

	Forecasts(Missions missions, Forecasting forecasting, JdbcClient jdbc, Clock clock) {
		this.missions = missions;
		this.forecasting = forecasting;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@EventListener
	void on(CaseEnded event) {
		if (MissionPhases.ORDER.contains(event.subject().process())) {
			later(event.subject().mission());
		}
	}

	@EventListener
	void on(StepClosed event) {
		if (event.finished() && TELLING.contains(event.task().step())) {
			later(event.task().subject().mission());
		}
	}

	/** Once all that happens now has happened. */
	public void later(@Nullable UUID mission) {
		if (mission != null && TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void beforeCommit(boolean readOnly) {
					if (!readOnly) {
						renew(mission);
					}
				}
			});
		}
	}

	private void renew(UUID id) {
		missions.findById(id).ifPresent((mission) -> forecasting.of(mission).ifPresent((now) -> {
			var last = last(id);
			if (last.isEmpty() || !last.get().forecast().equals(now)) {
				jdbc.sql(
						"""
								insert into mission_forecast (id, mission_id, site_id, made_at, launch_day, finish_day, vote_day)
								values (?, ?, ?, ?, ?, ?, ?)""")
					.params(Arrays.asList(UUID.randomUUID(), id, mission.site(), Timestamp.from(clock.instant()),
							Date.valueOf(now.launch()), Date.valueOf(now.finish()),
							(now.vote() != null) ? Date.valueOf(now.vote()) : null))
					.update();
			}
		}));
	}

	private Optional<Made> last(UUID mission) {
		return past(mission, 1).stream().findFirst();
	}

	/** What was expected, newest first. */
	@Transactional(readOnly = true)
	List<Made> past(UUID mission, int most) {
		return jdbc.sql("""
				select made_at, launch_day, finish_day, vote_day from mission_forecast
				where mission_id = ? order by made_at desc, id limit ?""").params(mission, most).query((row, index) -> {
			@Nullable Date vote = row.getDate("vote_day");
			return new Made(row.getTimestamp("made_at").toInstant(),
					new Forecast(row.getDate("launch_day").toLocalDate(), row.getDate("finish_day").toLocalDate(),
							(vote != null) ? vote.toLocalDate() : null));
		}).list();
	}

	/** As it looks today. */
	@Transactional(readOnly = true)
	Optional<Forecast> of(Mission mission) {
		return forecasting.of(mission);
	}

	/** What was expected at some moment. */
	record Made(Instant at, Forecast forecast) {
	}

}
