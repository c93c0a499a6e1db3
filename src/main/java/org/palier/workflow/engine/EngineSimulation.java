package org.palier.workflow.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;

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
	public void leapTo(Instant moment) {
		set(moment);
	}

	@Override
	public void runDueJobs() {
		for (var jobs = dueJobs(); !jobs.isEmpty(); jobs = dueJobs()) {
			jobs.forEach(this::run);
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

	/** At most one of each family of processes, for it may end or wake the others. */
	private Collection<Job> dueJobs() {
		return management.createJobQuery()
			.executable()
			.active()
			.orderByJobDuedate()
			.asc()
			.listPage(0, 50)
			.stream()
			.collect(Collectors.toMap(Job::getRootProcessInstanceId, (job) -> job, (first, later) -> first,
					LinkedHashMap::new))
			.values();
	}

	private void run(Job job) {
		Scope.system("jobs", () -> management.executeJob(job.getId()));
	}

}
