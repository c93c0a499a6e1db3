package org.palier.insight;

import java.time.Clock;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Flash;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.TableFile;
import org.palier.platform.web.Texts;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One step: what waits there, why, and what can be done about it. */
@Controller
@Transactional
class StepController {

	private final StepReader reader;

	private final StepActs reminder;

	private final Requests requests;

	private final StepTables tables;

	private final Targets targets;

	private final Acts acts;

	private final Directory directory;

	private final Texts texts;

	private final Clock clock;

	StepController(StepReader reader, StepActs reminder, Requests requests, StepTables tables, Targets targets,
			Acts acts, Directory directory, Texts texts, Clock clock) {
		this.reader = reader;
		this.reminder = reminder;
		this.requests = requests;
		this.tables = tables;
		this.targets = targets;
		this.acts = acts;
		this.directory = directory;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/insight/{process}/{step}")
	String show(@PathVariable String process, @PathVariable String step, Wanted wanted, Model model,
			@AuthenticationPrincipal User user) {
		show(process, step, wanted, model, user, null);
		return "insight/step";
	}

	/** Writes to those who can act, for all that waits there. */
	@PostMapping("/insight/{process}/{step}/remind")
	String remind(@PathVariable String process, @PathVariable String step, Wanted wanted, RedirectAttributes next) {
		return written(reminder.remind(process, step, wanted), process, step, wanted, next);
	}

	/** Writes to those who can hand over, name a stand-in or give less time. */
	@PostMapping("/insight/{process}/{step}/ask")
	String ask(@PathVariable String process, @PathVariable String step, Wanted wanted, @RequestParam Acts.Kind kind,
			RedirectAttributes next) {
		if (!kind.isAsked()) {
			throw new NotFound();
		}
		var drawn = reader.step(process, step);
		int written = requests.ask(reader.figures(drawn, wanted.of(process)), () -> reader.step(process, step).name(),
				kind);
		return written(written, process, step, wanted, next);
	}

	/** A table of the page for a spreadsheet. */
	@GetMapping("/insight/{process}/{step}/{table}.{format:csv|xlsx}")
	ResponseEntity<byte[]> table(@PathVariable String process, @PathVariable String step, @PathVariable String table,
			@PathVariable String format, Wanted wanted) {
		var drawn = reader.step(process, step);
		var rows = tables.of(drawn, wanted.of(process), table);
		return TableFile.of(texts.get("insight.out.table." + table, Summaries.day(clock.instant()).toString()), format,
				rows);
	}

	private String written(int people, String process, String step, Wanted wanted, RedirectAttributes next) {
		if (people > 0) {
			Flash.ok(next, texts.get("insight.reminded", people));
		}
		else {
			Flash.warn(next, texts.get("insight.reminded.none"));
		}
		return "redirect:" + wanted.href("/insight/" + process + "/" + step);
	}

	/** From now on it may take this long, at one site or at all that one sees. */
	@PostMapping("/insight/{process}/{step}/target")
	String target(@PathVariable String process, @PathVariable String step, Wanted wanted, @Valid SetTarget form,
			BindingResult errors, Model model, @AuthenticationPrincipal User user, RedirectAttributes next) {
		var drawn = reader.step(process, step);
		if (errors.hasErrors()) {
			show(process, step, wanted, model, user, "insight.target.wrong");
			model.addAttribute("typed", errors.getFieldValue("days"));
			return "insight/step";
		}
		var now = clock.instant();
		var figures = reader.figures(drawn, wanted.of(process));
		for (var site : directory.siteChoices()) {
			var id = UUID.fromString(site.value());
			if (wanted.site() == null || wanted.site().equals(id)) {
				targets.set(id, process, step, form.days());
				acts.record(id, process, step, Acts.Kind.TARGET, form.days().toString(),
						figures.open.stream().filter((fact) -> fact.site().equals(id) && fact.isWaiting(now)).count(),
						now);
			}
		}
		Flash.ok(next, texts.get("insight.target.set", form.days()));
		return "redirect:" + wanted.href("/insight/" + process + "/" + step);
	}

	private void show(String process, String step, Wanted wanted, Model model, User user, @Nullable String wrong) {
		var drawn = reader.step(process, step);
		model.addAttribute("wanted", wanted.of(process));
		model.addAttribute("here", wanted.href("/insight/" + process + "/" + step));
		model.addAttribute("step", drawn);
		model.addAttribute("view", reader.of(drawn, wanted.of(process)));
		model.addAttribute("mayDecide", user.is(Role.DIRECTOR) || user.is(Role.NETWORK));
		model.addAttribute("own",
				user.is(Role.COORDINATOR) && (drawn.role().equals("coordinator") || drawn.role().equals("partner")));
		model.addAttribute("sooner", "/insight/what-if?step=" + drawn.process() + "/" + drawn.id() + "&days=5"
				+ ((wanted.site() != null) ? "&site=" + wanted.site() : ""));
		model.addAttribute("wrong", wrong);
		model.addAttribute("siteName",
				directory.siteChoices()
					.stream()
					.filter((site) -> wanted.site() != null && site.value().equals(wanted.site().toString()))
					.map(Choice::label)
					.findFirst()
					.orElse(null));
	}

	/** How long a step may take, in working days. */
	record SetTarget(@NotNull @Min(1) @Max(250) Integer days) {
	}

}
