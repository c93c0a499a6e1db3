package org.palier.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.palier.campaign.CampaignService;
import org.palier.campaign.RunningCampaign;
import org.palier.campaign.Sector;
import org.palier.field.FieldService;
import org.palier.field.RecordVisit;
import org.palier.field.VisitKind;
import org.palier.field.VisitResult;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.security.Scope;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rounds: pairs knock in the early evening, three times a week, never on a Sunday or
 * holiday.
 */
@Component
class DemoDoors implements DemoEvening {

	private static final List<String> NEEDS = List.of("Une facture de charges incompréhensible",
			"Un dossier CAF bloqué depuis trois mois", "Pas de médecin traitant",
			"Une démarche en ligne qui n’aboutit pas", "Des punaises dans la chambre des enfants",
			"Un chèque énergie jamais utilisé");

	private static final List<String> NAMES = List.of("Monique", "Omar", "Josiane", "Fatou", "René", "Amina", "Luis",
			"Svetlana", "Hocine", "Marie-Claude");

	/** With the stairs between the doors, and the talks. */
	private static final Duration APART = Duration.ofMinutes(6);

	private final CampaignService campaigns;

	private final FieldService field;

	private final WorkingCalendar calendar;

	private final TransactionTemplate transaction;

	private final Map<UUID, Integer> done = new HashMap<>();

	private final Map<UUID, Integer> planned = new HashMap<>();

	DemoDoors(CampaignService campaigns, FieldService field, WorkingCalendar calendar,
			TransactionTemplate transaction) {
		this.campaigns = campaigns;
		this.field = field;
		this.calendar = calendar;
		this.transaction = transaction;
	}

	/** Doors knocked so far. */
	int done(UUID mission) {
		return done.getOrDefault(mission, 0);
	}

	@Override
	public void live(LocalDate day, Map<UUID, DemoCast.Team> teams, Random random, Consumer<LocalDateTime> go) {
		if (day.getDayOfWeek() == DayOfWeek.SUNDAY || day.getDayOfWeek() == DayOfWeek.MONDAY) {
			return;
		}
		Supplier<List<RunningCampaign>> all = campaigns::running;
		var running = Scope.system("demonstration", all);
		if (running.isEmpty()) {
			return;
		}
		go.accept(day.atTime(LocalTime.of(19, 15).plusMinutes(random.nextInt(60))));
		for (var campaign : running) {
			var team = Objects.requireNonNull(teams.get(campaign.site()));
			var rests = Math.floorMod(day.toEpochDay() + campaign.mission().getLeastSignificantBits(), 2) == 0;
			if (!rests && isOpen(team.site(), day)) {
				round(campaign, team, random);
			}
		}
	}

	private boolean isOpen(UUID site, LocalDate day) {
		return Boolean.FALSE.equals(
				Scope.system("demonstration", () -> transaction.execute((status) -> calendar.isHoliday(site, day))));
	}

	private void round(RunningCampaign campaign, DemoCast.Team team, Random random) {
		int total = planned.computeIfAbsent(campaign.mission(),
				(mission) -> campaign.sectors()
					.stream()
					.mapToInt((sector) -> Objects.requireNonNullElse(sector.dwellings(), 0))
					.sum());
		int before = done(campaign.mission());
		int doors = Math.min(total - before, 14 + random.nextInt(9));
		var walker = campaign.team().get(random.nextInt(campaign.team().size()));
		if (doors <= 0) {
			return;
		}
		var place = Objects.requireNonNullElse(sector(campaign, before).name(), campaign.title());
		var visits = IntStream.range(0, doors).mapToObj((door) -> visit(place, random)).toList();
		DemoCast.as(Objects.requireNonNull(team.voisins().get(walker)),
				() -> field.record(campaign.mission(), visits, APART));
		done.put(campaign.mission(), before + doors);
	}

	/** They go through one sector after the other. */
	private static Sector sector(RunningCampaign campaign, int before) {
		int left = before;
		for (var sector : campaign.sectors()) {
			left -= Objects.requireNonNullElse(sector.dwellings(), 0);
			if (left < 0) {
				return sector;
			}
		}
		throw new IllegalStateException("All " + before + " doors are done");
	}

	/** In Sarcelles, 30 of 100 talked, 51 were out, 19 refused. */
	private static RecordVisit visit(String place, Random random) {
		int chance = random.nextInt(100);
		var result = (chance < 30) ? VisitResult.TALKED
				: (chance < 80) ? VisitResult.ABSENT : (chance < 98) ? VisitResult.REFUSED : VisitResult.COME_BACK;
		var talked = result == VisitResult.TALKED;
		var help = talked && random.nextInt(100) < 4;
		return new RecordVisit(new UUID(random.nextLong(), random.nextLong()), VisitKind.DOOR, place,
				"cage " + "ABC".charAt(random.nextInt(3)), result, talked ? 6 + random.nextInt(18) : null,
				talked ? oneOf(random, "français", "français", "français", "français", "arabe", "turc", "portugais")
						: null,
				talked && random.nextInt(100) < 40, null, help, help ? Boolean.TRUE : null,
				help ? NAMES.get(random.nextInt(NAMES.size())) : null, help ? "passer après 18 h, cage A" : null,
				help ? NEEDS.get(random.nextInt(NEEDS.size())) : null);
	}

	private static @Nullable String oneOf(Random random, String... several) {
		return several[random.nextInt(several.length)];
	}

}
