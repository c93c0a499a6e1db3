package org.palier.search;

import org.jspecify.annotations.Nullable;
import org.palier.platform.security.User;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The field at the top of every page: its results, and what it suggests while one types.
 */
@Controller
@RequestMapping("/search")
class SearchController {

	private static final int PAGE = 20;

	private static final int GLANCE = 4;

	private final Search search;

	SearchController(Search search) {
		this.search = search;
	}

	@GetMapping
	String page(@AuthenticationPrincipal User user, @RequestParam(required = false) @Nullable String q, Model model) {
		return found("search/search", user, q, PAGE, model);
	}

	@GetMapping("/suggest")
	String suggest(@AuthenticationPrincipal User user, @RequestParam(required = false) @Nullable String q,
			Model model) {
		return found("search/suggest", user, q, GLANCE, model);
	}

	private String found(String view, User user, @Nullable String q, int most, Model model) {
		var found = search.find(user, q, most);
		model.addAttribute("q", q);
		model.addAttribute("found", found);
		model.addAttribute("count", found.stream().mapToInt((kind) -> kind.all().size()).sum());
		return view;
	}

}
