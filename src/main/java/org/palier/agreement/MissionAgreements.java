package org.palier.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.palier.mission.Agreements;
import org.palier.mission.FunderNature;
import org.palier.mission.LaunchCondition;
import org.palier.mission.Mission.Funding;
import org.palier.mission.MissionService;
import org.palier.mission.SponsorSource;
import org.palier.partner.Partners;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What missions and other phases may know of agreements. */
@Component
@Transactional
class MissionAgreements implements Agreements, LaunchCondition, SponsorSource, FunderNature {

	private final AgreementRepository agreements;

	private final AgreementService service;

	private final MissionService missions;

	private final Partners partners;

	private final EntityManager entities;

	MissionAgreements(AgreementRepository agreements, AgreementService service, MissionService missions,
			Partners partners, EntityManager entities) {
		this.agreements = agreements;
		this.service = service;
		this.missions = missions;
		this.partners = partners;
		this.entities = entities;
	}

	/** The open ones; after a refusal, when none is open, a new one. */
	@Override
	public List<UUID> toCall(UUID mission) {
		if (isInForce(mission)) {
			return List.of();
		}
		var open = agreements.findByMissionOrderByOpenedAtAscIdAsc(mission)
			.stream()
			.filter((agreement) -> !agreement.isOver() && !agreement.life().isBeside())
			.map(Agreement::id)
			.toList();
		return open.isEmpty() ? List.of(service.open(mission)) : open;
	}

	@Override
	@Transactional(readOnly = true)
	public boolean isInForce(UUID mission) {
		return agreements.covering(mission).stream().anyMatch(Agreement::isInForce);
	}

	@Override
	public String key() {
		return "agreement";
	}

	/** Only who waits for a sponsor needs one. */
	@Override
	@Transactional(readOnly = true)
	public boolean isMet(UUID mission) {
		return missions.get(mission).funding() != Funding.SPONSOR || isInForce(mission);
	}

	/** For each agreement in force the last who approved it: the signatory. */
	@Override
	@Transactional(readOnly = true)
	public List<Sponsor> sponsors(UUID mission) {
		return agreements.covering(mission)
			.stream()
			.filter(Agreement::isInForce)
			.map(Agreement::lastAnswer)
			.flatMap(Optional::stream)
			.flatMap((answer) -> partners.contact(answer.contact()).stream())
			.map((contact) -> new Sponsor(contact.name(), contact.email()))
			.distinct()
			.toList();
	}

	/**
	 * Each step of a mission asks: only budgets are read, not the agreements around them.
	 */
	@Override
	@Transactional(readOnly = true)
	public Optional<String> natureOf(UUID mission) {
		return entities
			.createQuery("select a.budget from Agreement a join a.covers c "
					+ "where c.mission = :mission and a.budget is not null", FrameBudget.class)
			.setParameter("mission", mission)
			.getResultStream()
			.flatMap((budget) -> partners.contact(budget.approver()).stream())
			.map((contact) -> partners.of(contact).nature())
			.min(Comparator.naturalOrder())
			.map(Enum::name);
	}

}
