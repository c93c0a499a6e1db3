package org.palier.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.palier.organisation.People;
import org.palier.platform.InstallationRefused;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.Scope;
import org.palier.workflow.Simulation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty installation with the demonstration, before the first page is served and
 * before jobs run by themselves: eighteen months are lived in less than a minute.
 */
@Component
@ConditionalOnProperty(name = "palier.demo", havingValue = "true")
class Demonstration extends AtStart {

	private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

	private static final String MADE = "demonstration.made";

	private final People people;

	private final DemoPeople demoPeople;

	private final DemoTimeline timeline;

	private final DemoMark mark;

	private final HastyTransactions hasty;

	private final Audit audit;

	private final Simulation simulation;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final int months;

	Demonstration(People people, DemoPeople demoPeople, DemoTimeline timeline, DemoMark mark, HastyTransactions hasty,
			Audit audit, Simulation simulation, TransactionTemplate transaction, Clock clock,
			@Value("${palier.demo-months:18}") int months) {
		this.people = people;
		this.demoPeople = demoPeople;
		this.timeline = timeline;
		this.mark = mark;
		this.hasty = hasty;
		this.audit = audit;
		this.simulation = simulation;
		this.transaction = transaction;
		this.clock = clock;
		this.months = months;
	}

	@Override
	void begin() {
		if (!isToBeMade()) {
			return;
		}
		var now = clock.instant();
		mark.begin();
		log.info("The demonstration is being made: {} months of missions, once", months);
		try {
			var first = LocalDate.ofInstant(now, ZoneOffset.UTC).minusMonths(months);
			hasty.hurry(true);
			simulation.moveTo(first.atTime(8, 0).toInstant(ZoneOffset.UTC));
			Scope.system("demonstration", demoPeople::create);
			timeline.live(first, now);
		}
		finally {
			hasty.hurry(false);
			simulation.release();
		}
		Scope.system("demonstration", () -> demoPeople.goAway(LocalDate.ofInstant(now, ZoneOffset.UTC)));
		// This commit waits for the disk, and so for all that came before it.
		Scope.system("demonstration", () -> audit.record(null, null, null, MADE, null, null, null));
		mark.end();
		log.info("The demonstration is ready after {} s", Duration.between(now, clock.instant()).toSeconds());
	}

	private boolean isToBeMade() {
		return Scope.system("demonstration", () -> Boolean.TRUE.equals(transaction.execute((status) -> {
			if (people.existsByDemo(true)) {
				requireFinished();
				return false;
			}
			if (people.existsByDemo(false)) {
				throw new InstallationRefused("PALIER_DEMO is set, but this database holds real people.",
						"The demonstration is only made in an empty database. Unset PALIER_DEMO, or name another one.");
			}
			return true;
		})));
	}

	/**
	 * The embedded database is made anew by itself; one of somebody else's is not ours to
	 * clear.
	 */
	private void requireFinished() {
		if (!audit.has(MADE)) {
			throw new InstallationRefused("The demonstration in this database was cut off while it was being made.",
					"Drop the database and create it again, or name another one.");
		}
	}

}
