package org.palier.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.insight.StepActs;
import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.workflow.Simulation;
import org.palier.workflow.Workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lives the demonstration day by day: opens the planned missions, and lets everyone do
 * what is in their inbox after a believable delay. Timers run at their date. The same
 * days give the same stories, for chance has one seed: the sites do their work side by
 * side, each with a chance of its own.
 */
@Component
class DemoTimeline {

	/** So many days before the end one agreement a site is found to end soon. */
	private static final int NOTICE = 5;

	/**
	 * So many days before the end directors reminded: long enough to see whether it
	 * helped.
	 */
	private static final int REMINDED = 40;

	private final DemoCast cast;

	private final DemoPartners partners;

	private final DemoCosts costs;

	private final DemoProspects prospects;

	private final DemoPlaces places;

	private final DemoRounds rounds;

	private final List<DemoScript> scripts;

	private final List<DemoEvening> evenings;

	private final AgreementScript agreements;

	private final DemoMoney money;

	private final StepActs acts;

	private final MissionService missions;

	private final Links links;

	private final Workflow workflow;

	private final Simulation simulation;

	private final WorkingCalendar calendar;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	DemoTimeline(DemoCast cast, DemoPartners partners, DemoCosts costs, DemoProspects prospects, DemoPlaces places,
			DemoRounds rounds, List<DemoScript> scripts, List<DemoEvening> evenings, AgreementScript agreements,
			DemoMoney money, StepActs acts, MissionService missions, Links links, Workflow workflow,
			Simulation simulation, WorkingCalendar calendar, JdbcClient jdbc, TransactionTemplate transaction,
			Clock clock) {
		this.cast = cast;
		this.partners = partners;
		this.costs = costs;
		this.prospects = prospects;
		this.places = places;
		this.rounds = rounds;
		this.scripts = scripts;
		this.evenings = evenings;
		this.agreements = agreements;
		this.money = money;
		this.acts = acts;
		this.missions = missions;
		this.links = links;
		this.workflow = workflow;
		this.simulation = simulation;
		this.calendar = calendar;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	void live(LocalDate first, Instant until) {
		var teams = Scope.system("demonstration", cast::teams);
		var last = LocalDate.ofInstant(until, ZoneOffset.UTC);
		partners.create(teams.values());
		costs.create(teams.values(), first);
		places.create(teams.values());
		new Run(teams, first, last).live(until);
		rounds.create(teams, until);
	}

	/** One life of the demonstration, with what it must remember. */
	private final class Run {

		private final Map<UUID, DemoCast.Team> teams;

		private final List<DemoPlan> plans;

		private final Map<UUID, DemoPlan> opened = new HashMap<>();

		private final Map<String, Instant> ready = new ConcurrentHashMap<>();

		private final Map<String, Consumer<DemoScript.Scene>> steps = new HashMap<>();

		private final Random random = new Random(2026);

		/** Each site has its own chance, for sites live side by side. */
		private final Map<UUID, Random> chances = new HashMap<>();

		private final LocalDate first;

		private final LocalDate last;

		Run(Map<UUID, DemoCast.Team> teams, LocalDate first, LocalDate last) {
			this.teams = teams;
			this.first = first;
			this.last = last;
			this.plans = first.isBefore(last)
					? new ArrayList<>(DemoPlan.of(new ArrayList<>(teams.values()), first, last, random))
					: new ArrayList<>();
			scripts.forEach((script) -> steps.putAll(script.steps()));
			teams.keySet().forEach((site) -> chances.put(site, new Random(random.nextLong())));
		}

		void live(Instant until) {
			try (var lanes = new DemoLanes()) {
				for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
					go(day, LocalTime.of(9, 30), until);
					simulation.runDueJobs();
					openMissions(day);
					turnFates(day);
					prospects.live(day, last, teams.values());
					if (isWorkingDay(day)) {
						work(lanes);
					}
					if (day.equals(last.minusDays(REMINDED))) {
						remind();
					}
					if (day.equals(last.minusDays(NOTICE))) {
						money.end(teams, last);
					}
					for (var evening : evenings) {
						evening.live(day, teams, random, (time) -> go(time.toLocalDate(), time.toLocalTime(), until));
					}
				}
			}
		}

		/** Directors remind of the agreements that wait for partners. */
		private void remind() {
			teams.values()
				.stream()
				.collect(Collectors.toMap((team) -> team.director().id(), DemoCast.Team::director, (one, same) -> one))
				.values()
				.forEach((director) -> DemoCast.as(director, () -> acts.remind("agreement", "user_approve")));
		}

		private void go(LocalDate day, LocalTime time, Instant until) {
			var moment = calendar.at(teams.keySet().iterator().next(), day, time);
			if (moment.isAfter(clock.instant()) && !moment.isAfter(until)) {
				simulation.moveTo(moment);
			}
		}

		private boolean isWorkingDay(LocalDate day) {
			return Boolean.TRUE.equals(Scope.system("demonstration", () -> transaction
				.execute((status) -> calendar.isWorkingDay(teams.keySet().iterator().next(), day))));
		}

		private void openMissions(LocalDate day) {
			plans.stream().filter((plan) -> plan.day().equals(day)).forEach((plan) -> {
				var team = team(plan.site());
				var place = team.neighbourhoods().get(plan.neighbourhood() % team.neighbourhoods().size());
				DemoCast.as(team.coordinator(), () -> opened.put(open(plan, place.id()).id(), plan));
			});
		}

		private Mission open(DemoPlan plan, UUID place) {
			var topic = plan.topic();
			return (plan.fate() != DemoPlan.Fate.UNDER_WAY) ? missions.open(place, topic.title(), topic.theme())
					: missions.enter(place, topic.title(), topic.theme(), "campaign",
							"Convention signée, trame écrite et équipe formée avant Palier.", plan.doors());
		}

		/**
		 * What is unusual: some missions rest for a while, or for long; some are
		 * cancelled.
		 */
		private void turnFates(LocalDate day) {
			opened.forEach((mission, plan) -> {
				long age = plan.day().until(day, ChronoUnit.DAYS);
				var coordinator = team(plan.site()).coordinator();
				if (plan.fate() == DemoPlan.Fate.CANCELLED && age == 80) {
					DemoCast.as(coordinator,
							() -> missions.cancel(mission, "Le partenaire porte désormais le sujet lui-même."));
				}
				if (plan.fate() == DemoPlan.Fate.PAUSED && age == 25) {
					DemoCast.as(coordinator, () -> missions.pause(mission, "Travaux dans les cages jusqu’à l’été."));
				}
				if (plan.fate() == DemoPlan.Fate.PAUSED && age == 53 && plan.neighbourhood() < 8) {
					DemoCast.as(coordinator, () -> missions.resume(mission));
				}
			});
		}

		/** Everybody does what is ready, each site for itself. */
		private void work(DemoLanes lanes) {
			var bySite = openTasks().stream().collect(Collectors.groupingBy(Open::site));
			lanes.run(bySite.values().stream().<Runnable>map((tasks) -> () -> tasks.forEach(this::work)).toList());
			simulation.runDueJobs();
		}

		private void work(Open open) {
			var plan = opened.get(open.mission());
			if (plan == null || clock.instant().isBefore(readyAt(open, plan))) {
				return;
			}
			var team = team(plan.site());
			var chance = chance(open.site());
			var actor = actor(open, team, chance);
			var step = Objects.requireNonNull(steps.get(open.formKey()), open.formKey() + " has no script");
			Consumer<@Nullable PartnerLink> play = (partner) -> transaction
				.executeWithoutResult((status) -> workflow.task(open.id())
					.ifPresent((task) -> step.accept(new DemoScript.Scene(task, plan, team, actor, partner, chance))));
			if (open.role().equals("partner")) {
				var link = Scope.system("demonstration", () -> links.find(Objects.requireNonNull(open.assignee())))
					.orElseThrow();
				Scope.of(open.site(), link.name(), () -> {
					answer(link, play);
					return true;
				});
			}
			else {
				DemoCast.as(actor, () -> play.accept(null));
			}
		}

		/** Whoever comes after the link has expired asks for a new one first. */
		private void answer(PartnerLink link, Consumer<@Nullable PartnerLink> play) {
			if (link.expires().isAfter(clock.instant())) {
				play.accept(link);
			}
			else if (link.state() == PartnerLink.State.OPEN) {
				links.renew(link, clock.instant().plus(Duration.ofDays(30)));
				play.accept(links.find(link.id()).orElseThrow());
			}
		}

		/**
		 * When somebody will get to it: soon for most, late for some, and councils take
		 * their time.
		 */
		private Instant readyAt(Open open, DemoPlan plan) {
			return ready.computeIfAbsent(open.id(), (id) -> {
				if (open.formKey().equals("agreement/approve") && plan.topic().sponsor().hasCouncil()) {
					var council = DemoPace.council(LocalDate.ofInstant(open.created(), ZoneOffset.UTC), last);
					announce(open, plan, council);
					return calendar.at(open.site(), council.plusDays(1), LocalTime.MIN);
				}
				double days = DemoPace.days(open.formKey()) * Math.exp(0.55 * chance(open.site()).nextGaussian());
				var start = (open.due() != null && DemoPace.waitsForItsDay(open.formKey())) ? open.due()
						: open.created();
				return start.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
			});
		}

		/**
		 * Every eighth mission's partner says when they will vote; the vote of the others
		 * slips by three weeks after the day they said, and that is where things wait.
		 */
		private void announce(Open open, DemoPlan plan, LocalDate council) {
			var said = (plan.neighbourhood() % 8 == 4) ? council : council.minusWeeks(3);
			if (said.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
				var name = team(plan.site()).partner(plan.topic().sponsor()).reader();
				Scope.of(open.site(), name, () -> {
					agreements.announceVote(open.caseId(), name, said);
					return true;
				});
			}
		}

		private User actor(Open open, DemoCast.Team team, Random chance) {
			return switch (open.role()) {
				case "director" -> team.director();
				case "voisin" -> (open.assignee() != null) ? Objects.requireNonNull(team.voisins().get(open.assignee()))
						: team.pair(chance.nextInt(team.voisins().size())).get(0);
				default -> team.coordinator();
			};
		}

		private Random chance(UUID site) {
			return Objects.requireNonNull(chances.get(site));
		}

		private DemoCast.Team team(UUID site) {
			return Objects.requireNonNull(teams.get(site));
		}

		private List<Open> openTasks() {
			return Scope.system("demonstration",
					() -> Objects.requireNonNull(transaction.execute((status) -> jdbc
						.sql("""
								select id, form_key, case_id, mission_id, site_id, role, assignee, created_at, due_at from inbox_task
								where not paused order by created_at, mission_id, form_key, assignee""")
						.query((row, index) -> {
							var due = row.getTimestamp("due_at");
							return new Open(row.getString("id"), row.getString("form_key"),
									row.getObject("case_id", UUID.class), row.getObject("mission_id", UUID.class),
									row.getObject("site_id", UUID.class), row.getString("role"),
									row.getObject("assignee", UUID.class), row.getTimestamp("created_at").toInstant(),
									(due != null) ? due.toInstant() : null);
						})
						.list())));
		}

	}

	private record Open(String id, String formKey, UUID caseId, UUID mission, UUID site, String role,
			@Nullable UUID assignee, Instant created, @Nullable Instant due) {
	}

}
