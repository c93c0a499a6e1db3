package org.palier.field;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.palier.campaign.CampaignService;
import org.palier.campaign.RunningCampaign;
import org.palier.mission.GuideSource;
import org.palier.mission.MissionService;
import org.palier.mission.SupportStarter;
import org.palier.mission.TrainedTeam;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.security.User;
import org.palier.platform.web.NotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static org.palier.platform.web.RuleBroken.require;

/** What Voisins do at the door. */
@Service
@Transactional
public class FieldService {

	private static final int PAGE = 50;

	private final Visits visits;

	private final EntityManager entities;

	private final CampaignService campaigns;

	private final MissionService missions;

	private final ObjectProvider<TrainedTeam> trained;

	private final ObjectProvider<GuideSource> guides;

	private final ObjectProvider<SupportStarter> support;

	private final WorkingCalendar calendar;

	private final Clock clock;

	FieldService(Visits visits, EntityManager entities, CampaignService campaigns, MissionService missions,
			ObjectProvider<TrainedTeam> trained, ObjectProvider<GuideSource> guides,
			ObjectProvider<SupportStarter> support, WorkingCalendar calendar, Clock clock) {
		this.visits = visits;
		this.entities = entities;
		this.campaigns = campaigns;
		this.missions = missions;
		this.trained = trained;
		this.guides = guides;
		this.support = support;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** Campaigns of the sites one sees. */
	@Transactional(readOnly = true)
	List<RunningCampaign> running() {
		return campaigns.running();
	}

	/**
	 * The campaign of a mission as the current user meets it at the door.
	 * @throws NotFound if there is no such mission for this person
	 */
	@Transactional(readOnly = true)
	Access access(UUID mission) {
		missions.get(mission);
		var campaign = campaigns.running(mission).orElse(null);
		if (campaign == null) {
			return new Access(null, "closed");
		}
		if (!campaign.team().contains(me())) {
			return new Access(null, "stranger");
		}
		var ready = trained.stream().allMatch((team) -> team.mayKnock(mission, me()));
		return ready ? new Access(campaign, "") : new Access(null, "untrained");
	}

	/** Keeps a visit of the current user. */
	public void record(UUID mission, RecordVisit visit) {
		record(mission, List.of(visit), Duration.ZERO);
	}

	/**
	 * Keeps visits of the current user; one that is known already is left as it is. A
	 * resident who asks for help gets a support case in the same transaction.
	 * @param apart time from one to the next, the last of which is now
	 */
	public void record(UUID mission, List<RecordVisit> recorded, Duration apart) {
		require(access(mission).campaign() != null, "visit.closed");
		var known = visits.known(recorded.stream().map(RecordVisit::id).toList());
		var site = missions.get(mission).site();
		var guide = Optional.ofNullable(guides.getIfAvailable())
			.flatMap((source) -> source.version(mission))
			.orElse(null);
		var me = me();
		var at = clock.instant().minus(apart.multipliedBy(recorded.size()));
		for (var visit : recorded) {
			at = at.plus(apart);
			if (known.add(visit.id())) {
				entities.persist(new Visit(mission, site, visit, guide, me, at));
				if (visit.isHelpAsked()) {
					support.ifAvailable((starter) -> help(mission, visit, me, starter));
				}
			}
		}
	}

	private static void help(UUID mission, RecordVisit visit, UUID me, SupportStarter starter) {
		starter.start(mission, Objects.requireNonNull(visit.firstName()), Objects.requireNonNull(visit.contact()),
				Objects.requireNonNull(visit.about()), me);
	}

	/** Whether a resident can be helped one by one. */
	boolean offersSupport() {
		return support.getIfAvailable() != null;
	}

	/** Takes back what one has just recorded. */
	public void undo(UUID mission, UUID visit) {
		var recorded = NotFound.orElse(visits.findById(visit).filter((each) -> each.mission().equals(mission)));
		require(recorded.isUndoable(me(), clock.instant()), "visit.tooLate");
		visits.delete(recorded);
	}

	/** One's own visits of today, newest first. */
	@Transactional(readOnly = true)
	List<Visit> today(UUID mission) {
		var site = missions.get(mission).site();
		var morning = calendar.at(site, calendar.day(site, clock.instant()), LocalTime.MIDNIGHT);
		return visits.findByMissionAndRecordedByAndRecordedAtGreaterThanEqualOrderByRecordedAtDesc(mission, me(),
				morning);
	}

	/** One's own last visit in a mission. */
	@Transactional(readOnly = true)
	@Nullable Visit last(UUID mission) {
		return visits.findByMissionAndRecordedByOrderByRecordedAtDesc(mission, me(), Limit.of(1))
			.stream()
			.findFirst()
			.orElse(null);
	}

	/** The visits of a mission that a figure counts, or all of them; newest first. */
	@Transactional(readOnly = true)
	Slice<Visit> rows(UUID mission, @Nullable VisitFigure figure, int page) {
		missions.get(mission);
		return visits.rows(mission, (figure != null) ? figure.key() : "", PageRequest.of(page, PAGE));
	}

	@Transactional(readOnly = true)
	VisitCount count(UUID mission) {
		missions.get(mission);
		return visits.count(mission);
	}

	static UUID me() {
		return User.current().map(User::id).orElseThrow(NotFound::new);
	}

	/**
	 * Whether one may knock.
	 *
	 * @param campaign null if not
	 * @param why message key under {@code field.} if not
	 */
	record Access(@Nullable RunningCampaign campaign, String why) {
	}

}
