package org.palier.workflow.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.palier.platform.calendar.MovableClock;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.stereotype.Component;

/** Moves our clock and the engine's together. */
@Component
class EngineSimulation implements Simulation {

	private final ManagementService management;

	private final MovableClock clock;

	EngineSimulation(ManagementService management, MovableClock clock) {
		this.management = management;
		this.clock = clock;
	}

	@Override
	public void moveTo(Instant moment) {
		for (var timer = nextTimer(moment); timer.isPresent(); timer = nextTimer(moment)) {
			if (timer.get().getDuedate().toInstant().isAfter(clock.instant())) {
				set(timer.get().getDuedate().toInstant());
			}
			runDueJobs();
		}
		set(moment);
	}

	@Override
	public void runDueJobs() {
		for (var job = dueJob(); job.isPresent(); job = dueJob()) {
			var id = job.get().getId();
			Scope.system("jobs", () -> management.executeJob(id));
		}
	}

	@Override
	public void release() {
		clock.release();
		ClockUtil.reset();
	}

	private void set(Instant moment) {
		clock.moveTo(moment);
		ClockUtil.setCurrentTime(Date.from(moment));
	}

	private Optional<Job> nextTimer(Instant until) {
		return management.createJobQuery()
			.timers()
			.active()
			.withRetriesLeft()
			.duedateLowerThan(Date.from(until))
			.orderByJobDuedate()
			.asc()
			.listPage(0, 1)
			.stream()
			.findFirst();
	}

	private Optional<Job> dueJob() {
		return management.createJobQuery()
			.executable()
			.active()
			.orderByJobDuedate()
			.asc()
			.listPage(0, 1)
			.stream()
			.findFirst();
	}

}
