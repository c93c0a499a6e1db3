package org.palier.partner;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Flash;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Partners that are probably the same, and the page that makes one of two. */
@Controller
@RequestMapping("/partners")
class MergeController {

	private final PartnerReader reader;

	private final PartnerList list;

	private final Likeness likeness;

	private final Merging merging;

	private final PartnerRows rows;

	private final Texts texts;

	MergeController(PartnerReader reader, PartnerList list, Likeness likeness, Merging merging, PartnerRows rows,
			Texts texts) {
		this.reader = reader;
		this.list = list;
		this.likeness = likeness;
		this.merging = merging;
		this.rows = rows;
		this.texts = texts;
	}

	@GetMapping("/duplicates")
	String duplicates(Model model) {
		model.addAttribute("pairs", likeness.pairs());
		return "partner/duplicates";
	}

	/** Finds, by words, the one to merge with: not every double has a likely name. */
	@GetMapping("/{id}/merge")
	String choose(@PathVariable UUID id, @RequestParam(required = false) @Nullable String q, Model model) {
		PartnerAccess.writer();
		var page = page(id);
		model.addAttribute("partner", page.partner());
		model.addAttribute("q", q);
		model.addAttribute("others",
				(q == null) ? List.of()
						: list.rows(new PartnerList.Wanted(q, null, null, page.partner().site(), null, null))
							.stream()
							.filter((row) -> !row.id().equals(id))
							.toList());
		return "partner/choose";
	}

	@GetMapping("/{id}/merge/{other}")
	String compare(@PathVariable UUID id, @PathVariable UUID other, Model model) {
		PartnerAccess.writer();
		var stays = page(id);
		var goes = page(other);
		if (id.equals(other) || !stays.partner().site().equals(goes.partner().site())) {
			throw new NotFound();
		}
		model.addAttribute("form", Merge.STAYING);
		model.addAttribute("stays", stays);
		model.addAttribute("goes", goes);
		model.addAttribute("sides", List.of(stays, goes));
		model.addAttribute("choices", Difference.between(stays.partner(), goes.partner(), rows));
		return "partner/merge";
	}

	@PostMapping("/{id}/merge/{other}")
	String merge(@PathVariable UUID id, @PathVariable UUID other, @ModelAttribute("form") Merge form,
			RedirectAttributes next) {
		merging.merge(id, other, form);
		Flash.ok(next, texts.get("partner.merge.done"));
		return "redirect:/partners/" + id;
	}

	private PartnerPage page(UUID id) {
		return NotFound.orElse(reader.page(id).filter((page) -> page.partner().mergedInto() == null));
	}

}
