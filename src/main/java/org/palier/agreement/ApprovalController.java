package org.palier.agreement;

import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.mission.PartnerTasks;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Flash;
import org.palier.platform.web.RuleBroken;
import org.palier.platform.web.Texts;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which a partner approves, or reads, behind the link of a mail. */
@Controller
class ApprovalController {

	private final Approvals approvals;

	private final ApprovalCodes codes;

	private final Witness witness;

	private final AgreementReading reading;

	private final Versions versions;

	private final Deadlines deadlines;

	private final PartnerTasks steps;

	private final Texts texts;

	ApprovalController(Approvals approvals, ApprovalCodes codes, Witness witness, AgreementReading reading,
			Versions versions, Deadlines deadlines, PartnerTasks steps, Texts texts) {
		this.approvals = approvals;
		this.codes = codes;
		this.witness = witness;
		this.reading = reading;
		this.versions = versions;
		this.deadlines = deadlines;
		this.steps = steps;
		this.texts = texts;
	}

	@GetMapping("/p/{link}/agreement/approve")
	String approve(PartnerLink link, @RequestParam(required = false) @Nullable String done, HttpMethod method,
			Model model) {
		model.addAttribute("form", Blank.of(Approve.class));
		if (done != null && Set.of("vote", "reader").contains(done)) {
			model.addAttribute("flash", new Flash("ok", texts.get("agreement.way.done." + done)));
		}
		var page = page(link, model);
		if (method == HttpMethod.GET) {
			witness.shown(link, approvals.text(link.caseId()));
		}
		return page;
	}

	@PostMapping("/p/{link}/agreement/approve")
	String approve(PartnerLink link, @Valid @ModelAttribute("form") Approve form, BindingResult errors,
			@RequestParam(defaultValue = "false") boolean again, Model model, HttpServletResponse response) {
		if (!approvals.text(link.caseId()).sha256().equals(form.sha256())) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			errors.reject("agreement.changedMeanwhile");
		}
		if (form.choice() != null && form.choice() != Approve.Choice.APPROVE && form.reason() == null) {
			errors.rejectValue("reason", "agreement.approve.reason.missing");
		}
		if (errors.hasErrors() || needsCode(link, form, again, errors, model)) {
			return page(link, model);
		}
		approvals.answer(link, form);
		return "redirect:" + link.href();
	}

	/**
	 * The page comes back with all that was typed, and a field for the code that was sent
	 * meanwhile.
	 */
	private boolean needsCode(PartnerLink link, Approve form, boolean again, BindingResult errors, Model model) {
		if (!codes.areAsked(approvals.get(link.caseId()))) {
			return false;
		}
		if (!again && form.code() != null) {
			if (codes.isRight(link, form.code())) {
				return false;
			}
			errors.rejectValue("code",
					codes.isOut(link) ? "agreement.approve.code.wrong" : "agreement.approve.code.over");
		}
		if (again || !codes.isOut(link)) {
			try {
				codes.send(link);
			}
			catch (RuleBroken ex) {
				errors.reject(ex.key());
				return true;
			}
		}
		model.addAttribute("flash", new Flash("info", texts.get("agreement.code.sent", link.email())));
		return true;
	}

	@GetMapping("/p/{link}/agreement/read")
	String read(PartnerLink link, HttpMethod method, Model model) {
		text(link, model);
		if (method == HttpMethod.GET) {
			witness.shown(link, approvals.text(link.caseId()));
		}
		return link.form().replace("forms/", "");
	}

	private String page(PartnerLink link, Model model) {
		var agreement = approvals.get(link.caseId());
		steps.describe(link, model);
		text(link, model);
		model.addAttribute("coded", codes.areAsked(agreement));
		model.addAttribute("codeOut", codes.isOut(link));
		model.addAttribute("vote", deadlines.voteAhead(agreement).orElse(null));
		model.addAttribute("council", reading.hasCouncil(agreement));
		model.addAttribute("ways", Stream.of("vote", "hand", "reader")
			.map((way) -> new Choice(link.href() + "/" + link.formKey() + "/" + way, texts.get("agreement.way." + way)))
			.toList());
		return link.form();
	}

	private void text(PartnerLink link, Model model) {
		var agreement = approvals.get(link.caseId());
		model.addAttribute("document", approvals.text(link.caseId()));
		model.addAttribute("sponsor", reading.sponsor(agreement));
		model.addAttribute("title", reading.title(agreement));
		model.addAttribute("budget", agreement.budget());
		model.addAttribute("changes", versions.lastChange(agreement).orElse(null));
		model.addAttribute("articles", reading.articles(agreement));
		model.addAttribute("answers", agreement.answers());
		model.addAttribute("change", agreement.change());
	}

}
