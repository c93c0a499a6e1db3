package org.palier.platform.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.palier.platform.audit.Audit;
import org.palier.platform.security.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through all tables that hold people, a few rows at a time, and writes down how
 * many rows were due. What a table refuses today does not keep the others.
 */
@Component
class Sweep {

	private static final Logger log = LoggerFactory.getLogger(Sweep.class);

	private static final int AT_ONCE = 200;

	private final ObjectProvider<Forgetting> tables;

	private final Audit audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Sweep(ObjectProvider<Forgetting> tables, Audit audit, TransactionTemplate transaction, Clock clock) {
		this.tables = tables;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${palier.privacy.every:1d}")
	public void sweep() {
		var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
		Scope.system("privacy", () -> {
			var counts = new ArrayList<String>();
			tables.orderedStream().forEach((table) -> {
				int rows = sweep(table, today);
				if (rows > 0) {
					counts.add(table.table() + " " + rows);
				}
			});
			if (!counts.isEmpty()) {
				audit.record(null, null, null, "privacy.forgotten", null, String.join(", ", counts), null);
			}
		});
	}

	/** The tables that are swept. */
	List<String> tables() {
		return tables.stream().map(Forgetting::table).toList();
	}

	private int sweep(Forgetting table, LocalDate today) {
		int all = 0;
		try {
			for (int rows = AT_ONCE; rows == AT_ONCE;) {
				rows = Objects.requireNonNull(transaction.execute((status) -> table.forget(today, AT_ONCE)));
				all += rows;
			}
		}
		catch (RuntimeException ex) {
			log.error("What is due in {} could not be erased", table.table(), ex);
		}
		return all;
	}

}
