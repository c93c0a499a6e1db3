package org.palier.agreement;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.palier.mission.PartnerTasks;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.web.Blank;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which a partner approves, behind the link of a mail. */
@Controller
class ApprovalController {

	private final Approvals approvals;

	private final AgreementReading reading;

	private final Versions versions;

	private final PartnerTasks steps;

	ApprovalController(Approvals approvals, AgreementReading reading, Versions versions, PartnerTasks steps) {
		this.approvals = approvals;
		this.reading = reading;
		this.versions = versions;
		this.steps = steps;
	}

	@GetMapping("/p/{link}/agreement/approve")
	String approve(PartnerLink link, Model model) {
		model.addAttribute("form", Blank.of(Approve.class));
		return page(link, model);
	}

	@PostMapping("/p/{link}/agreement/approve")
	String approve(PartnerLink link, @Valid @ModelAttribute("form") Approve form, BindingResult errors, Model model,
			HttpServletResponse response) {
		if (!approvals.text(link.caseId()).sha256().equals(form.sha256())) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			errors.reject("agreement.changedMeanwhile");
		}
		if (form.choice() != null && form.choice() != Approve.Choice.APPROVE && form.reason() == null) {
			errors.rejectValue("reason", "agreement.approve.reason.missing");
		}
		if (errors.hasErrors()) {
			return page(link, model);
		}
		approvals.answer(link, form);
		return "redirect:" + link.href();
	}

	private String page(PartnerLink link, Model model) {
		var agreement = approvals.get(link.caseId());
		steps.describe(link, model);
		model.addAttribute("document", approvals.text(link.caseId()));
		model.addAttribute("sponsor", reading.sponsor(agreement));
		model.addAttribute("budget", agreement.budget());
		model.addAttribute("changes", versions.lastChange(agreement).orElse(null));
		model.addAttribute("articles", reading.articles(agreement));
		model.addAttribute("answers", agreement.answers());
		model.addAttribute("change", agreement.change());
		return link.form();
	}

}
