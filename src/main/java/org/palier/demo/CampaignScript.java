package org.palier.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.campaign.AccompanimentService;
import org.palier.campaign.CampaignService;
import org.palier.campaign.CheckLaunch;
import org.palier.campaign.CloseCampaign;
import org.palier.campaign.PlanCalendar;
import org.palier.campaign.PlanRound;
import org.palier.campaign.ProgressPoint;
import org.palier.campaign.ReadFeedback;
import org.palier.campaign.ScoutSectors;
import org.palier.campaign.DecideWaiver;
import org.palier.campaign.WriteFeedback;
import org.palier.mission.LaunchCondition;
import org.palier.mission.MissionService;

import org.springframework.stereotype.Component;

@Component
class CampaignScript implements DemoScript {

	private static final Period PATIENCE = Period.ofMonths(5);

	private final CampaignService campaigns;

	private final AccompanimentService accompaniments;

	private final List<LaunchCondition> conditions;

	private final DemoDoors doors;

	private final DemoPlaces places;

	private final MissionService missions;

	private final Clock clock;

	CampaignScript(CampaignService campaigns, AccompanimentService accompaniments, List<LaunchCondition> conditions,
			DemoDoors doors, DemoPlaces places, MissionService missions, Clock clock) {
		this.campaigns = campaigns;
		this.accompaniments = accompaniments;
		this.conditions = conditions;
		this.doors = doors;
		this.places = places;
		this.missions = missions;
		this.clock = clock;
	}

	@Override
	public Map<String, Consumer<Scene>> steps() {
		return Map.of("campaign/scout-sectors", this::scout, "campaign/plan-calendar", this::plan,
				"campaign/check-launch", this::check, "campaign/decide-waiver", this::waive, "campaign/progress-point",
				this::point, "campaign/close-campaign", this::close, "campaign/plan-round", this::round,
				"campaign/write-feedback", this::feedback, "campaign/read-feedback", this::read);
	}

	private void scout(Scene scene) {
		var mission = missions.get(Objects.requireNonNull(scene.task().subject().mission()));
		campaigns.scout(scene.task().caseId(),
				new ScoutSectors(places.sectors(mission.neighbourhood(), scene.plan().doors()), null), scene.task());
	}

	private void plan(Scene scene) {
		var first = today().plusDays(5);
		var voisins = scene.team().voisins().keySet().stream().limit(5).toList();
		campaigns.plan(scene.task().caseId(), new PlanCalendar(first, first.plusWeeks(7), voisins, 4,
				"Pas de porte à porte le soir des fêtes du quartier."), scene.task());
	}

	/**
	 * Launches when all is there; moves the dates that have passed meanwhile; asks to go
	 * ahead without when the mission is five months old and only the agreement is
	 * missing.
	 */
	private void check(Scene scene) {
		var mission = Objects.requireNonNull(scene.task().subject().mission());
		var missing = conditions.stream()
			.filter((condition) -> condition.isRequired() && !condition.isMet(mission))
			.map(LaunchCondition::key)
			.collect(Collectors.toSet());
		var late = today().isAfter(scene.plan().day().plus(PATIENCE));
		if (missing.isEmpty()) {
			check(scene, CheckLaunch.Choice.LAUNCH, null);
		}
		else if (missing.equals(Set.of("calendar")) || late && missing.equals(Set.of("calendar", "agreement"))) {
			check(scene, CheckLaunch.Choice.REVISE, null);
		}
		else if (late && missing.equals(Set.of("agreement"))) {
			check(scene, CheckLaunch.Choice.WAIVER, "Le vote est annoncé, et l’équipe est prête depuis des semaines.");
		}
	}

	private void check(Scene scene, CheckLaunch.Choice choice, @Nullable String reason) {
		campaigns.check(scene.task().caseId(), new CheckLaunch(choice, reason), scene.task());
	}

	private void waive(Scene scene) {
		campaigns.waive(scene.task().caseId(), new DecideWaiver(DecideWaiver.Choice.ALLOW,
				"Le vote est acquis, la délibération arrive dans dix jours."), scene.task());
	}

	private void point(Scene scene) {
		var mission = Objects.requireNonNull(scene.task().subject().mission());
		var done = doors.done(mission) >= scene.plan().doors();
		campaigns.lookBack(scene.task().caseId(),
				new ProgressPoint("Les portes s’ouvrent mieux après 18 h.",
						done ? null : "Repasser le samedi chez les absents de la tour.", null,
						done ? ProgressPoint.Choice.FINISH : ProgressPoint.Choice.CONTINUE),
				scene.task());
	}

	private void close(Scene scene) {
		campaigns.close(scene.task().caseId(),
				new CloseCampaign("Une équipe soudée, et un sujet que les gens attendaient.",
						"Quelques portes murées dans la cage B."),
				scene.task());
	}

	private void round(Scene scene) {
		var shared = scene.chance(85);
		accompaniments.plan(scene.task().caseId(),
				new PlanRound(shared ? PlanRound.Choice.SHARED : PlanRound.Choice.NONE,
						shared ? today().plusDays(2).atTime(LocalTime.of(17, 30)) : null,
						shared ? null : "Arrêt maladie jusqu’à la fin de la campagne."),
				scene.task());
	}

	private void feedback(Scene scene) {
		accompaniments.say(scene.task().caseId(),
				new WriteFeedback("Une voix posée, on vous laisse finir vos phrases.",
						"Vous trouvez toujours le mot dans la langue de la personne.", "Vos notes sont claires.",
						"Poser la question avant de tendre le papier."),
				scene.task());
	}

	private void read(Scene scene) {
		accompaniments.answer(scene.task().caseId(),
				new ReadFeedback(scene.chance(60) ? "D’accord, j’essaie dès mardi." : null), scene.task());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
	}

}
