package org.palier.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Choice;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an hour costs at one's sites: coordinators write, directors read. */
@Controller
@RequestMapping("/costs")
class CostController {

	private final Costs costs;

	private final Directory directory;

	private final Texts texts;

	private final Clock clock;

	CostController(Costs costs, Directory directory, Texts texts, Clock clock) {
		this.costs = costs;
		this.directory = directory;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	String list(@AuthenticationPrincipal User user, Model model) {
		model.addAttribute("form", Blank.of(EnterCost.class));
		return page(user, model);
	}

	@PostMapping
	String enter(@Valid @ModelAttribute("form") @Nullable EnterCost form, BindingResult errors,
			@AuthenticationPrincipal User user, Model model, RedirectAttributes next) {
		var site = (user.sites().size() == 1) ? user.sites().iterator().next()
				: Optional.ofNullable(form).map(EnterCost::site).orElse(null);
		if (site == null) {
			errors.rejectValue("site", "NotNull");
		}
		else if (!user.sites().contains(site)) {
			throw new NotFound();
		}
		if (errors.hasErrors() || form == null || site == null) {
			return page(user, model);
		}
		costs.enter(site, form.role(), form.fromDay(), form.amount());
		Flash.ok(next, texts.get("cost.entered"));
		return "redirect:/costs";
	}

	@PostMapping("/{id}/remove")
	String remove(@PathVariable UUID id) {
		costs.remove(id);
		return "redirect:/costs";
	}

	private String page(User user, Model model) {
		var sites = directory.siteChoices();
		model.addAttribute("mayWrite", user.is(Role.COORDINATOR));
		model.addAttribute("sites", sites);
		model.addAttribute("tables",
				sites.stream().map((site) -> new Table(site, lines(UUID.fromString(site.value())))).toList());
		return "agreement/costs";
	}

	private List<Line> lines(UUID site) {
		var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
		var all = costs.of(site);
		return all.stream().map((cost) -> {
			var newest = all.stream()
				.filter((each) -> each.role() == cost.role() && !each.fromDay().isAfter(today))
				.findFirst();
			return new Line(cost,
					newest.filter(cost::equals).isPresent() ? "now" : cost.fromDay().isAfter(today) ? "later" : "over");
		}).toList();
	}

	/** What one site says. */
	record Table(Choice site, List<Line> lines) {
	}

	/**
	 * A cost in the table.
	 *
	 * @param state now, later or over
	 */
	record Line(HourlyCost cost, String state) {
	}

}
