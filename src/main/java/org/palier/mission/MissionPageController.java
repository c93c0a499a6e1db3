package org.palier.mission;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.palier.platform.link.Links;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one mission, and what one may do with the whole of it. */
@Controller
@RequestMapping("/missions/{id}")
class MissionPageController {

	private final MissionReader reader;

	private final MissionRecord record;

	private final MissionService service;

	private final Links links;

	private final Texts texts;

	private final Clock clock;

	MissionPageController(MissionReader reader, MissionRecord record, MissionService service, Links links, Texts texts,
			Clock clock) {
		this.reader = reader;
		this.record = record;
		this.service = service;
		this.links = links;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	String page(@PathVariable UUID id, @AuthenticationPrincipal User user, Model model) {
		model.addAttribute("page", reader.page(id, user));
		model.addAttribute("mayAct", user.is(Role.COORDINATOR) || user.is(Role.DIRECTOR));
		return "mission/page";
	}

	/** The mission at hand, beside the form of a task. */
	@GetMapping("/brief")
	String brief(@PathVariable UUID id, @AuthenticationPrincipal User user, Model model) {
		model.addAttribute("page", reader.page(id, user));
		return "mission/brief";
	}

	@GetMapping("/record")
	String record(@PathVariable UUID id, Model model) {
		model.addAttribute("mission", service.get(id));
		model.addAttribute("chapters", record.of(id));
		return "mission/record";
	}

	@PostMapping("/pause")
	String pause(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
			RedirectAttributes next) {
		return withReason(id, reason, next, (why) -> service.pause(id, why), "mission.paused");
	}

	@PostMapping("/resume")
	String resume(@PathVariable UUID id, RedirectAttributes next) {
		service.resume(id);
		Flash.ok(next, texts.get("mission.resumed"));
		return "redirect:/missions/" + id;
	}

	@PostMapping("/cancel")
	String cancel(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
			RedirectAttributes next) {
		return withReason(id, reason, next, (why) -> service.cancel(id, why), "mission.cancelled");
	}

	/** Asks somebody once more: the same mail with a new link, to the same address. */
	@PostMapping("/links/{link}/again")
	String askAgain(@PathVariable UUID id, @PathVariable UUID link, RedirectAttributes next) {
		var asked = NotFound.orElse(links.find(link).filter((found) -> id.equals(found.mission())));
		links.renew(asked, clock.instant().plus(Duration.ofDays(30)));
		Flash.ok(next, texts.get("mission.partner.askedAgain", asked.name()));
		return "redirect:/missions/" + id;
	}

	/** A mission rests or ends for a reason that others can read. */
	private String withReason(UUID id, @Nullable String reason, RedirectAttributes next, Consumer<String> act,
			String done) {
		service.get(id);
		if (reason == null) {
			Flash.warn(next, texts.get("mission.reasonMissing"));
		}
		else {
			act.accept(reason);
			Flash.ok(next, texts.get(done));
		}
		return "redirect:/missions/" + id;
	}

}
