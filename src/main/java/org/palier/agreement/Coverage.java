package org.palier.agreement;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.platform.audit.Audit;
import org.palier.platform.web.Choice;
import org.palier.platform.web.NotFound;
import org.palier.workflow.Workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static org.palier.platform.web.RuleBroken.require;

/**
 * The missions that an agreement pays for beside its own. Each of them waits for it in an
 * agreement of its own, which ends by itself once this one is in force.
 */
@Service
@Transactional
public class Coverage {

	private final AgreementRepository agreements;

	private final MissionService missions;

	private final Workflow workflow;

	private final JdbcClient jdbc;

	private final Audit audit;

	Coverage(AgreementRepository agreements, MissionService missions, Workflow workflow, JdbcClient jdbc, Audit audit) {
		this.agreements = agreements;
		this.missions = missions;
		this.workflow = workflow;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * Missions of the same site that are open and that no agreement in force pays for,
	 * and those that are covered already.
	 */
	@Transactional(readOnly = true)
	List<Choice> choices(Agreement agreement) {
		return jdbc.sql("""
				select m.id, m.title from mission m where m.site_id = ? and m.id <> ? and (m.id in (
					select c.mission_id from agreement_mission c where c.agreement_id = ?) or (m.ended_at is null
					and not exists (select from agreement_mission c join agreement a on a.id = c.agreement_id
						where c.mission_id = m.id and a.state = 'IN_FORCE')))
				order by palier_plain(m.title), m.opened_at""")
			.params(agreement.site(), agreement.mission(), agreement.id())
			.query((row, index) -> new Choice(row.getString("id"), row.getString("title")))
			.list();
	}

	/** These, and its own. */
	void set(Agreement agreement, Collection<UUID> others) {
		var before = ids(agreement);
		agreement.cover(others.stream().map(missions::get).toList());
		var after = ids(agreement);
		after.stream()
			.filter((mission) -> !before.contains(mission))
			.forEach((mission) -> tell(agreement, mission, "agreement.covers"));
		before.stream()
			.filter((mission) -> !after.contains(mission))
			.forEach((mission) -> tell(agreement, mission, "agreement.uncovers"));
	}

	/** One more mission, whatever the state: one in force pays for it from now on. */
	public void add(UUID id, UUID mission) {
		var agreement = lock(id);
		require(choices(agreement).stream().anyMatch((choice) -> choice.value().equals(mission.toString())),
				"agreement.cover.wrong");
		var others = ids(agreement);
		others.add(mission);
		set(agreement, others);
		if (agreement.isInForce()) {
			free(mission);
		}
	}

	/** One less; its own mission stays. */
	public void remove(UUID id, UUID mission) {
		var agreement = lock(id);
		require(agreement.covers(mission) && !agreement.mission().equals(mission), "agreement.cover.own");
		var others = ids(agreement);
		others.remove(mission);
		set(agreement, others);
	}

	/** What waited for it in the other missions is settled. */
	void inForce(Agreement agreement) {
		ids(agreement).stream().filter((mission) -> !mission.equals(agreement.mission())).forEach(this::free);
	}

	/**
	 * The agreement that another mission was preparing for itself ends, unless it has
	 * gone out already.
	 */
	private void free(UUID mission) {
		agreements.findByMissionOrderByOpenedAtAscIdAsc(mission)
			.stream()
			.filter((own) -> own.state() == Agreement.State.DRAFT && !own.isOver() && !own.life().isBeside())
			.forEach((own) -> workflow.tell(own.id(), "agreement.covered"));
	}

	/**
	 * The agreement on its way that covers a mission beside the mission's own, if one
	 * does.
	 */
	@Transactional(readOnly = true)
	Optional<Agreement> waitedFor(UUID mission) {
		return agreements.covering(mission)
			.stream()
			.filter((agreement) -> !agreement.mission().equals(mission) && !agreement.isOver()
					&& !agreement.wasInForce())
			.findFirst();
	}

	private static HashSet<UUID> ids(Agreement agreement) {
		var all = new HashSet<UUID>();
		agreement.covers().forEach((each) -> all.add(each.mission()));
		return all;
	}

	private Agreement lock(UUID id) {
		return NotFound.orElse(agreements.lock(id));
	}

	private void tell(Agreement agreement, UUID mission, String action) {
		audit.record(agreement.site(), mission, agreement.id(), action,
				missions.look(agreement.mission()).map(Mission::title).orElse(""), null, null);
	}

}
