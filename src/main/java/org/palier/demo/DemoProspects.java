package org.palier.demo;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.Theme;
import org.palier.mission.Unfunded;
import org.palier.partner.Kind;
import org.palier.partner.Nature;
import org.palier.partner.Partners;
import org.palier.prospecting.Engage;
import org.palier.prospecting.LostReason;
import org.palier.prospecting.NewProspect;
import org.palier.prospecting.ProspectService;
import org.palier.prospecting.Source;
import org.palier.prospecting.Stage;
import org.palier.prospecting.TakeStep;
import org.palier.prospecting.TakeStep.Outcome;
import org.palier.prospecting.WakeProspects;
import org.palier.workflow.Workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom the coordinators of the demonstration are winning over: some at every stage. */
@Component
class DemoProspects {

	/** What is planned when somebody is noted, and for how many days later. */
	private static final int FIRST_STEP = 5;

	/**
	 * So many days before today the line of those that sleep is put off for the last
	 * time.
	 */
	private static final int LAST_PUT_OFF = 9;

	private static final List<Plan> PLANS = List.of(
			new Plan("lille", "Logis de la Deûle", Kind.LANDLORD, Nature.PRIVATE, "Charges et régularisations",
					Source.MET, "14000", 74, Stage.PROPOSAL,
					"Le directeur de la proximité veut un budget pour 400 portes avant son comité.",
					"Présenter le budget au comité", 3),
			new Plan("lille", "Fondation des Quartiers", Kind.FOUNDATION, Nature.PRIVATE, "Santé des femmes",
					Source.KNOWN, "25000", 41, Stage.MEETING,
					"Elle connaît nos équipes et aimerait voir une tournée avant d’en parler à son conseil.",
					"Faire une tournée avec Anne-Laure Petit", 1),
			new Plan("lille", "Caisse d’assurance maladie, Lille", Kind.HEALTH, Nature.PUBLIC, "Dépistage du diabète",
					Source.RECOMMENDED, "18000", 25, Stage.CONTACTED,
					"Intéressée par nos chiffres de porte-à-porte ; elle en parle à sa direction.",
					"Rappeler la chargée de prévention", -2),
			new Plan("lille", "Énergies des Flandres", Kind.UTILITY, Nature.PRIVATE, "Précarité énergétique",
					Source.CALL_FOR_PROJECTS, "9000", 4, Stage.SPOTTED, "", "Lire l’appel à projets", 6),
			new Plan("lille", "Caisse d’allocations familiales, Lille", Kind.STATE, Nature.PUBLIC, "Accès aux droits",
					Source.KNOWN, "20000", 62, Stage.MEETING,
					"Bon échange. Elle doit voir avec le service des aides au logement.", null, 0),
			new Plan("lille", "Mutuelle des Faubourgs", Kind.HEALTH, Nature.PRIVATE, "Santé des dents", Source.MET,
					null, 48, Stage.CONTACTED, "A demandé un document court, envoyé le jour même.", null, 0),
			new Plan("lille", "Copropriétés du Nord", Kind.ASSOCIATION, Nature.PRIVATE, "Assemblées générales",
					Source.RECOMMENDED, "6000", 55, Stage.CONTACTED, "Attend la nouvelle équipe pour décider.", null,
					0),
			new Plan("lille", "Syndicat du tri, Lille", Kind.INTERCOMMUNAL, Nature.PUBLIC_BODY, "Tri et propreté",
					Source.THEY_CALLED, "12000", 33, Stage.PROPOSAL,
					"Le vice-président nous a appelés : il veut commencer par Lille Sud.",
					"Envoyer la proposition corrigée", 5),
			new Plan("lille", "Association Lire et Grandir", Kind.ASSOCIATION, Nature.PRIVATE, "Parents et écrans",
					Source.MET, null, 14, Stage.CONTACTED, "Très motivée, sans budget propre : voir avec la Ville.",
					null, 0),
			new Plan("lille", "Fonds Solidarité Rénovation", Kind.FOUNDATION, Nature.PRIVATE, "Rénovation urbaine",
					Source.CALL_FOR_PROJECTS, "30000", 90, Stage.LOST, "Le fonds ne finance que des travaux.", null, 0),
			new Plan("lille", "Résidences du Parc", Kind.LANDLORD, Nature.PRIVATE, "Punaises de lit", Source.MET,
					"8000", 66, Stage.LOST, "Ils ont choisi une entreprise.", null, 0),
			new Plan("lille", "Ville de Lille", Kind.TOWN, Nature.PUBLIC_BODY, "Aller vers les aînés", Source.KNOWN,
					"16000", 9, Stage.WON, "L’élue aux aînés porte le projet dès ce trimestre.", null, 0),
			new Plan("roubaix", "Logis de la Lys", Kind.LANDLORD, Nature.PRIVATE, "Charges", Source.MET, "11000", 30,
					Stage.MEETING, "Une première rencontre utile.", "Envoyer deux bilans", 4),
			new Plan("roubaix", "Centre de santé de l’Alma", Kind.HEALTH, Nature.PRIVATE, "Dépistages", Source.KNOWN,
					"7000", 44, Stage.CONTACTED, "Sa directrice change en janvier.", null, 0),
			new Plan("roubaix", "Roubaix Habitat", Kind.LANDLORD, Nature.PRIVATE, "Tri et propreté", Source.KNOWN,
					"10000", 36, Stage.WON, "Accord de principe de la proximité.", null, 0));

	private final ProspectService prospects;

	private final Partners partners;

	private final Unfunded unfunded;

	private final Workflow workflow;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Map<Plan, UUID> opened = new HashMap<>();

	DemoProspects(ProspectService prospects, Partners partners, Unfunded unfunded, Workflow workflow, JdbcClient jdbc,
			TransactionTemplate transaction, Clock clock) {
		this.prospects = prospects;
		this.partners = partners;
		this.unfunded = unfunded;
		this.workflow = workflow;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	void live(LocalDate day, LocalDate last, Collection<DemoCast.Team> teams) {
		if (day.isBefore(last.minusDays(LAST_PUT_OFF))) {
			teams.forEach((team) -> DemoCast.as(team.coordinator(), () -> putOff(team.site())));
		}
		for (var plan : PLANS) {
			teams.stream()
				.filter((team) -> team.town().equals(plan.town()))
				.findFirst()
				.ifPresent((team) -> DemoCast.as(team.coordinator(), () -> live(plan, day, last, team)));
		}
	}

	private void live(Plan plan, LocalDate day, LocalDate last, DemoCast.Team team) {
		if (day.equals(last.minusDays(plan.opened()))) {
			opened.put(plan, prospects.open(plan.opens(partner(plan, team), day, last), team.site()));
		}
		else if (day.equals(last.minusDays(plan.opened() - FIRST_STEP)) && plan.stage() != Stage.SPOTTED
				&& opened.containsKey(plan)) {
			decide(plan, Objects.requireNonNull(opened.get(plan)), day, last, team);
		}
	}

	/** Those that sleep are put off again and again, as it happens. */
	private void putOff(UUID site) {
		Objects.requireNonNull(transaction.execute((status) -> jdbc.sql(
				"select id from inbox_task where form_key = 'prospecting/wake-prospects' and site_id = ? and created_at < ?")
			.params(site, Timestamp.from(clock.instant().minus(Duration.ofDays(3))))
			.query(String.class)
			.list()))
			.forEach((id) -> workflow.task(id)
				.ifPresent((task) -> prospects.wake(task.caseId(), new WakeProspects(List.of()), task)));
	}

	/** Whoever is in the book already is not added twice. */
	private @Nullable UUID partner(Plan plan, DemoCast.Team team) {
		return partners.choices(team.site())
			.stream()
			.filter((choice) -> choice.label().equals(plan.partner()))
			.map((choice) -> UUID.fromString(choice.value()))
			.findFirst()
			.orElse(null);
	}

	private void decide(Plan plan, UUID prospect, LocalDate day, LocalDate last, DemoCast.Team team) {
		workflow.task(prospect, "user_takeStep", null)
			.ifPresent((task) -> prospects.take(prospect, plan.takes(day, last), task));
		if (plan.stage() == Stage.WON) {
			workflow.task(prospect, "user_engage", null)
				.ifPresent((task) -> prospects.engage(prospect, what(plan, team), task));
		}
	}

	/** In Roubaix a mission finds its money, in Lille a new one begins. */
	private Engage what(Plan plan, DemoCast.Team team) {
		var looking = unfunded.choices(team.site());
		var joins = team.town().equals("roubaix") && !looking.isEmpty();
		return joins
				? new Engage(Engage.Choice.JOIN, plan.euros(), null, null, null,
						UUID.fromString(looking.get(0).value()), null)
				: new Engage(Engage.Choice.NEW, plan.euros(), plan.title(), Theme.OTHER,
						team.neighbourhoods().get(0).id(), null, "Commencer par les tours de la rue de l’Asie.");
	}

	/**
	 * A prospect as it will be today.
	 *
	 * @param amount in euros
	 * @param opened how many days ago
	 * @param stage that it reaches
	 * @param said when its first step was taken
	 * @param step the next one, if any
	 * @param stepIn in how many days from today
	 */
	private record Plan(String town, String partner, Kind kind, Nature nature, String title, Source source,
			@Nullable String amount, int opened, Stage stage, String said, @Nullable String step, int stepIn) {

		@Nullable BigDecimal euros() {
			return (amount != null) ? new BigDecimal(amount) : null;
		}

		NewProspect opens(@Nullable UUID known, LocalDate day, LocalDate last) {
			var spotted = stage == Stage.SPOTTED;
			return new NewProspect(known, null, (known == null) ? partner : null, kind, nature, title, source, euros(),
					spotted ? step : "Premier appel", spotted ? last.plusDays(stepIn) : day.plusDays(FIRST_STEP));
		}

		TakeStep takes(LocalDate day, LocalDate last) {
			return switch (stage) {
				case WON -> new TakeStep(said, day, null, Outcome.WON, null, null, null, null, null);
				case LOST -> new TakeStep(said, day, null, Outcome.LOST, null, null, null,
						(opened > 80) ? LostReason.NOT_PRIORITY : LostReason.OTHERWISE, null);
				default -> new TakeStep(said, day, null, Outcome.GO_ON, stage, step,
						(step != null) ? last.plusDays(stepIn) : null, null, null);
			};
		}

	}

}
