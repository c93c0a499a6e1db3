package org.palier.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionService;
import org.palier.partner.Partners;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Formats;
import org.palier.platform.web.Lines;
import org.palier.workflow.Task;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Frames the budget: what it amounts to is reckoned here, while typing and when saved.
 */
@Controller
@RequestMapping("/agreement/{id}/frame-budget")
class FrameBudgetController {

	/** Other funders that one may write down. */
	private static final int LINES = 4;

	private final AgreementService service;

	private final Budgets budgets;

	private final BudgetReading reading;

	private final AgreementReading agreements;

	private final MissionService missions;

	private final Partners partners;

	private final Coverage coverage;

	private final Payments payments;

	FrameBudgetController(AgreementService service, Budgets budgets, BudgetReading reading, AgreementReading agreements,
			MissionService missions, Partners partners, Coverage coverage, Payments payments) {
		this.service = service;
		this.budgets = budgets;
		this.reading = reading;
		this.agreements = agreements;
		this.missions = missions;
		this.partners = partners;
		this.coverage = coverage;
		this.payments = payments;
	}

	@GetMapping
	String show(@PathVariable UUID id, Task task, Model model) {
		var agreement = service.get(id);
		var budget = budgets.toStartFrom(agreement, missions.get(agreement.mission()).plannedDoors());
		model.addAttribute("form", lined(budget.covering(agreement.others())));
		if (agreement.budget() != null) {
			reckon(agreement, budget, model);
		}
		return page(agreement, LINES, task, model);
	}

	/** The same with what it amounts to, without saving anything. */
	@PostMapping(params = "compute")
	String compute(@PathVariable UUID id, @Valid @ModelAttribute("form") @Nullable FrameBudget form,
			BindingResult errors, Task task, Model model) {
		var agreement = service.get(id);
		check(agreement, form, errors);
		return again(agreement, form, errors, task, model);
	}

	@PostMapping(params = "!compute")
	String frame(@PathVariable UUID id, @Valid @ModelAttribute("form") @Nullable FrameBudget form, BindingResult errors,
			Task task, Model model) {
		var agreement = service.get(id);
		check(agreement, form, errors);
		if (form != null) {
			isOneOfThem(agreement, form.approver(), "approver", errors);
			isOneOfThem(agreement, form.nextApprover(), "nextApprover", errors);
			if (!coverage.choices(agreement)
				.stream()
				.map(Choice::value)
				.toList()
				.containsAll(Lines.of(form.missions()).stream().map(UUID::toString).toList())) {
				errors.rejectValue("missions", "agreement.cover.wrong");
			}
			isNotLessThanReceived(agreement, form, errors);
		}
		if (form == null || errors.hasErrors()) {
			return again(agreement, form, errors, task, model);
		}
		service.frame(id, form, task);
		return task.next();
	}

	private void check(Agreement agreement, @Nullable FrameBudget form, BindingResult errors) {
		if (form != null && isComputable(errors)) {
			budgets.check(agreement.site(), form, errors);
		}
	}

	private String again(Agreement agreement, @Nullable FrameBudget form, BindingResult errors, Task task,
			Model model) {
		if (form != null && isComputable(errors)) {
			reckon(agreement, form, model);
		}
		return page(agreement, (form == null) ? LINES : (form.funders() == null) ? 0 : form.funders().size(), task,
				model);
	}

	/** An amendment cannot ask for less than what was paid already. */
	private void isNotLessThanReceived(Agreement agreement, FrameBudget form, BindingResult errors) {
		var received = payments.received(agreement);
		if (!errors.hasFieldErrors("amountAsked") && form.amountAsked().compareTo(received) < 0) {
			errors.rejectValue("amountAsked", "agreement.amendment.received", new Object[] { Formats.euros(received) },
					null);
		}
	}

	/** Who approves is not needed to count. */
	private static boolean isComputable(BindingResult errors) {
		return errors.getFieldErrors().stream().allMatch((error) -> error.getField().endsWith("pprover"));
	}

	private void isOneOfThem(Agreement agreement, @Nullable UUID contact, String field, BindingResult errors) {
		if (contact != null
				&& contacts(agreement).stream().noneMatch((choice) -> choice.value().equals(contact.toString()))) {
			errors.rejectValue(field, "NotNull");
		}
	}

	/** Whom one may ask, and whom one has asked already, even if they have left. */
	private List<Choice> contacts(Agreement agreement) {
		var budget = agreement.budget();
		return partners.contactChoices(agreement.site(), (budget != null) ? budget.approvers() : List.of());
	}

	private void reckon(Agreement agreement, FrameBudget form, Model model) {
		var budget = budgets.priced(agreement.site(), form);
		model.addAttribute("totals", reading.totals(budget));
		model.addAttribute("contracts", reading.contracts(budgets.contracts(agreement.site(), budget)));
	}

	private String page(Agreement agreement, int lines, Task task, Model model) {
		model.addAttribute("contacts", contacts(agreement));
		model.addAttribute("partners", partners.choices(agreement.site()));
		model.addAttribute("lines", IntStream.range(0, lines).boxed().toList());
		model.addAttribute("others", coverage.choices(agreement));
		model.addAttribute("covering", coverage.waitedFor(agreement.mission()).map(agreements::title).orElse(null));
		model.addAttribute("agreement", new Told(agreement, agreements));
		return task.form();
	}

	/** With empty lines to write in. */
	private static FrameBudget lined(FrameBudget budget) {
		List<Funder> lines = new ArrayList<>(budget.others());
		while (lines.size() < LINES) {
			lines.add(Blank.of(Funder.class));
		}
		return budget.with(lines);
	}

}
