package org.palier.support;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.palier.mission.Figure;
import org.palier.mission.FigureSource;
import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.mission.Phase;
import org.palier.mission.Section;
import org.palier.mission.Sections;
import org.palier.platform.audit.Audit;
import org.palier.platform.web.NotFound;
import org.palier.support.Conclude.Outcome;
import org.palier.workflow.Case;
import org.palier.workflow.Workflow;
import org.palier.workflow.WorkflowEvent.CasesResumed;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a mission wait for the residents it follows, ninety days at most. */
@Service
@Transactional
public class FollowupService implements Phase, FigureSource {

	private final Followups followups;

	private final SupportCases cases;

	private final MissionService missions;

	private final Workflow workflow;

	private final Sections sections;

	private final Audit audit;

	private final Clock clock;

	FollowupService(Followups followups, SupportCases cases, MissionService missions, Workflow workflow,
			Sections sections, Audit audit, Clock clock) {
		this.followups = followups;
		this.cases = cases;
		this.missions = missions;
		this.workflow = workflow;
		this.sections = sections;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "followup";
	}

	@Override
	public UUID open(UUID mission) {
		return caseOf(mission)
			.orElseGet(() -> followups.save(new Followup(missions.get(mission), clock.instant())).id());
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<UUID> caseOf(UUID mission) {
		return followups.findByMission(mission).map(Followup::id);
	}

	@Override
	@Transactional(readOnly = true)
	public Case find(UUID id) {
		return missions.caseOf(id, process(), get(id).mission());
	}

	/** Ends the wait; support of residents goes on. */
	@Override
	public void cancel(UUID mission) {
		followups.findByMission(mission).ifPresent((followup) -> followup.end(clock.instant()));
	}

	@Transactional(readOnly = true)
	Followup get(UUID id) {
		return NotFound.orElse(followups.findById(id));
	}

	/**
	 * Asked before waiting. Whoever is just closing a case of the mission is waited for:
	 * either they are counted here as closed, or they see this wait and wake it.
	 */
	boolean isAllClosed(UUID id) {
		var followup = get(id);
		var all = cases.lockOpen(followup.mission()).isEmpty();
		if (all) {
			followup.end(clock.instant());
		}
		return all;
	}

	/** A support case was concluded: if it was the last one, the mission goes on. */
	void closed(UUID mission) {
		followups.lock(mission)
			.filter((followup) -> !followup.isOver())
			.filter((followup) -> missions.get(mission).state() == Mission.State.OPEN)
			.filter((followup) -> cases.countByMissionAndEndedAtIsNull(mission) == 0)
			.ifPresent((followup) -> {
				followup.end(clock.instant());
				workflow.tell(followup.id(), "followup.allClosed");
			});
	}

	/** The last case may have been concluded while the mission rested. */
	@EventListener
	void on(CasesResumed event) {
		event.cases()
			.stream()
			.flatMap((id) -> followups.findById(id).stream())
			.forEach((followup) -> closed(followup.mission()));
	}

	void leaveOpen(UUID id) {
		var followup = get(id);
		var open = cases.lockOpen(followup.mission()).stream().map(SupportCase::id).toList();
		followup.leave(open, clock.instant());
		audit.record(followup.site(), followup.mission(), id, "support.leftOpen", String.valueOf(open.size()), null,
				null);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Section> record(UUID mission) {
		return followups.findByMission(mission)
			.map((followup) -> sections.of("support.followup", totals(mission, followup)))
			.orElse(List.of());
	}

	private Totals totals(UUID mission, Followup followup) {
		var all = cases.findByMissionOrderByNumber(mission);
		var left = followup.leftOpen();
		return new Totals(all.size(), (int) all.stream().filter(SupportCase::isOver).count(),
				(left != null) ? left.size() : null, count(all, Outcome.OPENED), count(all, Outcome.ALREADY_OPEN),
				count(all, Outcome.REFUSED), count(all, Outcome.HANDED_OVER), count(all, Outcome.GIVEN_UP),
				count(all, Outcome.LOST));
	}

	private static Integer count(List<SupportCase> all, Outcome outcome) {
		return (int) all.stream().filter((each) -> each.outcome() == outcome).count();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Figure> figures(UUID mission) {
		var all = cases.findByMissionOrderByNumber(mission);
		var figures = new ArrayList<Figure>();
		if (!all.isEmpty()) {
			var rows = "/support?mission=" + mission;
			figures.add(Figure.count("accompanied", all.size(), rows));
			figures.add(Figure.count("rightsOpened", count(all, Outcome.OPENED), rows + "&outcome=" + Outcome.OPENED));
			var amount = all.stream()
				.filter((each) -> each.outcome() == Outcome.OPENED)
				.map(SupportCase::amount)
				.filter(Objects::nonNull)
				.reduce(BigDecimal.ZERO, BigDecimal::add);
			if (amount.signum() > 0) {
				figures.add(Figure.euros("rightsAmount", amount));
			}
		}
		return figures;
	}

	/** Totals of people, never names. */
	record Totals(Integer accompanied, Integer closed, @org.jspecify.annotations.Nullable Integer leftOpen,
			Integer opened, Integer alreadyOpen, Integer refused, Integer handedOver, Integer givenUp, Integer lost) {
	}

}
