package org.palier.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionService;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.Formats;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The week of a campaign: who goes where, and a proposal for what is still to do. */
@Controller
@RequestMapping("/campaign/{id}")
class WeekController {

	private static final int LONGEST_NOTE = 200;

	private final CampaignService campaigns;

	private final Weeks weeks;

	private final DayNotes notes;

	private final Rounds rounds;

	private final ConflictWords words;

	private final MissionService missions;

	private final Texts texts;

	WeekController(CampaignService campaigns, Weeks weeks, DayNotes notes, Rounds rounds, ConflictWords words,
			MissionService missions, Texts texts) {
		this.campaigns = campaigns;
		this.weeks = weeks;
		this.notes = notes;
		this.rounds = rounds;
		this.words = words;
		this.missions = missions;
		this.texts = texts;
	}

	/** A campaign that has a calendar; directors see people as totals only. */
	static Campaign planned(CampaignService campaigns, UUID id, Role... roles) {
		var mayRead = User.current().filter((user) -> List.of(roles).stream().anyMatch(user::is));
		var campaign = campaigns.get(id);
		if (mayRead.isEmpty() || campaign.calendar() == null) {
			throw new NotFound();
		}
		return campaign;
	}

	@GetMapping("/week")
	String week(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate day, Model model) {
		var campaign = planned(campaigns, id, Role.COORDINATOR, Role.VOISIN);
		var today = weeks.today(campaign);
		var week = weeks.of(campaign, (day != null) ? day : first(campaign, today));
		model.addAttribute("campaign", campaign.id());
		model.addAttribute("mission", missions.get(campaign.mission()));
		model.addAttribute("week", week);
		model.addAttribute("mayWrite", User.current().filter((user) -> user.is(Role.COORDINATOR)).isPresent());
		model.addAttribute("previous", address(id, week.monday().minusDays(7)));
		model.addAttribute("next", address(id, week.monday().plusDays(7)));
		return "campaign/week";
	}

	/** Today's week, but no week before the campaign or after it. */
	private static LocalDate first(Campaign campaign, LocalDate today) {
		var plan = Objects.requireNonNull(campaign.calendar());
		if (today.isBefore(plan.firstDay())) {
			return plan.firstDay();
		}
		return today.isAfter(plan.lastDay()) ? plan.lastDay() : today;
	}

	static String address(UUID id, LocalDate day) {
		return "/campaign/" + id + "/week?day=" + day;
	}

	@PostMapping("/notes")
	String note(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String said,
			@RequestParam(required = false) @Nullable LocalDate day, RedirectAttributes next) {
		var campaign = planned(campaigns, id, Role.COORDINATOR);
		var last = (to != null) ? to : from;
		if (from == null || said == null || said.isBlank() || Objects.requireNonNull(last).isBefore(from)) {
			Flash.warn(next, texts.get("campaign.note.incomplete"));
		}
		else {
			notes.add(campaign.site(), from, last,
					said.strip().substring(0, Math.min(LONGEST_NOTE, said.strip().length())));
		}
		return "redirect:" + address(id, (from != null) ? from : (day != null) ? day : weeks.today(campaign));
	}

	@PostMapping("/notes/{note}/remove")
	String forget(@PathVariable UUID id, @PathVariable UUID note,
			@RequestParam(required = false) @Nullable LocalDate day) {
		var campaign = planned(campaigns, id, Role.COORDINATOR);
		notes.remove(campaign.site(), note);
		return "redirect:" + address(id, (day != null) ? day : weeks.today(campaign));
	}

	@GetMapping("/proposal")
	String proposal(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate day, Model model) {
		var campaign = planned(campaigns, id, Role.COORDINATOR);
		var from = (day != null) ? day : first(campaign, weeks.today(campaign));
		var proposal = weeks.propose(campaign, from);
		model.addAttribute("campaign", id);
		model.addAttribute("mission", missions.get(campaign.mission()));
		model.addAttribute("day", from);
		model.addAttribute("proposal", proposal);
		model.addAttribute("back", address(id, from));
		model.addAttribute("planned", proposal.planned().stream().map(WeekController::line).toList());
		model.addAttribute("why", proposal.empty().stream().map(this::why).toList());
		return "campaign/proposal";
	}

	/** Why nobody goes: the day, or what keeps each of them. */
	private Why why(Proposal.Empty empty) {
		var reasons = empty.nothingLeft() ? List.of(texts.get("campaign.proposal.nothingLeft")) : words.of(empty.why());
		return new Why(date(empty.day()),
				(empty.part() != null) ? "campaign.part." + empty.part() : "campaign.part.DAY",
				reasons.isEmpty() ? List.of(texts.get("campaign.proposal.alone")) : reasons);
	}

	private static Line line(Proposal.Planned planned) {
		var outing = planned.outing();
		return new Line(date(outing.day()), "campaign.part." + Part.of(outing.from()), outing.sector(),
				planned.pair().stream().map(Walker::name).sorted().toList(), planned.languages(),
				planned.experienced().isEmpty(), planned.doors());
	}

	/** "lundi 7 juin". */
	private static String date(LocalDate day) {
		return Formats.weekday(day) + " " + Formats.day(day);
	}

	@PostMapping("/proposal")
	String agree(@PathVariable UUID id, @RequestParam LocalDate day,
			@RequestParam(required = false) @Nullable String seal, RedirectAttributes next) {
		var campaign = planned(campaigns, id, Role.COORDINATOR);
		var proposal = weeks.propose(campaign, day);
		if (!proposal.seal().equals(seal)) {
			Flash.warn(next, texts.get("campaign.proposal.meanwhile"));
			return "redirect:/campaign/" + id + "/proposal?day=" + day;
		}
		rounds.planAll(campaign.mission(), proposal.planned().stream().map(Proposal.Planned::outing).toList());
		Flash.ok(next, texts.get("campaign.proposal.done", proposal.planned().size()));
		return "redirect:" + address(id, day);
	}

	/** A slot in which nobody goes. */
	record Why(String day, String part, List<String> reasons) {
	}

	/** A round that is proposed. */
	record Line(String day, String part, String sector, List<String> pair, List<String> languages, boolean beginners,
			int doors) {
	}

}
