package org.palier.agreement;

import java.sql.Date;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.palier.platform.calendar.Locality;
import org.palier.platform.security.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends agreements whose last day is past, and gives those a watch that have none: they
 * were in force before there were watches. Each in its own transaction.
 */
@Component
public class Endings {

	private static final Logger log = LoggerFactory.getLogger(Endings.class);

	private final JdbcClient jdbc;

	private final AgreementRepository agreements;

	private final AgreementLife life;

	private final RenewalService renewals;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Endings(JdbcClient jdbc, AgreementRepository agreements, AgreementLife life, RenewalService renewals,
			TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.agreements = agreements;
		this.life = life;
		this.renewals = renewals;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${palier.reminders.every:1m}")
	public void sweep() {
		Scope.system("agreements", () -> {
			each("select id from agreement where state = 'IN_FORCE' and valid_to < ? order by valid_to", life::expire);
			each("""
					select id from agreement a where state = 'IN_FORCE' and valid_to >= ?
						and not exists (select from renewal r where r.agreement_id = a.contract_id) order by valid_to""",
					(id) -> renewals.watch(agreements.lock(id).orElseThrow()));
		});
	}

	/**
	 * What fails keeps nobody else from theirs; it is tried again with the next sweep.
	 */
	private void each(String sql, Consumer<UUID> act) {
		var today = clock.instant().atZone(Locality.MAINLAND.zone()).toLocalDate();
		var all = new HashSet<>(transaction
			.execute((status) -> List.copyOf(jdbc.sql(sql).param(Date.valueOf(today)).query(UUID.class).list())));
		all.forEach((id) -> {
			try {
				transaction.executeWithoutResult((status) -> act.accept(id));
			}
			catch (RuntimeException ex) {
				log.error("Agreement {} could not be looked after", id, ex);
			}
		});
	}

}
