package org.palier.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionService;
import org.palier.mission.Section;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one must know before an agreement ends: its dates, its money, its results. */
@Component
@Transactional(readOnly = true)
class RenewalReading {

	private final RenewalService renewals;

	private final AgreementReading reading;

	private final Payments payments;

	private final Results results;

	private final RenewalMarks marks;

	private final MissionService missions;

	private final Texts texts;

	private final Words words;

	private final Written written;

	RenewalReading(RenewalService renewals, AgreementReading reading, Payments payments, Results results,
			RenewalMarks marks, MissionService missions, Texts texts, Words words, Written written) {
		this.renewals = renewals;
		this.reading = reading;
		this.payments = payments;
		this.results = results;
		this.marks = marks;
		this.missions = missions;
		this.texts = texts;
		this.words = words;
		this.written = written;
	}

	/**
	 * As many doors as were knocked on, for as much money; what was said last time, if it
	 * was put off.
	 */
	PrepareRenewal toStartFrom(UUID id) {
		var renewal = renewals.get(id);
		var agreement = renewals.current(renewal);
		var budget = agreement.budget();
		var knocked = results.knocked(agreement);
		@Nullable Integer doors = (knocked > 0) ? Integer.valueOf(knocked)
				: (budget != null) ? budget.doors() : missions.get(renewal.mission()).plannedDoors();
		return new PrepareRenewal(unknown(), PrepareRenewal.Where.NEW, doors,
				(budget != null) ? budget.amountAsked() : null,
				renewal.last().map(PrepareRenewal::reason).orElse(null));
	}

	@SuppressWarnings("NullAway") // nothing is chosen beforehand
	private static <T> T unknown() {
		return null;
	}

	Page page(UUID id) {
		var agreement = renewals.current(renewals.get(id));
		var facts = new ArrayList<Section.Item>();
		if (agreement.budget() != null) {
			add(facts, "sponsor", reading.sponsor(agreement));
		}
		add(facts, "until", words.date(agreement.life().to()));
		payments.account(agreement).ifPresent((account) -> {
			add(facts, "amount", written.euros(account.amount()));
			add(facts, "received", written.euros(account.received()));
		});
		var next = Optional.ofNullable(agreement.life().to())
			.flatMap((end) -> marks.next(agreement.site(), end))
			.map(words::date)
			.orElse(null);
		return new Page(agreement.id(), facts, results.items(agreement), next);
	}

	private void add(List<Section.Item> facts, String name, String value) {
		facts.add(new Section.Item(texts.get("agreement.fact." + name), value));
	}

	/**
	 * What stands beside the form.
	 *
	 * @param figures of the reports
	 * @param next when it comes up again if it is put off
	 */
	record Page(UUID agreement, List<Section.Item> facts, List<Section.Item> figures, @Nullable String next) {
	}

}
