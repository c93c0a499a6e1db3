package org.palier.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

	private final JdbcClient jdbc;

	private final AgreementRepository agreements;

	private final MissionService missions;

	private final Texts texts;

	PartnerAgreements(JdbcClient jdbc, AgreementRepository agreements, MissionService missions, Texts texts) {
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
		return new Tie(texts.get("agreement.tie"), kind(agreement.state()),
				texts.get("agreement.tie." + agreement.state()), day(agreement), amount(agreement, ids),
				agreement.isInForce(), covered(agreement));
	}

	private static String kind(Agreement.State state) {
		return switch (state) {
			case IN_FORCE -> "brand";
			case OUT -> "sky";
			case DRAFT, ANSWERED -> "sun";
			case GIVEN_UP, CANCELLED -> "neutral";
		};
	}

	private static @Nullable LocalDate day(Agreement agreement) {
		return Optional.ofNullable(agreement.inForceAt())
			.map((moment) -> moment.atZone(Locality.MAINLAND.zone()).toLocalDate())
			.orElse(null);
	}

	/**
	 * One that came to nothing asks for nothing; who pays beside the sponsor, their part.
	 */
	private static @Nullable BigDecimal amount(Agreement agreement, Collection<UUID> ids) {
		var over = agreement.state() == Agreement.State.GIVEN_UP || agreement.state() == Agreement.State.CANCELLED;
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
