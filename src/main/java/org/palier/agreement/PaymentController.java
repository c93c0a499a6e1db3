package org.palier.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Flash;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.RuleBroken;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The money of an agreement: when it is expected, what came, and what was wrong. */
@Controller
@RequestMapping("/agreements/{id}")
class PaymentController {

	/** Lines that one may still write down. */
	private static final int MORE = 2;

	private final AgreementService service;

	private final AgreementPageReading reading;

	private final Payments payments;

	private final Written written;

	private final Texts texts;

	PaymentController(AgreementService service, AgreementPageReading reading, Payments payments, Written written,
			Texts texts) {
		this.service = service;
		this.reading = reading;
		this.payments = payments;
		this.written = written;
		this.texts = texts;
	}

	@GetMapping("/schedule")
	String schedule(@PathVariable UUID id, Model model) {
		List<Instalment> lines = new ArrayList<>(payments.expected(budgeted(id)));
		for (int i = 0; i < MORE && lines.size() < PlanPayments.MOST; i++) {
			lines.add(Blank.of(Instalment.class));
		}
		model.addAttribute("form", new PlanPayments(lines));
		return schedule(id, lines.size(), model);
	}

	@PostMapping("/schedule")
	String schedule(@PathVariable UUID id, @Valid @ModelAttribute("form") @Nullable PlanPayments form,
			BindingResult errors, Model model, RedirectAttributes next) {
		var amount = payments.amount(budgeted(id));
		if (form != null) {
			form.check(errors, amount, written.euros(amount));
		}
		if (form == null || errors.hasErrors()) {
			return schedule(id, (form != null) ? form.lines().size() : PlanPayments.MOST, model);
		}
		payments.plan(id, form);
		return done(id, "schedule", next);
	}

	private String schedule(UUID id, int lines, Model model) {
		model.addAttribute("lines", IntStream.range(0, lines).boxed().toList());
		model.addAttribute("amount", written.euros(payments.amount(service.get(id))));
		return form(id, "schedule", "schedule", model);
	}

	@GetMapping("/receipts")
	String receive(@PathVariable UUID id, Model model) {
		budgeted(id);
		model.addAttribute("form", Blank.of(EnterReceipt.class));
		return form(id, "receipt", "receipts", model);
	}

	@PostMapping("/receipts")
	String receive(@PathVariable UUID id, @Valid @ModelAttribute("form") EnterReceipt form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var agreement = budgeted(id);
		var left = payments.amount(agreement).subtract(payments.received(agreement));
		form.check(errors, service.today(id), left, written.euros(left));
		if (!errors.hasErrors()) {
			try {
				payments.receive(id, form);
				return done(id, "receipt", next);
			}
			catch (RuleBroken ex) {
				errors.reject(ex.key());
			}
		}
		return form(id, "receipt", "receipts", model);
	}

	@GetMapping("/receipts/{receipt}")
	String correct(@PathVariable UUID id, @PathVariable UUID receipt, Model model) {
		var wrong = payments.of(budgeted(id), receipt);
		model.addAttribute("form", new CorrectReceipt(wrong.day(), wrong.amount(), wrong.reference(), ""));
		return form(id, "correction", "receipts/" + receipt, model);
	}

	@PostMapping("/receipts/{receipt}")
	String correct(@PathVariable UUID id, @PathVariable UUID receipt,
			@Valid @ModelAttribute("form") CorrectReceipt form, BindingResult errors, Model model,
			RedirectAttributes next) {
		var agreement = budgeted(id);
		var wrong = payments.of(agreement, receipt);
		var left = payments.amount(agreement).subtract(payments.received(agreement)).add(wrong.amount());
		form.check(errors, service.today(id), left, written.euros(left));
		if (!errors.hasErrors()) {
			try {
				payments.correct(id, receipt, form);
				return done(id, "correction", next);
			}
			catch (RuleBroken ex) {
				errors.reject(ex.key());
			}
		}
		return form(id, "correction", "receipts/" + receipt, model);
	}

	private Agreement budgeted(UUID id) {
		var agreement = service.get(id);
		if (agreement.budget() == null) {
			throw new NotFound();
		}
		return agreement;
	}

	private String form(UUID id, String act, String address, Model model) {
		Acting.asCoordinator();
		model.addAttribute("page", reading.page(id));
		model.addAttribute("act", act);
		model.addAttribute("prefix", prefix(act));
		model.addAttribute("address", "/agreements/" + id + "/" + address);
		return "agreement/act";
	}

	private static String prefix(String act) {
		return switch (act) {
			case "schedule" -> "agreement.schedule";
			case "receipt" -> "agreement.receipt";
			default -> "agreement.correction";
		};
	}

	private String done(UUID id, String act, RedirectAttributes next) {
		Flash.ok(next, texts.get("agreement.done." + act));
		return "redirect:/agreements/" + id;
	}

}
