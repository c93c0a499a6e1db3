package org.palier.agreement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.platform.audit.Audit;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.security.User;
import org.palier.platform.web.Language;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static org.palier.platform.web.RuleBroken.require;

/**
 * The money of a contract: what is expected when, and what came. It is kept with the
 * first agreement, for it goes on when that one is amended.
 */
@Service
@Transactional
public class Payments {

	/**
	 * A public partner has thirty days to pay (code de la commande publique, R2192-10).
	 */
	private static final int DAYS = 30;

	private final AgreementRepository agreements;

	private final Receipts receipts;

	private final MissionService missions;

	private final WorkingCalendar calendar;

	private final Audit audit;

	private final Texts texts;

	private final Written written;

	private final Clock clock;

	Payments(AgreementRepository agreements, Receipts receipts, MissionService missions, WorkingCalendar calendar,
			Audit audit, Texts texts, Written written, Clock clock) {
		this.agreements = agreements;
		this.receipts = receipts;
		this.missions = missions;
		this.calendar = calendar;
		this.audit = audit;
		this.texts = texts;
		this.written = written;
		this.clock = clock;
	}

	/** Where the money stands, if there is a budget. */
	@Transactional(readOnly = true)
	Optional<Account> account(Agreement agreement) {
		return Optional.ofNullable(agreement.budget()).map((budget) -> {
			var parts = expected(agreement).stream()
				.map((line) -> new Account.Part(Objects.requireNonNullElse(line.label(), ""), due(agreement, line),
						Objects.requireNonNull(line.amount())))
				.toList();
			return Account.of(parts, received(agreement), today(agreement));
		});
	}

	/** What should have come by a day and has not, if anything. */
	@Transactional(readOnly = true)
	public Optional<BigDecimal> due(UUID id, LocalDate day) {
		return account(NotFound.orElse(agreements.findById(id))).map((account) -> account.dueBy(day))
			.filter((amount) -> amount.signum() > 0);
	}

	/** The lines of the schedule as it stands. */
	@Transactional(readOnly = true)
	List<Instalment> expected(Agreement agreement) {
		var all = first(agreement).schedules();
		return all.isEmpty() ? usual(amount(agreement)) : all.get(all.size() - 1).lines();
	}

	private List<Instalment> usual(BigDecimal amount) {
		return Language.FRENCH.speak(() -> Schedule.usual(amount, texts.get("agreement.schedule.first"),
				texts.get("agreement.schedule.rest")));
	}

	@Transactional(readOnly = true)
	BigDecimal received(Agreement agreement) {
		return receipts.findByContractInAndCorrectedAtIsNull(List.of(agreement.life().contract()))
			.stream()
			.map(Receipt::amount)
			.reduce(Exact.ZERO, BigDecimal::add);
	}

	@Transactional(readOnly = true)
	List<Receipt> receipts(Agreement agreement) {
		return receipts.findByContractOrderByDayDescEnteredAtDescIdAsc(agreement.life().contract());
	}

	BigDecimal amount(Agreement agreement) {
		return Exact.round(Objects.requireNonNull(agreement.budget()).amountAsked());
	}

	/**
	 * Thirty days after what it follows; a report that lies ahead, at the latest at the
	 * end.
	 */
	private @Nullable LocalDate due(Agreement agreement, Instalment line) {
		return switch (Objects.requireNonNull(line.moment())) {
			case DAY -> line.day();
			case SIGNATURE -> Optional.ofNullable(first(agreement).life().from()).map(Payments::later).orElse(null);
			case REPORT -> reported(agreement).map(Payments::later).orElse(agreement.life().to());
		};
	}

	private static LocalDate later(LocalDate day) {
		return day.plusDays(DAYS);
	}

	/** The day on which the last of its missions was closed with its report. */
	private Optional<LocalDate> reported(Agreement agreement) {
		var covered = agreement.covers().stream().flatMap((each) -> missions.look(each.mission()).stream()).toList();
		return covered.stream().allMatch((mission) -> mission.state() == Mission.State.CLOSED) ? covered.stream()
			.map(Mission::endedAt)
			.filter(Objects::nonNull)
			.max(Instant::compareTo)
			.map((moment) -> calendar.day(agreement.site(), moment)) : Optional.empty();
	}

	/** Another schedule; the earlier ones are kept. */
	public void plan(UUID id, PlanPayments form) {
		var agreement = lock(id);
		require(Schedule.sum(form.written()).compareTo(amount(agreement)) == 0, "agreement.schedule.unequal");
		first(agreement).expect(new Schedule(clock.instant(), me(), form.written()));
		tell(agreement, "agreement.schedule.planned", null);
	}

	/** Money came. */
	public UUID receive(UUID id, EnterReceipt form) {
		var agreement = lock(id);
		require(agreement.wasInForce(), "agreement.notInForce");
		require(form.amount().compareTo(amount(agreement).subtract(received(agreement))) <= 0,
				"agreement.receipt.beyond");
		tell(agreement, "agreement.receipt.entered", Language.FRENCH.speak(() -> written.euros(form.amount())));
		return receipts
			.save(new Receipt(first(agreement), form.day(), form.amount(), form.reference(), me(), clock.instant()))
			.id();
	}

	/** What was written down is struck out, and what is right written beside it. */
	public void correct(UUID id, UUID receipt, CorrectReceipt form) {
		var agreement = lock(id);
		var wrong = of(agreement, receipt);
		wrong.strike(form.reason(), me(), clock.instant());
		tell(agreement, "agreement.receipt.corrected", Language.FRENCH.speak(() -> written.euros(wrong.amount())));
		if (form.amount() != null && form.day() != null) {
			receive(id, new EnterReceipt(form.day(), form.amount(), form.reference()));
		}
	}

	@Transactional(readOnly = true)
	Receipt of(Agreement agreement, UUID receipt) {
		return NotFound
			.orElse(receipts.findById(receipt).filter((found) -> found.contract().equals(agreement.life().contract())));
	}

	/** An amendment is in force: what is expected follows its amount. */
	void follow(Agreement amendment) {
		var first = first(amendment);
		var all = first.schedules();
		var old = all.isEmpty() ? usual(amount(first)) : all.get(all.size() - 1).lines();
		var from = Objects.requireNonNull(amendment.life().from());
		var number = Objects.requireNonNull(amendment.life().amendment());
		var label = Language.FRENCH.speak(() -> texts.get("agreement.amendment.short", number));
		var lines = Schedule.adjusted(old, amount(amendment), label, later(from));
		first.expect(new Schedule(clock.instant(), null, lines));
	}

	/** Whoever writes about money of the same contract waits here. */
	private Agreement lock(UUID id) {
		var agreement = NotFound.orElse(agreements.findById(id));
		NotFound.orElse(agreements.lock(agreement.life().contract()));
		return agreement;
	}

	private Agreement first(Agreement agreement) {
		return agreement.life().contract().equals(agreement.id()) ? agreement
				: NotFound.orElse(agreements.findById(agreement.life().contract()));
	}

	private LocalDate today(Agreement agreement) {
		return calendar.day(agreement.site(), clock.instant());
	}

	private static @Nullable UUID me() {
		return User.current().map(User::id).orElse(null);
	}

	private void tell(Agreement agreement, String action, @Nullable String subject) {
		audit.record(agreement.site(), agreement.mission(), agreement.id(), action, subject, null, null);
	}

}
