package org.palier.campaign;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.mission.Phase;
import org.palier.mission.Section;
import org.palier.platform.audit.Audit;
import org.palier.platform.web.NotFound;
import org.palier.workflow.Case;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static org.palier.platform.web.RuleBroken.require;

/** What people do with a campaign. */
@Service
@Transactional
public class CampaignService implements Phase {

	private final Campaigns campaigns;

	private final AccompanimentService accompaniments;

	private final Checklist checklist;

	private final AccessNotes access;

	private final CampaignRecord memory;

	private final MissionService missions;

	private final Workflow workflow;

	private final Audit audit;

	private final Clock clock;

	CampaignService(Campaigns campaigns, AccompanimentService accompaniments, Checklist checklist, AccessNotes access,
			CampaignRecord memory, MissionService missions, Workflow workflow, Audit audit, Clock clock) {
		this.campaigns = campaigns;
		this.accompaniments = accompaniments;
		this.checklist = checklist;
		this.access = access;
		this.memory = memory;
		this.missions = missions;
		this.workflow = workflow;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "campaign";
	}

	@Override
	public UUID open(UUID mission) {
		return caseOf(mission)
			.orElseGet(() -> campaigns.save(new Campaign(missions.get(mission), clock.instant())).id());
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<UUID> caseOf(UUID mission) {
		return campaigns.findByMission(mission).map(Campaign::id);
	}

	@Override
	@Transactional(readOnly = true)
	public Case find(UUID id) {
		return missions.caseOf(id, process(), get(id).mission());
	}

	@Override
	public void cancel(UUID mission) {
		campaigns.findByMission(mission).ifPresent((campaign) -> {
			campaign.end(clock.instant());
			access.forget(campaign);
		});
		accompaniments.cancel(mission);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Section> record(UUID mission) {
		return campaigns.findByMission(mission).map(memory::of).orElse(List.of());
	}

	/** The campaigns in which the running scope may see doors being knocked on. */
	@Transactional(readOnly = true)
	public List<RunningCampaign> running() {
		return campaigns.running().stream().flatMap((campaign) -> running(campaign).stream()).toList();
	}

	/** The campaign of a mission, if doors may be knocked on now. */
	@Transactional(readOnly = true)
	public Optional<RunningCampaign> running(UUID mission) {
		return campaigns.findByMission(mission).filter(Campaign::isRunning).flatMap(this::running);
	}

	/**
	 * When doors could be knocked on in a mission, for what was done then and is told
	 * later; empty if never.
	 */
	@Transactional(readOnly = true)
	public Optional<OpenDoors> openDoors(UUID mission) {
		return campaigns.findByMission(mission)
			.flatMap((campaign) -> Optional.ofNullable(campaign.launchedAt())
				.flatMap((since) -> described(campaign).map((described) -> new OpenDoors(described, since,
						missions.get(mission).pausedAt(), campaign.endedAt()))));
	}

	/** Hours a week of one Voisin, as the calendar plans them. */
	@Transactional(readOnly = true)
	public OptionalInt hoursPerWeek(UUID mission) {
		return campaigns.findByMission(mission)
			.flatMap((campaign) -> Optional.ofNullable(campaign.calendar()))
			.map((calendar) -> OptionalInt.of(calendar.hoursPerWeek()))
			.orElse(OptionalInt.empty());
	}

	private Optional<RunningCampaign> running(Campaign campaign) {
		return (missions.get(campaign.mission()).state() == Mission.State.OPEN) ? described(campaign)
				: Optional.empty();
	}

	private Optional<RunningCampaign> described(Campaign campaign) {
		var mission = missions.get(campaign.mission());
		var calendar = campaign.calendar();
		if (calendar == null) {
			return Optional.empty();
		}
		var sectors = campaign.sectors();
		return Optional.of(new RunningCampaign(mission.id(), mission.site(), mission.title(),
				(sectors != null) ? sectors.filled() : List.of(), calendar.team(), calendar.lastDay()));
	}

	/** A campaign as it was planned, once it was launched. */
	@Transactional(readOnly = true)
	public Optional<CampaignPlan> plan(UUID mission) {
		return campaigns.findByMission(mission).filter((campaign) -> campaign.launchedAt() != null).map((campaign) -> {
			var sectors = campaign.sectors();
			var calendar = Objects.requireNonNull(campaign.calendar());
			return new CampaignPlan(mission, campaign.site(), (sectors != null) ? sectors.filled() : List.of(),
					calendar.firstDay(), calendar.lastDay(), calendar.hours(),
					campaign.weeks()
						.stream()
						.map((week) -> new CampaignPlan.Point(week.at(), week.point().works(), week.point().adjust(),
								week.point().lastDay()))
						.toList(),
					campaign.endedAt());
		});
	}

	@Transactional(readOnly = true)
	Campaign get(UUID id) {
		return NotFound.orElse(campaigns.findById(id));
	}

	@Transactional(readOnly = true)
	List<Checklist.Line> checklist(UUID id) {
		return checklist.of(get(id));
	}

	@Transactional(readOnly = true)
	List<String> missing(UUID id) {
		return checklist.missing(get(id));
	}

	public void scout(UUID id, ScoutSectors sectors, Task task) {
		get(id).scout(sectors.tidy());
		workflow.finish(task);
	}

	public void plan(UUID id, PlanCalendar calendar, Task task) {
		get(id).plan(calendar);
		workflow.finish(task);
	}

	public void check(UUID id, CheckLaunch check, Task task) {
		var campaign = get(id);
		require(check.choice() != CheckLaunch.Choice.LAUNCH || checklist.missing(campaign).isEmpty(),
				"campaign.launch.missing");
		campaign.check(check);
		audit.record(campaign.site(), campaign.mission(), id, "campaign.checked." + check.choice(), null,
				check.reason(), null);
		workflow.finish(task);
	}

	void postNotices(UUID id) {
		var campaign = get(id);
		campaign.postNotices(clock.instant());
		audit.record(campaign.site(), campaign.mission(), id, "campaign.notices", null, null, null);
	}

	public void waive(UUID id, DecideWaiver answer, Task task) {
		var campaign = get(id);
		campaign.answer(new Waiver(campaign.launchCheck(), answer, checklist.missing(campaign), clock.instant()));
		audit.record(campaign.site(), campaign.mission(), id, "campaign.waiver." + answer.choice(), null,
				answer.reason(), null);
		workflow.finish(task);
	}

	/** Opens the doors, and an accompaniment for each Voisin. */
	public void launch(UUID id) {
		var campaign = get(id);
		campaign.launch(clock.instant());
		accompaniments.open(campaign.mission(), Objects.requireNonNull(campaign.calendar()).team());
		audit.record(campaign.site(), campaign.mission(), id, "campaign.launched", null, null, null);
	}

	public void lookBack(UUID id, ProgressPoint point, Task task) {
		get(id).lookBack(point, clock.instant());
		workflow.finish(task);
	}

	public void close(UUID id, CloseCampaign closing, Task task) {
		var campaign = get(id);
		campaign.close(closing, clock.instant());
		access.forget(campaign);
		workflow.finish(task);
	}

}
