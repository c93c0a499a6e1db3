package org.palier.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.agreement.Route.Form;
import org.palier.agreement.Route.Funding;
import org.palier.agreement.Route.Signatory;
import org.palier.mission.Section;
import org.palier.partner.Partners;
import org.palier.platform.web.Texts;
import org.palier.workflow.Drawn;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Component;

/** Asks {@code bpmn/agreement-route.dmn} which way an agreement goes. */
@Component
class Routes {

	static final String TABLE = "agreement-route";

	private final Workflow workflow;

	private final Partners partners;

	private final Drawn drawn;

	private final Texts texts;

	private final Written written;

	Routes(Workflow workflow, Partners partners, Drawn drawn, Texts texts, Written written) {
		this.workflow = workflow;
		this.partners = partners;
		this.drawn = drawn;
		this.texts = texts;
		this.written = written;
	}

	Route of(FrameBudget budget) {
		return of(funding(budget), budget.amountAsked(), hasCouncil(budget.approver()));
	}

	Route of(Funding funding, BigDecimal amount, boolean council) {
		var answer = workflow.decide(TABLE,
				Map.of("funding", funding.toString(), "amount", amount.doubleValue(), "council", council));
		return new Route(funding, amount, council, Form.of(word(answer, "form")), yes(answer, "written"),
				Signatory.of(word(answer, "signatory")), yes(answer, "vote"));
	}

	private static Funding funding(FrameBudget budget) {
		if (!budget.others().isEmpty()) {
			return Funding.SEVERAL;
		}
		if (budget.amountAsked().signum() == 0) {
			return Funding.OWN_FUNDS;
		}
		return (budget.kind() == FrameBudget.Kind.SERVICE) ? Funding.SERVICE : Funding.SUBSIDY;
	}

	private boolean hasCouncil(UUID approver) {
		return partners.contact(approver)
			.map(partners::of)
			.filter((partner) -> partner.nature().hasCouncil())
			.isPresent();
	}

	private static String word(Map<String, Object> answer, String name) {
		return Objects.requireNonNull(answer.get(name), name).toString();
	}

	private static boolean yes(Map<String, Object> answer, String name) {
		return Boolean.TRUE.equals(answer.get(name));
	}

	/** What one must know, in words; nothing if the table was not asked yet. */
	List<Section.Item> told(@Nullable Route route) {
		return Optional.ofNullable(route)
			.map((known) -> List.of(
					item("funding", texts.get("agreement.route.because", drawn.said(known.funding().toString()),
							written.euros(known.amount()),
							texts.get(known.council() ? "agreement.route.council" : "agreement.route.noCouncil"))),
					item("form", drawn.said(known.form().toString())),
					item("written",
							texts.get(known.written() ? "agreement.route.compulsory" : "agreement.route.optional")),
					item("signatory", drawn.said(known.signatory().toString())),
					item("vote", texts.get(known.vote() ? "agreement.route.needed" : "agreement.route.notNeeded"))))
			.orElse(List.of());
	}

	private Section.Item item(String name, String value) {
		return new Section.Item(texts.get("agreement.route." + name), value);
	}

}
