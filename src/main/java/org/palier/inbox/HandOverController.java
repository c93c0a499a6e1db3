package org.palier.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.security.User;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Several tasks into a colleague's hands: those that were chosen in the list, or all that
 * a filter finds, so that a link from elsewhere leads here.
 */
@Controller
@RequestMapping("/inbox/hand-over")
class HandOverController {

	private final HandOver handOver;

	private final InboxPages pages;

	private final TaskActs acts;

	private final Several several;

	private final Directory directory;

	HandOverController(HandOver handOver, InboxPages pages, TaskActs acts, Several several, Directory directory) {
		this.handOver = handOver;
		this.pages = pages;
		this.acts = acts;
		this.several = several;
		this.directory = directory;
	}

	/** With the filters of the inbox. */
	@GetMapping
	String filtered(@AuthenticationPrincipal User user, @RequestParam Map<String, String> address, Model model) {
		var wanted = Wanted.of(address);
		return handOver.page(pages.ids(user, wanted, Several.MOST), user, wanted.href(), model);
	}

	@PostMapping
	String hand(@AuthenticationPrincipal User user, @Valid @ModelAttribute("form") Acts.HandOver form,
			BindingResult errors, @RequestParam(required = false) @Nullable String view, Model model,
			RedirectAttributes next) {
		if (errors.hasErrors()) {
			var chosen = model.getAttribute("form") instanceof Acts.HandOver typed ? typed.tasks() : null;
			return handOver.page(Objects.requireNonNullElse(chosen, List.of()), user, Wanted.at(view).href(), model);
		}
		several.each(form.tasks(), user, (task) -> acts.hand(task, form.colleague(), form.note(), user),
				"inbox.bulk.hand", directory.name(form.colleague()), next);
		return "redirect:" + Wanted.at(view).href();
	}

}
