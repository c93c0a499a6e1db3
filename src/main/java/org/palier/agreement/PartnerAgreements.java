package org.palier.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionService;
import org.palier.partner.PartnerTies;
import org.palier.platform.calendar.Locality;
import org.palier.platform.web.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agreements that name somebody at a partner, for the partner's page. */
@Component
@Transactional(readOnly = true)
class PartnerAgreements implements PartnerTies {

	private static final Set<Agreement.State> OVER = EnumSet.of(Agreement.State.GIVEN_UP, Agreement.State.CANCELLED,
			Agreement.State.AMENDED);

	private final JdbcClient jdbc;

	private final AgreementRepository agreements;

	private final AgreementReading reading;

	private final Payments payments;

	private final MissionService missions;

	private final Texts texts;

	PartnerAgreements(JdbcClient jdbc, AgreementRepository agreements, AgreementReading reading, Payments payments,
			MissionService missions, Texts texts) {
		this.reading = reading;
		this.payments = payments;
		this.jdbc = jdbc;
		this.agreements = agreements;
		this.missions = missions;
		this.texts = texts;
	}

	/** Whoever is named, whether to approve or having answered. */
	@Override
	public List<Tie> of(Collection<UUID> ids) {
		var any = ids.stream().map(UUID::toString).collect(Collectors.joining("|"));
		return jdbc
			.sql("select id from agreement where concat(budget, answers, chain, asked) ~ ? order by opened_at, id")
			.param(any)
			.query(UUID.class)
			.list()
			.stream()
			.flatMap((id) -> agreements.findById(id).stream())
			.map((agreement) -> tie(agreement, ids))
			.toList();
	}

	private Tie tie(Agreement agreement, Collection<UUID> ids) {
		var mine = isSponsor(agreement, ids);
		return new Tie(label(agreement), kind(agreement.state()), reading.state(agreement), day(agreement),
				amount(agreement, ids), agreement.isInForce() || agreement.state() == Agreement.State.ENDED,
				(mine && agreement.wasInForce() && agreement.state() != Agreement.State.AMENDED)
						? payments.received(agreement) : null,
				covered(agreement), "/agreements/" + agreement.id());
	}

	private String label(Agreement agreement) {
		var number = agreement.life().amendment();
		return (number != null) ? texts.get("agreement.amendment.short", number) : texts.get("agreement.tie");
	}

	/** Who pays beside the sponsor does so under an agreement of their own. */
	private static boolean isSponsor(Agreement agreement, Collection<UUID> ids) {
		var budget = agreement.budget();
		return budget != null && budget.others().stream().noneMatch((funder) -> ids.contains(funder.partner()));
	}

	static String kind(Agreement.State state) {
		return switch (state) {
			case IN_FORCE -> "brand";
			case OUT -> "sky";
			case DRAFT, ANSWERED -> "sun";
			case AMENDED, ENDED, GIVEN_UP, CANCELLED -> "neutral";
		};
	}

	private static @Nullable LocalDate day(Agreement agreement) {
		return Optional.ofNullable(agreement.inForceAt())
			.map((moment) -> moment.atZone(Locality.MAINLAND.zone()).toLocalDate())
			.orElse(null);
	}

	/**
	 * One that came to nothing asks for nothing, nor does one that was amended; who pays
	 * beside the sponsor, their part.
	 */
	private static @Nullable BigDecimal amount(Agreement agreement, Collection<UUID> ids) {
		var over = OVER.contains(agreement.state()) || (agreement.life().amends() != null && !agreement.wasInForce());
		var budget = agreement.budget();
		if (over || budget == null) {
			return null;
		}
		return budget.others()
			.stream()
			.filter((funder) -> ids.contains(funder.partner()))
			.map(Funder::amount)
			.findFirst()
			.orElse(budget.amountAsked());
	}

	private List<Covered> covered(Agreement agreement) {
		return agreement.covers()
			.stream()
			.flatMap((each) -> missions.look(each.mission()).stream())
			.sorted(Comparator.comparing((mission) -> mission.openedAt()))
			.map((mission) -> new Covered(mission.title(), "/missions/" + mission.id(),
					texts.get("mission.state." + mission.state())))
			.toList();
	}

}
