package org.palier.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import org.palier.agreement.AgreementLife;
import org.palier.agreement.CorrectDates;
import org.palier.agreement.Endings;
import org.palier.agreement.EnterReceipt;
import org.palier.agreement.Payments;
import org.palier.platform.security.Scope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What agreements live after their signature: partners pay, most of them in time; one
 * agreement a site is amended; each ends on its day.
 */
@Component
class DemoMoney implements DemoEvening {

	/** Money is written down once a month. */
	private static final int PAYDAY = 5;

	/** Partners take so long to pay what is due. */
	private static final int LATE = 12;

	private static final int AMENDED = 70;

	/** The last reminder of a renewal comes a month before the end. */
	private static final int NOTICE = 29;

	private final Payments payments;

	private final Endings endings;

	private final AgreementLife life;

	private final AgreementScript agreements;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	DemoMoney(Payments payments, Endings endings, AgreementLife life, AgreementScript agreements, JdbcClient jdbc,
			TransactionTemplate transaction) {
		this.payments = payments;
		this.endings = endings;
		this.life = life;
		this.agreements = agreements;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@Override
	public void live(LocalDate day, Map<UUID, DemoCast.Team> teams, Random random, Consumer<LocalDateTime> go) {
		endings.sweep();
		if (day.getDayOfMonth() == PAYDAY) {
			teams.values().forEach((team) -> pay(team, day));
		}
		if (Math.floorMod(day.toEpochDay(), 180) == AMENDED) {
			teams.values().forEach(this::amend);
		}
	}

	/**
	 * One agreement a site ends a month after the demonstration begins: its renewal is to
	 * be decided now.
	 */
	void end(Map<UUID, DemoCast.Team> teams, LocalDate last) {
		teams.values()
			.forEach((team) -> inForce(team.site(), "('IN_FORCE')").stream()
				.limit(1)
				.forEach((id) -> DemoCast.as(team.coordinator(), () -> life.date(id, new CorrectDates(since(id),
						last.plusDays(NOTICE), "La convention signée s’arrête avec l’exercice du partenaire.")))));
	}

	private LocalDate since(UUID agreement) {
		return Objects
			.requireNonNull(transaction.execute((status) -> jdbc.sql("select valid_from from agreement where id = ?")
				.param(agreement)
				.query(LocalDate.class)
				.single()));
	}

	/** Every seventh contract waits for its money longer than it should. */
	private void pay(DemoCast.Team team, LocalDate day) {
		inForce(team.site(), "('IN_FORCE', 'ENDED')").stream()
			.filter((id) -> Math.floorMod(id.getLeastSignificantBits(), 7) != 3)
			.forEach((id) -> DemoCast.as(team.coordinator(),
					() -> transaction.executeWithoutResult((status) -> payments.due(id, day.minusDays(LATE))
						.ifPresent((amount) -> payments.receive(id, new EnterReceipt(day.minusDays(2), amount,
								"Virement " + day.getYear() + "-" + (100 + day.getDayOfYear())))))));
	}

	private void amend(DemoCast.Team team) {
		inForce(team.site(), "('IN_FORCE')").stream()
			.limit(1)
			.forEach((id) -> DemoCast.as(team.coordinator(), () -> agreements.amend(id)));
	}

	private List<UUID> inForce(UUID site, String states) {
		return Scope.system("demonstration", () -> Objects.requireNonNull(transaction.execute((status) -> jdbc
			.sql("select id from agreement where site_id = ? and state in " + states + " order by in_force_at desc, id")
			.param(site)
			.query(UUID.class)
			.list())));
	}

}
