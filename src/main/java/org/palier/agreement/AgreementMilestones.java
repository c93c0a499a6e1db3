package org.palier.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.calendar.Milestones;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.web.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days that count for agreements: votes, links that expire, payments, renewals, ends.
 */
@Component
@Transactional(readOnly = true)
class AgreementMilestones implements Milestones {

	private static final String LONG = "agreement.milestone.";

	private static final String SHORT = "agreement.next.";

	private final JdbcClient jdbc;

	private final AgreementRepository agreements;

	private final AgreementReading reading;

	private final Payments payments;

	private final RenewalMarks marks;

	private final Links links;

	private final WorkingCalendar calendar;

	private final Texts texts;

	private final Written written;

	private final Clock clock;

	AgreementMilestones(JdbcClient jdbc, AgreementRepository agreements, AgreementReading reading, Payments payments,
			RenewalMarks marks, Links links, WorkingCalendar calendar, Texts texts, Written written, Clock clock) {
		this.jdbc = jdbc;
		this.agreements = agreements;
		this.reading = reading;
		this.payments = payments;
		this.marks = marks;
		this.links = links;
		this.calendar = calendar;
		this.texts = texts;
		this.written = written;
		this.clock = clock;
	}

	@Override
	public List<Milestone> of(UUID site) {
		return jdbc.sql(
				"select id from agreement where site_id = ? and state in ('OUT', 'ANSWERED', 'IN_FORCE', 'ENDED') order by id")
			.param(site)
			.query(UUID.class)
			.list()
			.stream()
			.flatMap((id) -> agreements.findById(id).stream())
			.flatMap((agreement) -> of(agreement, LONG).stream())
			.toList();
	}

	/**
	 * The next that lies ahead, without the name of the agreement; money that is late
	 * counts as today.
	 */
	Optional<Milestone> next(Agreement agreement) {
		var today = calendar.day(agreement.site(), clock.instant());
		return of(agreement, SHORT).stream()
			.filter((each) -> !each.day().isBefore(today) || each.id().startsWith("payment"))
			.min(Comparator.comparing(Milestone::day));
	}

	private List<Milestone> of(Agreement agreement, String words) {
		var all = new ArrayList<Milestone>();
		var council = agreement.council();
		if (council != null && council.day() != null && council.taken() == null && !agreement.isOver()) {
			add(all, agreement, words, "vote", council.day(), "vote");
		}
		if (agreement.state() == Agreement.State.OUT) {
			links.ofCase(agreement.id())
				.stream()
				.filter((link) -> link.state() == PartnerLink.State.OPEN && !link.formKey().endsWith("/read"))
				.forEach((link) -> add(all, agreement, words, "link-" + link.id(),
						calendar.day(agreement.site(), link.expires()), "link"));
		}
		if (agreement.wasInForce()) {
			payments(all, agreement, words);
		}
		var end = agreement.life().to();
		if (agreement.isInForce() && end != null) {
			var days = marks.of(agreement.site(), end);
			days.forEach((day) -> add(all, agreement, words, "renewal-" + (days.indexOf(day) + 1), day, "renewal"));
			add(all, agreement, words, "end", end, "end");
		}
		return all;
	}

	private void payments(List<Milestone> all, Agreement agreement, String words) {
		payments.account(agreement).ifPresent((account) -> {
			for (int i = 0; i < account.lines().size(); i++) {
				var line = account.lines().get(i);
				if (line.state() != Account.State.PAID && line.due() != null) {
					add(all, agreement, words, "payment-" + (i + 1), line.due(), "payment", written.euros(line.left()));
				}
			}
		});
	}

	private void add(List<Milestone> all, Agreement agreement, String words, String id, @Nullable LocalDate day,
			String key, String... more) {
		all.add(new Milestone(id + "-" + agreement.id(), Objects.requireNonNull(day),
				texts.get(words + key, reading.title(agreement), String.join("", more)),
				"/agreements/" + agreement.id()));
	}

}
