package org.palier.steering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.campaign.CampaignPlan;
import org.palier.campaign.CampaignService;
import org.palier.field.DoorLog;
import org.palier.mission.MissionService;
import org.palier.organisation.Directory;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Formats;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.steering.Pace.Expected;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a campaign while it runs, and after. */
@Controller
class SteeringController {

	private final CampaignService campaigns;

	private final MissionService missions;

	private final DoorLog log;

	private final Mornings mornings;

	private final Doubts doubts;

	private final Directory directory;

	private final Texts texts;

	private final Words words;

	SteeringController(CampaignService campaigns, MissionService missions, DoorLog log, Mornings mornings,
			Doubts doubts, Directory directory, Texts texts, Words words) {
		this.campaigns = campaigns;
		this.missions = missions;
		this.log = log;
		this.mornings = mornings;
		this.doubts = doubts;
		this.directory = directory;
		this.texts = texts;
		this.words = words;
	}

	@GetMapping("/missions/{mission}/campaign")
	@Transactional(readOnly = true)
	public String campaign(@PathVariable UUID mission, @AuthenticationPrincipal User user, Model model) {
		var title = missions.get(mission).title();
		var plan = NotFound.orElse(campaigns.plan(mission));
		var progress = Progress.of(plan, log.days(mission, plan.site()));
		var expected = (plan.endedAt() == null) ? mornings.expected(plan) : Optional.<Expected>empty();
		model.addAttribute("mission", mission);
		model.addAttribute("title", title);
		model.addAttribute("lead", lead(plan, progress, expected.orElse(null)));
		model.addAttribute("against", expected.map((each) -> against(plan, each)).orElse(null));
		model.addAttribute("figures", figures(plan, progress));
		model.addAttribute("sectors", progress.sectors().stream().map(this::line).toList());
		model.addAttribute("weeks", progress.weeks().stream().map(this::line).toList());
		model.addAttribute("forecasts",
				mornings.past(mission)
					.stream()
					.map((said) -> new Before(words.date(said.on()), band(said.expected())))
					.toList());
		model.addAttribute("points",
				plan.points()
					.stream()
					.map((point) -> new Decided(words.date(point.at()), point.works(), point.adjust(),
							(point.lastDay() != null) ? words.date(point.lastDay()) : null))
					.toList());
		model.addAttribute("questions", doubts.of(mission, user).stream().map((doubt) -> asked(doubt, user)).toList());
		model.addAttribute("coordinator", user.is(Role.COORDINATOR));
		return "steering/campaign";
	}

	private String lead(CampaignPlan plan, Progress progress, @Nullable Expected expected) {
		var all = progress.all();
		if (plan.endedAt() != null) {
			return texts.get("steering.closed", words.date(plan.endedAt()), Formats.number(all.done()));
		}
		if (expected != null) {
			return texts.get("steering.pace", band(expected));
		}
		return texts.get((all.done() >= all.planned() && all.planned() > 0) ? "steering.done" : "steering.early");
	}

	/** "14 June ± 4 days". */
	private String band(Expected expected) {
		long days = ChronoUnit.DAYS.between(expected.earliest(), expected.latest());
		return texts.get("steering.band", Formats.date(expected.earliest().plusDays(days / 2)), (days + 1) / 2);
	}

	private String against(CampaignPlan plan, Expected expected) {
		long late = ChronoUnit.DAYS.between(plan.lastDay(), middle(expected));
		return (late > 0) ? texts.get("steering.late", late, Formats.date(plan.lastDay()))
				: texts.get("steering.inTime", Formats.date(plan.lastDay()));
	}

	private static LocalDate middle(Expected expected) {
		return expected.earliest().plusDays(ChronoUnit.DAYS.between(expected.earliest(), expected.latest()) / 2);
	}

	private List<Shown> figures(CampaignPlan plan, Progress progress) {
		var all = progress.all();
		return List.of(
				shown("doors", texts.get("steering.of", Formats.number(all.done()), Formats.number(all.planned()))),
				shown("opened", Formats.number(all.opened())), shown("talked", Formats.number(all.talked())),
				shown("refused", Formats.number(all.refused())), shown("hours", texts.get("steering.of",
						Formats.number(log.hours(plan.mission(), plan.site())), Formats.number(plan.hours()))));
	}

	private Shown shown(String key, String value) {
		return new Shown(texts.get("steering." + key), value, null);
	}

	private Line line(Progress.Count count) {
		var name = (count.monday() != null) ? texts.get("steering.week", Formats.date(count.monday()))
				: count.name().isEmpty() ? texts.get("steering.noName") : count.name();
		return new Line(name, (count.planned() > 0) ? Formats.number(count.planned()) : "–",
				Formats.number(count.done()), count.percent(), Formats.number(count.opened()),
				Formats.number(count.talked()), Formats.number(count.refused()));
	}

	private Asked asked(Doubts.Doubt doubt, User user) {
		var own = doubt.voisin().equals(user.id());
		return new Asked(own ? null : directory.name(doubt.voisin()),
				doubts.question(doubt.kind(), doubt.day(), doubt.visits()), doubt.answer(),
				own ? "/doubts/" + doubt.id() : null);
	}

	/** A figure on top of the page. */
	record Shown(String label, String value, @Nullable String href) {
	}

	/** A sector or a week. */
	record Line(String name, String planned, String done, @Nullable Integer percent, String opened, String talked,
			String refused) {
	}

	/** What was expected before. */
	record Before(String on, String band) {
	}

	/** A week's decisions. */
	record Decided(String on, String works, @Nullable String adjust, @Nullable String lastDay) {
	}

	/**
	 * A question to a Voisin.
	 *
	 * @param whom null if it is to the reader
	 * @param href where the reader answers
	 */
	record Asked(@Nullable String whom, String question, @Nullable String answer, @Nullable String href) {
	}

}
