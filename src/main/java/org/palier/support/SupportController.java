package org.palier.support;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Flash;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;
import org.palier.support.Conclude.Outcome;
import org.palier.workflow.Drawn;

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

/** The residents who are followed: whole files for the referent, numbers for the site. */
@Controller
@RequestMapping("/support")
class SupportController {

	private final SupportService service;

	private final SupportList list;

	private final Directory directory;

	private final Drawn drawn;

	private final Texts texts;

	SupportController(SupportService service, SupportList list, Directory directory, Drawn drawn, Texts texts) {
		this.service = service;
		this.list = list;
		this.directory = directory;
		this.drawn = drawn;
		this.texts = texts;
	}

	@GetMapping
	String list(@AuthenticationPrincipal User user, Model model) {
		return list(model, lines(user), user.is(Role.VOISIN));
	}

	/** The cases that a figure of a mission counts. */
	@GetMapping(params = "mission")
	String ofMission(@RequestParam UUID mission, @RequestParam(required = false) @Nullable Outcome outcome,
			@AuthenticationPrincipal User user, Model model) {
		if (!user.is(Role.COORDINATOR)) {
			throw new NotFound();
		}
		model.addAttribute("mission", mission);
		model.addAttribute("figure", (outcome == Outcome.OPENED) ? "rightsOpened" : "accompanied");
		return list(model, list.ofMission(mission, outcome), false);
	}

	private List<SupportList.Line> lines(User user) {
		if (!user.is(Role.VOISIN) && !user.is(Role.COORDINATOR)) {
			throw new NotFound();
		}
		return user.is(Role.VOISIN) ? list.mine(user) : list.ofSites(user);
	}

	private static String list(Model model, List<SupportList.Line> lines, boolean confidential) {
		model.addAttribute("confidential", confidential);
		model.addAttribute("open", lines.stream().filter((line) -> line.outcome() == null).toList());
		model.addAttribute("over", lines.stream().filter((line) -> line.outcome() != null).toList());
		return "support/list";
	}

	@GetMapping("/{id}")
	String file(@PathVariable UUID id, @AuthenticationPrincipal User user, Model model) {
		var found = service.open(id, user);
		model.addAttribute("resident", found.file().resident());
		model.addAttribute("step", (found.stepName() != null) ? drawn.said(found.stepName()) : null);
		model.addAttribute("stepHref", found.stepHref());
		model.addAttribute("title", drawn.title(service.find(id)));
		model.addAttribute("deleteOn", found.deleteOn());
		model.addAttribute("sections", service.read(found));
		return "support/file";
	}

	@GetMapping("/{id}/referent")
	String referent(@PathVariable UUID id, @AuthenticationPrincipal User user, Model model) {
		model.addAttribute("form", Blank.of(Referent.class));
		return referent(id, coordinator(user, id), model);
	}

	@PostMapping("/{id}/referent")
	String referent(@PathVariable UUID id, @Valid @ModelAttribute("form") Referent form, BindingResult errors,
			@AuthenticationPrincipal User user, Model model, RedirectAttributes next) {
		var handed = coordinator(user, id);
		if (errors.hasErrors()) {
			return referent(id, handed, model);
		}
		service.handOver(id, form.voisin());
		Flash.ok(next, texts.get("support.referent.done", directory.name(form.voisin())));
		return "redirect:/support";
	}

	private String referent(UUID id, SupportCase handed, Model model) {
		model.addAttribute("formAction", "/support/" + id + "/referent");
		model.addAttribute("title", drawn.title(service.find(id)));
		model.addAttribute("name", directory.name(handed.referent()));
		model.addAttribute("over", handed.isOver());
		model.addAttribute("voisins",
				directory.voisinChoices(handed.site())
					.stream()
					.filter((choice) -> !choice.value().equals(handed.referent().toString()))
					.toList());
		return "support/referent";
	}

	private SupportCase coordinator(User user, UUID id) {
		if (!user.is(Role.COORDINATOR)) {
			throw new NotFound();
		}
		return service.get(id);
	}

	/** Who goes on. */
	record Referent(@NotNull UUID voisin) {
	}

}
