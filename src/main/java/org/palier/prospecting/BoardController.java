package org.palier.prospecting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.partner.Partners;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board of prospects: shown, moved on, and filled. */
@Controller
@RequestMapping("/prospects")
class BoardController {

	private final BoardReader reader;

	private final ProspectService service;

	private final Partners partners;

	private final Directory directory;

	private final Texts texts;

	BoardController(BoardReader reader, ProspectService service, Partners partners, Directory directory, Texts texts) {
		this.reader = reader;
		this.service = service;
		this.partners = partners;
		this.directory = directory;
		this.texts = texts;
	}

	@GetMapping
	String board(Wanted wanted, @AuthenticationPrincipal User user, Model model) {
		var sites = directory.siteChoices();
		model.addAttribute("wanted", wanted);
		model.addAttribute("board", reader.board(wanted, user));
		model.addAttribute("views", user.is(Role.COORDINATOR) ? reader.views(wanted) : List.of());
		model.addAttribute("sites", sites);
		model.addAttribute("totals", (sites.size() > 1) ? reader.totals() : List.of());
		model.addAttribute("losses", reader.losses());
		return "prospecting/board";
	}

	/**
	 * To another column, by hand or dragged. What is lost needs a reason first.
	 * @param from where the card was on the page
	 */
	@PostMapping("/{id}/move")
	String move(@PathVariable UUID id, @RequestParam Stage from, @RequestParam Stage stage,
			@RequestParam(required = false) @Nullable String back, Wanted wanted, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes next) {
		if (stage == Stage.LOST) {
			service.get(id);
			return leave("/prospects/" + id + "/lose", request, response);
		}
		service.move(id, from, stage);
		Flash.ok(next, texts.get("prospecting.moved", service.label(service.get(id)),
				texts.get("prospecting.stage." + stage)));
		return "redirect:" + ((back != null) ? "/prospects/" + id : wanted.href() + "#prospect-" + id);
	}

	/** Away from the board, also when only a part of the page was asked for. */
	private static String leave(String address, HttpServletRequest request, HttpServletResponse response) {
		if (request.getHeader("HX-Request") == null) {
			return "redirect:" + address;
		}
		response.setHeader("HX-Redirect", address);
		return "prospecting/left";
	}

	@GetMapping("/new")
	String blank(@RequestParam(required = false) @Nullable UUID partner, Model model) {
		model.addAttribute("form", NewProspect.of(partner));
		return form(model);
	}

	@PostMapping("/new")
	String open(@Valid @ModelAttribute("form") @Nullable NewProspect form, BindingResult errors,
			@AuthenticationPrincipal User user, Model model, RedirectAttributes next) {
		if (form != null) {
			check(form, user, errors);
		}
		if (form == null || errors.hasErrors()) {
			return form(model);
		}
		var id = service.open(form, site(form, user).orElseGet(() -> user.sites().iterator().next()));
		Flash.ok(next, texts.get("prospecting.opened"));
		return "redirect:/prospects/" + id;
	}

	private static Optional<UUID> site(NewProspect form, User user) {
		return Optional.ofNullable((user.sites().size() == 1) ? user.sites().iterator().next() : form.site());
	}

	private void check(NewProspect form, User user, BindingResult errors) {
		Steps.check(form.step(), form.stepOn(), "", errors);
		if (form.partner() == null) {
			checkNew(form, user, errors);
		}
		else if (partnerChoices(user).stream().noneMatch((each) -> each.value().equals(form.partner().toString()))) {
			errors.rejectValue("partner", "prospecting.new.partner.unknown");
		}
	}

	/** An organisation that is new in the book has a name and a way to decide. */
	private void checkNew(NewProspect form, User user, BindingResult errors) {
		var site = site(form, user).orElse(null);
		if (form.name() == null) {
			errors.rejectValue("partner", "prospecting.new.partner.missing");
			return;
		}
		if (form.nature() == null) {
			errors.rejectValue("nature", "NotNull");
		}
		if (site == null) {
			errors.rejectValue("site", "NotNull");
		}
		else if (!user.sites().contains(site)) {
			throw new NotFound();
		}
		else if (partners.isKnown(site, form.name(), new UUID(0, 0))) {
			errors.rejectValue("name", "prospecting.new.name.known");
		}
	}

	private String form(Model model) {
		var user = User.current().orElseThrow();
		model.addAttribute("partners", partnerChoices(user));
		model.addAttribute("siteChoices", (user.sites().size() > 1) ? directory.siteChoices() : List.of());
		return "prospecting/new";
	}

	private List<Choice> partnerChoices(User user) {
		return user.sites().stream().flatMap((site) -> partners.choices(site).stream()).toList();
	}

}
