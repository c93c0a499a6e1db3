package org.palier.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.calendar.Locality;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Flash;
import org.palier.platform.web.RuleBroken;
import org.palier.platform.web.TableFile;
import org.palier.platform.web.Texts;

import org.springframework.http.ResponseEntity;
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

/** The agreements of one's sites, and what becomes of each after its signature. */
@Controller
@RequestMapping("/agreements")
class AgreementPageController {

	private final AgreementList list;

	private final AgreementPageReading reading;

	private final AgreementService service;

	private final AgreementLife life;

	private final Coverage coverage;

	private final Directory directory;

	private final Texts texts;

	private final Clock clock;

	AgreementPageController(AgreementList list, AgreementPageReading reading, AgreementService service,
			AgreementLife life, Coverage coverage, Directory directory, Texts texts, Clock clock) {
		this.list = list;
		this.reading = reading;
		this.service = service;
		this.life = life;
		this.coverage = coverage;
		this.directory = directory;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	String list(AgreementList.Wanted wanted, Model model) {
		var rows = list.rows(wanted);
		model.addAttribute("wanted", wanted);
		model.addAttribute("rows", rows.stream().limit(AgreementList.PAGE).toList());
		model.addAttribute("next", (rows.size() > AgreementList.PAGE) ? wanted.next() : null);
		model.addAttribute("views", list.views(wanted));
		model.addAttribute("sites", directory.siteChoices());
		return "agreement/list";
	}

	@GetMapping("/export.{format}")
	ResponseEntity<byte[]> export(@PathVariable String format, AgreementList.Wanted wanted) {
		var today = clock.instant().atZone(Locality.MAINLAND.zone()).toLocalDate();
		return TableFile.of(texts.get("agreement.list.file", today.toString()), format, list.table(wanted));
	}

	@GetMapping("/{id}")
	String page(@PathVariable UUID id, @AuthenticationPrincipal User user, Model model) {
		model.addAttribute("page", reading.page(id));
		model.addAttribute("mayAct", user.is(Role.COORDINATOR));
		model.addAttribute("mayFollow", user.is(Role.COORDINATOR) || user.is(Role.DIRECTOR));
		return "agreement/page";
	}

	@PostMapping("/{id}/amend")
	String amend(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
			RedirectAttributes next) {
		service.get(id);
		if (reason == null) {
			Flash.warn(next, texts.get("mission.reasonMissing"));
			return "redirect:/agreements/" + id;
		}
		Flash.ok(next, texts.get("agreement.amend.done"));
		return "redirect:/agreements/" + life.amend(id, reason.strip());
	}

	/** Somebody else is to pay for the mission, too. */
	@PostMapping("/{id}/another")
	String another(@PathVariable UUID id, RedirectAttributes next) {
		service.get(id);
		Flash.ok(next, texts.get("agreement.another.done"));
		return "redirect:/agreements/" + life.another(id);
	}

	@GetMapping("/{id}/end")
	String end(@PathVariable UUID id, Model model) {
		model.addAttribute("form", Blank.of(EndAgreement.class));
		return form(id, "end", model);
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable UUID id, @Valid @ModelAttribute("form") EndAgreement form, BindingResult errors,
			Model model, RedirectAttributes next) {
		form.check(errors, service.get(id), service.today(id));
		return act(id, "end", errors, model, next, () -> life.end(id, form));
	}

	@GetMapping("/{id}/dates")
	String dates(@PathVariable UUID id, Model model) {
		var period = service.get(id).life();
		model.addAttribute("form", new CorrectDates(orUnknown(period.from()), orUnknown(period.to()), ""));
		return form(id, "dates", model);
	}

	@SuppressWarnings("NullAway") // a form not filled in yet
	private static LocalDate orUnknown(@Nullable LocalDate day) {
		return day;
	}

	@PostMapping("/{id}/dates")
	String dates(@PathVariable UUID id, @Valid @ModelAttribute("form") CorrectDates form, BindingResult errors,
			Model model, RedirectAttributes next) {
		service.get(id);
		form.check(errors);
		return act(id, "dates", errors, model, next, () -> life.date(id, form));
	}

	@PostMapping("/{id}/missions")
	String cover(@PathVariable UUID id, @RequestParam UUID mission, RedirectAttributes next) {
		service.get(id);
		coverage.add(id, mission);
		Flash.ok(next, texts.get("agreement.done.cover"));
		return "redirect:/agreements/" + id;
	}

	@PostMapping("/{id}/missions/{mission}/remove")
	String uncover(@PathVariable UUID id, @PathVariable UUID mission, RedirectAttributes next) {
		service.get(id);
		coverage.remove(id, mission);
		Flash.ok(next, texts.get("agreement.done.uncover"));
		return "redirect:/agreements/" + id;
	}

	private String act(UUID id, String act, BindingResult errors, Model model, RedirectAttributes next, Runnable run) {
		if (!errors.hasErrors()) {
			try {
				run.run();
				Flash.ok(next, texts.get("agreement.done." + act));
				return "redirect:/agreements/" + id;
			}
			catch (RuleBroken ex) {
				errors.reject(ex.key());
			}
		}
		return form(id, act, model);
	}

	private String form(UUID id, String act, Model model) {
		Acting.asCoordinator();
		model.addAttribute("page", reading.page(id));
		model.addAttribute("act", act);
		model.addAttribute("prefix", act.equals("end") ? "agreement.end" : "agreement.dates");
		model.addAttribute("address", "/agreements/" + id + "/" + act);
		return "agreement/act";
	}

}
