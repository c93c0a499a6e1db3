package org.palier.field;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Formats;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows behind the figures of the doors, for the coordinator. */
@Controller
class VisitsController {

	private final FieldService service;

	private final VisitWords lines;

	private final Texts texts;

	VisitsController(FieldService service, VisitWords lines, Texts texts) {
		this.service = service;
		this.lines = lines;
		this.texts = texts;
	}

	/**
	 * @param figure key of the figure whose rows are opened; all visits without it
	 */
	@GetMapping("/field/{mission}/visits")
	String visits(@PathVariable UUID mission, @RequestParam(defaultValue = "") String figure,
			@RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal User user, Model model) {
		if (!user.is(Role.COORDINATOR)) {
			throw new NotFound();
		}
		var wanted = VisitFigure.of(figure).orElse(null);
		var slice = service.rows(mission, wanted, Math.max(page, 0));
		model.addAttribute("mission", mission);
		model.addAttribute("figure", (wanted != null) ? wanted.key() : null);
		model.addAttribute("filters", filters(mission, wanted));
		model.addAttribute("lines", slice.map(lines::anyones).getContent());
		model.addAttribute("previous", slice.hasPrevious() ? address(mission, wanted, page - 1) : null);
		model.addAttribute("next", slice.hasNext() ? address(mission, wanted, page + 1) : null);
		return "field/visits";
	}

	private List<Filter> filters(UUID mission, @Nullable VisitFigure wanted) {
		var count = service.count(mission);
		var all = new ArrayList<Filter>();
		all.add(new Filter(texts.get("field.visits.all"), "/field/" + mission + "/visits", wanted == null,
				number(count.all())));
		for (var figure : VisitFigure.values()) {
			all.add(new Filter(texts.get("figure." + figure.key()), figure.rows(mission), figure == wanted,
					number(figure.in(count))));
		}
		return all;
	}

	private static String address(UUID mission, @Nullable VisitFigure figure, int page) {
		return (figure != null) ? figure.rows(mission) + "&page=" + page : "/field/" + mission + "/visits?page=" + page;
	}

	private static String number(long count) {
		return Formats.number(count);
	}

	/** A figure above the rows, with how many it counts. */
	record Filter(String label, String href, boolean current, String count) {
	}

}
