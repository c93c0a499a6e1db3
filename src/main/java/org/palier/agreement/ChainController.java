package org.palier.agreement;

import java.util.UUID;

import jakarta.validation.Valid;
import org.palier.partner.Partners;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Flash;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.RuleBroken;
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

/** Who at the partner's reads, approves and signs, in which order. */
@Controller
@RequestMapping("/agreement/{id}/chain")
class ChainController {

	private final Chains chains;

	private final Approvals approvals;

	private final AgreementReading reading;

	private final Partners partners;

	private final Texts texts;

	ChainController(Chains chains, Approvals approvals, AgreementReading reading, Partners partners, Texts texts) {
		this.chains = chains;
		this.approvals = approvals;
		this.reading = reading;
		this.partners = partners;
		this.texts = texts;
	}

	/** Before there is a budget nobody is known at the partner's. */
	@ModelAttribute
	void guard(@AuthenticationPrincipal User user, @PathVariable UUID id) {
		if (!user.is(Role.COORDINATOR) || approvals.get(id).budget() == null) {
			throw new NotFound();
		}
	}

	@GetMapping
	String chain(@PathVariable UUID id, Model model) {
		return page(id, DrawChain.of(approvals.get(id).chain()), model);
	}

	@PostMapping
	String chain(@PathVariable UUID id, @Valid @ModelAttribute("form") DrawChain form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var agreement = approvals.get(id);
		form.check(errors, partners.contactChoices(agreement.site()).stream().map(Choice::value).toList());
		if (!errors.hasErrors()) {
			try {
				var chain = form.chain(agreement.chain());
				chains.draw(id, chain);
				if (form.pattern() != null) {
					chains.keep(id, form.pattern(), chain);
				}
				return done(id, next);
			}
			catch (RuleBroken ex) {
				errors.reject(ex.key());
			}
		}
		return page(id, form, model);
	}

	@PostMapping("/use")
	String use(@PathVariable UUID id, @RequestParam UUID pattern, RedirectAttributes next) {
		chains.use(id, pattern);
		return done(id, next);
	}

	private String page(UUID id, DrawChain form, Model model) {
		var agreement = approvals.get(id);
		model.addAttribute("form", form);
		model.addAttribute("lines", form.lines());
		model.addAttribute("id", id);
		model.addAttribute("mission", agreement.mission());
		model.addAttribute("title", reading.title(agreement));
		model.addAttribute("contacts", partners.contactChoices(agreement.site()));
		model.addAttribute("patterns", chains.patterns(id));
		return "agreement/chain";
	}

	private String done(UUID id, RedirectAttributes next) {
		Flash.ok(next, texts.get("agreement.chain.done"));
		return "redirect:/agreement/" + id + "/answers";
	}

}
