package org.palier.agreement;

import jakarta.validation.Valid;
import org.palier.mission.PartnerTasks;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.web.Blank;
import org.palier.platform.web.RuleBroken;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What an approver may do beside answering: say when the council votes, pass the
 * agreement on, let somebody read along. Each is a page with a form and a typed name:
 * nothing happens by opening an address.
 */
@Controller
@RequestMapping("/p/{link}/agreement/approve")
class PartnerWaysController {

	private final Votes votes;

	private final Handovers handovers;

	private final Approvals approvals;

	private final Deadlines deadlines;

	private final PartnerTasks steps;

	private final Texts texts;

	PartnerWaysController(Votes votes, Handovers handovers, Approvals approvals, Deadlines deadlines,
			PartnerTasks steps, Texts texts) {
		this.votes = votes;
		this.handovers = handovers;
		this.approvals = approvals;
		this.deadlines = deadlines;
		this.steps = steps;
		this.texts = texts;
	}

	@GetMapping("/vote")
	String vote(PartnerLink link, Model model) {
		model.addAttribute("form", Blank.of(PlanVote.class));
		return page("vote", link, model);
	}

	@PostMapping("/vote")
	String vote(PartnerLink link, @Valid @ModelAttribute("form") PlanVote form, BindingResult errors, Model model) {
		form.check(errors, deadlines.today(approvals.get(link.caseId())));
		if (errors.hasErrors()) {
			return page("vote", link, model);
		}
		votes.plan(link.caseId(), form);
		return "redirect:" + link.href() + "/" + link.formKey() + "?done=vote";
	}

	@GetMapping("/hand")
	String passOn(PartnerLink link, Model model) {
		model.addAttribute("form", Blank.of(PassOn.class));
		return page("hand", link, model);
	}

	@PostMapping("/hand")
	String passOn(PartnerLink link, @Valid @ModelAttribute("form") PassOn form, BindingResult errors, Model model) {
		form.check(errors);
		if (!errors.hasErrors()) {
			try {
				handovers.passOn(link, form);
				return "redirect:" + link.href();
			}
			catch (RuleBroken ex) {
				errors.reject(ex.key());
			}
		}
		return page("hand", link, model);
	}

	@GetMapping("/reader")
	String reader(PartnerLink link, Model model) {
		model.addAttribute("form", Blank.of(AddReader.class));
		return page("reader", link, model);
	}

	@PostMapping("/reader")
	String reader(PartnerLink link, @Valid @ModelAttribute("form") AddReader form, BindingResult errors, Model model) {
		if (errors.hasErrors()) {
			return page("reader", link, model);
		}
		handovers.addReader(link, form);
		return "redirect:" + link.href() + "/" + link.formKey() + "?done=reader";
	}

	private String page(String way, PartnerLink link, Model model) {
		steps.describe(link, model, texts.get("agreement.way." + way), texts.get("agreement.way." + way + ".help"));
		model.addAttribute("formAction", link.href() + "/" + link.formKey() + "/" + way);
		model.addAttribute("back", link.href() + "/" + link.formKey());
		return "agreement/" + way;
	}

}
