package org.palier.agreement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.mission.FunderSource;
import org.palier.organisation.Directory;
import org.palier.organisation.Person;
import org.palier.partner.Contact;
import org.palier.partner.Partners;
import org.palier.platform.security.User;
import org.palier.platform.web.Lines;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

/** Frames budgets: what they start from, what an hour costs in them, who may pay. */
@Component
@Transactional
class Budgets {

	/** What one may start from where no table says it, in euros an hour. */
	private static final BigDecimal USUAL_COST = new BigDecimal("38.00");

	/** Rounds begin so long after the budget, as a rule. */
	private static final int MONTHS_AHEAD = 2;

	private final Costs costs;

	private final Routes routes;

	private final Directory directory;

	private final Partners partners;

	private final ObjectProvider<FunderSource> funders;

	private final Coverage coverage;

	private final Clock clock;

	Budgets(Costs costs, Routes routes, Directory directory, Partners partners, ObjectProvider<FunderSource> funders,
			Coverage coverage, Clock clock) {
		this.costs = costs;
		this.routes = routes;
		this.directory = directory;
		this.partners = partners;
		this.funders = funders;
		this.coverage = coverage;
		this.clock = clock;
	}

	/** The last budget, or usual values. */
	@Transactional(readOnly = true)
	FrameBudget toStartFrom(Agreement agreement, @Nullable Integer doors) {
		var saved = agreement.budget();
		if (saved != null) {
			return saved;
		}
		var start = today(agreement.site()).plusMonths(MONTHS_AHEAD);
		return withFunders(FrameBudget.usual(doors, start,
				costs.on(agreement.site(), start).isPresent() ? null : USUAL_COST, usualContract(agreement.site())),
				agreement.mission());
	}

	/** Whoever said first that they will pay is asked; who said so later pays beside. */
	private FrameBudget withFunders(FrameBudget budget, UUID mission) {
		var willing = funders.stream().flatMap((source) -> source.funders(mission).stream()).toList();
		if (willing.isEmpty()) {
			return budget;
		}
		var sponsor = willing.get(0);
		var approver = partners.people(sponsor.partner()).stream().filter(Contact::isActive).findFirst();
		return budget.paidBy(approver.map(Contact::id).orElse(null), sponsor.amount(),
				willing.stream()
					.skip(1)
					.map((each) -> new Funder(each.partner(), each.amount(), Funder.Status.ASKED))
					.toList());
	}

	/** With the costs in force when the rounds are to begin. */
	@Transactional(readOnly = true)
	FrameBudget priced(UUID site, FrameBudget budget) {
		var day = Objects.requireNonNullElseGet(budget.start(), () -> today(site));
		return budget.at(day, costs.on(site, day).orElse(null));
	}

	/** What only the tables of the site can tell of a form. */
	@Transactional(readOnly = true)
	void check(UUID site, FrameBudget budget, Errors errors) {
		budget.check(errors, sponsor(budget),
				partners.choices(site)
					.stream()
					.map((choice) -> UUID.fromString(choice.value()))
					.collect(Collectors.toSet()));
		if (!priced(site, budget).isPriced()) {
			errors.rejectValue("hourlyCost", "agreement.frameBudget.hourlyCost.missing");
		}
	}

	@SuppressWarnings("NullAway") // the approver may not be chosen yet
	private @Nullable UUID sponsor(FrameBudget budget) {
		return (budget.approver() != null) ? partners.contact(budget.approver()).map(Contact::partner).orElse(null)
				: null;
	}

	/** Keeps a budget as one more version, and asks which way it leads. */
	void frame(Agreement agreement, FrameBudget form) {
		var budget = priced(agreement.site(), form);
		agreement.frame(budget, User.current().map(User::id).orElse(null), clock.instant());
		agreement.take(routes.of(budget));
		coverage.set(agreement, Lines.of(budget.missions()));
	}

	/** What each Voisin's contract allows until the rounds are over. */
	@Transactional(readOnly = true)
	List<Contract> contracts(UUID site, FrameBudget budget) {
		var totals = Totals.of(budget);
		var needed = Exact.divide(totals.doorHours(), 2L * budget.pairs());
		return directory.voisins(site).stream().map((voisin) -> contract(voisin, totals.weeks(), needed)).toList();
	}

	private static Contract contract(Person voisin, int weeks, BigDecimal needed) {
		var hours = voisin.monthlyHours();
		return new Contract(voisin.name(), hours, (hours != null) ? Totals.available(hours, weeks) : null, needed);
	}

	/** The middle of what contracts say, rounded down. */
	private @Nullable Integer usualContract(UUID site) {
		var hours = directory.voisins(site).stream().map(Person::monthlyHours).filter(Objects::nonNull).toList();
		return hours.isEmpty() ? null : hours.stream().mapToInt(Integer::intValue).sum() / hours.size();
	}

	private LocalDate today(UUID site) {
		return LocalDate.ofInstant(clock.instant(), directory.of(site).zone());
	}

	/**
	 * A Voisin's share in the rounds.
	 *
	 * @param monthlyHours of the contract, if it is known
	 * @param available hours until the rounds are over
	 * @param needed hours for one of the Voisins at work
	 */
	record Contract(String name, @Nullable Integer monthlyHours, @Nullable BigDecimal available, BigDecimal needed) {
	}

}
