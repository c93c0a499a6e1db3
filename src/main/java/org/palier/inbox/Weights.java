package org.palier.inbox;

import java.util.List;

import org.palier.platform.security.Scope;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Weighs what was opened under an older model, once the application stands. */
@Component
class Weights {

	private final Behinds behinds;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	Weights(Behinds behinds, JdbcClient jdbc, TransactionTemplate transaction) {
		this.behinds = behinds;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@EventListener(ApplicationReadyEvent.class)
	void weigh() {
		var steps = behinds.steps();
		List<Integer> weights = steps.stream().map((step) -> behinds.of(step.process(), step.id()).weight()).toList();
		Scope.system("weights", () -> transaction.executeWithoutResult((status) -> jdbc.sql("""
				update inbox_task t set weight = w.weight
				from unnest(?::text[], ?::text[], ?::int[]) w(process, step, weight)
				where t.process = w.process and t.step = w.step and t.weight <> w.weight""")
			.params(steps.stream().map((step) -> step.process()).toArray(String[]::new),
					steps.stream().map((step) -> step.id()).toArray(String[]::new), weights.toArray(Integer[]::new))
			.update()));
	}

}
