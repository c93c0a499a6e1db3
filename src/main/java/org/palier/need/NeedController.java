package org.palier.need;

import java.util.UUID;

import jakarta.validation.Valid;
import org.palier.platform.web.Blank;
import org.palier.workflow.Task;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The forms of {@code need.bpmn}. */
@Controller
@RequestMapping("/need/{id}")
class NeedController {

	private final NeedService service;

	NeedController(NeedService service) {
		this.service = service;
	}

	@GetMapping("/describe-need")
	String describeNeed(@PathVariable UUID id, Task task, Model model) {
		var description = service.get(id).description();
		model.addAttribute("form",
				(description != null) ? description : new DescribeNeed(task.subject().title(), "", "", ""));
		return task.form();
	}

	@PostMapping("/describe-need")
	String describeNeed(@PathVariable UUID id, @Valid @ModelAttribute("form") DescribeNeed form, BindingResult errors,
			Task task) {
		if (errors.hasErrors()) {
			return task.form();
		}
		service.describe(id, form, task);
		return task.next();
	}

	@GetMapping("/gather-evidence")
	String gatherEvidence(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.or(service.get(id).evidence(), GatherEvidence.class));
		return evidence(id, task, model);
	}

	@PostMapping("/gather-evidence")
	String gatherEvidence(@PathVariable UUID id, @Valid @ModelAttribute("form") GatherEvidence form,
			BindingResult errors, Task task, Model model) {
		if (errors.hasErrors()) {
			return evidence(id, task, model);
		}
		service.gather(id, form, task);
		return task.next();
	}

	private String evidence(UUID id, Task task, Model model) {
		model.addAttribute("evidence", service.evidence(id));
		return task.form();
	}

	@GetMapping("/give-opinion")
	String giveOpinion(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(GiveOpinion.class));
		return task.form();
	}

	@PostMapping("/give-opinion")
	String giveOpinion(@PathVariable UUID id, @Valid @ModelAttribute("form") GiveOpinion form, BindingResult errors,
			Task task) {
		if (errors.hasErrors()) {
			return task.form();
		}
		service.giveOpinion(id, form, task);
		return task.next();
	}

	@GetMapping("/write-topic-sheet")
	String writeTopicSheet(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.or(service.get(id).topicSheet(), WriteTopicSheet.class));
		return task.form();
	}

	@PostMapping("/write-topic-sheet")
	String writeTopicSheet(@PathVariable UUID id, @Valid @ModelAttribute("form") WriteTopicSheet form,
			BindingResult errors, Task task) {
		if (errors.hasErrors()) {
			return task.form();
		}
		service.writeTopicSheet(id, form, task);
		return task.next();
	}

	@GetMapping("/decide")
	String decide(@PathVariable UUID id, Task task, Model model) {
		model.addAttribute("form", Blank.of(Decide.class));
		return task.form();
	}

	@PostMapping("/decide")
	String decide(@PathVariable UUID id, @Valid @ModelAttribute("form") Decide form, BindingResult errors, Task task) {
		if (errors.hasErrors()) {
			return task.form();
		}
		service.decide(id, form, task);
		return task.next();
	}

}
