package org.palier.agreement;

import java.util.UUID;

import jakarta.validation.Valid;
import org.palier.partner.Partners;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Flash;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who is asked about an agreement, what they have said, and when we write to them again:
 * the page on which nobody needs to wonder where it is.
 */
@Controller
@RequestMapping("/agreement/{id}/answers")
class AnswersController {

	private final AnswersReading answers;

	private final Approvals approvals;

	private final Votes votes;

	private final Reminders reminders;

	private final Handovers handovers;

	private final Deadlines deadlines;

	private final Links links;

	private final Partners partners;

	private final Texts texts;

	AnswersController(AnswersReading answers, Approvals approvals, Votes votes, Reminders reminders,
			Handovers handovers, Deadlines deadlines, Links links, Partners partners, Texts texts) {
		this.answers = answers;
		this.approvals = approvals;
		this.votes = votes;
		this.reminders = reminders;
		this.handovers = handovers;
		this.deadlines = deadlines;
		this.links = links;
		this.partners = partners;
		this.texts = texts;
	}

	/** Partners' answers are for those who look after the agreement. */
	@ModelAttribute
	void guard(@AuthenticationPrincipal User user, @PathVariable UUID id, Model model) {
		if (!user.is(Role.COORDINATOR) && !user.is(Role.DIRECTOR)) {
			throw new NotFound();
		}
		approvals.get(id);
		model.addAttribute("mayAct", user.is(Role.COORDINATOR));
	}

	@GetMapping
	String page(@PathVariable UUID id, Model model) {
		var page = answers.of(id);
		model.addAttribute("page", page);
		model.addAttribute("contacts", partners.contactChoices(page.site()));
		if (!model.containsAttribute("plan")) {
			model.addAttribute("plan", Blank.of(PlanVote.class));
		}
		if (!model.containsAttribute("voted")) {
			model.addAttribute("voted", Blank.of(RecordVote.class));
		}
		return "agreement/answers";
	}

	@PostMapping("/vote")
	String vote(@PathVariable UUID id, @AuthenticationPrincipal User user,
			@Valid @ModelAttribute("plan") PlanVote typed, BindingResult errors, Model model, RedirectAttributes next) {
		var form = new PlanVote(typed.day(), user.name());
		form.check(errors, deadlines.today(approvals.get(id)));
		if (errors.hasFieldErrors("day")) {
			return page(id, model);
		}
		votes.plan(id, form);
		return done(id, next, "vote");
	}

	@PostMapping("/deliberation")
	String deliberation(@PathVariable UUID id, @Valid @ModelAttribute("voted") RecordVote form, BindingResult errors,
			Model model, RedirectAttributes next) {
		if (errors.hasErrors()) {
			return page(id, model);
		}
		votes.record(id, form);
		return done(id, next, "deliberation");
	}

	@PostMapping("/reminders")
	String reminders(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean quiet,
			RedirectAttributes next) {
		reminders.hold(id, quiet);
		return done(id, next, quiet ? "held" : "resumed");
	}

	/** The same mail with a new link; the old one opens nothing any more. */
	@PostMapping("/links/{link}/reissue")
	String reissue(@PathVariable UUID id, @PathVariable UUID link, RedirectAttributes next) {
		links.reissue(of(id, link), deadlines.expires(approvals.get(id)));
		return done(id, next, "reissued");
	}

	@PostMapping("/links/{link}/revoke")
	String revoke(@PathVariable UUID id, @PathVariable UUID link, RedirectAttributes next) {
		links.close(of(id, link).id());
		return done(id, next, "revoked");
	}

	@PostMapping("/links/{link}/replace")
	String replace(@PathVariable UUID id, @PathVariable UUID link, @RequestParam UUID contact,
			RedirectAttributes next) {
		handovers.replace(id, of(id, link).id(), contact);
		return done(id, next, "replaced");
	}

	private PartnerLink of(UUID id, UUID link) {
		return NotFound.orElse(links.find(link).filter((found) -> found.caseId().equals(id)));
	}

	private String done(UUID id, RedirectAttributes next, String what) {
		Flash.ok(next, texts.get("agreement.answers.done." + what));
		return "redirect:/agreement/" + id + "/answers";
	}

}
