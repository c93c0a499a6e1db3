package org.palier.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.palier.mission.MissionService;
import org.palier.mission.Section;
import org.palier.mission.Sections;
import org.palier.organisation.Directory;
import org.palier.partner.Contact;
import org.palier.partner.Partners;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agreement in words: its first draft, its articles, what was said about it. */
@Component
@Transactional(readOnly = true)
class AgreementReading {

	private static final String WRITE = "agreement.writeAgreement";

	private final MissionService missions;

	private final Directory directory;

	private final Partners partners;

	private final BudgetReading budgets;

	private final Routes routes;

	private final Sections sections;

	private final Texts texts;

	private final Words words;

	private final Written written;

	AgreementReading(MissionService missions, Directory directory, Partners partners, BudgetReading budgets,
			Routes routes, Sections sections, Texts texts, Words words, Written written) {
		this.missions = missions;
		this.directory = directory;
		this.partners = partners;
		this.budgets = budgets;
		this.routes = routes;
		this.sections = sections;
		this.texts = texts;
		this.words = words;
		this.written = written;
	}

	/** The text to start from, written from mission and budget. */
	WriteAgreement draft(Agreement agreement) {
		var mission = missions.get(agreement.mission());
		var budget = Objects.requireNonNull(agreement.budget());
		var totals = Totals.of(budget);
		var args = new Object[] { mission.title(), directory.neighbourhood(mission.neighbourhood()),
				written.number(budget.doors()), sponsor(agreement), written.euros(budget.amountAsked()),
				written.euros(totals.cost()), written.number(totals.hours()), written.number(totals.weeks()),
				texts.get("theme." + mission.theme()), directory.site(mission.site()) };
		return new WriteAgreement(draft("object", args), draft("context", args), draft("amount", args),
				draft("payment", args), draft("useOfFunds", args), draft("duration", args), draft("control", args),
				draft("dataProtection", args));
	}

	private String draft(String article, Object[] args) {
		return texts.get("agreement.draft." + article, args);
	}

	/** The organisation that pays. */
	String sponsor(Agreement agreement) {
		return partners.of(signatory(agreement)).name();
	}

	/** Who approves last, for the sponsor. */
	Contact signatory(Agreement agreement) {
		var approvers = Objects.requireNonNull(agreement.budget()).approvers();
		return partners.contact(approvers.get(approvers.size() - 1)).orElseThrow();
	}

	/** The articles as they are read, in order. */
	List<Section.Item> articles(Agreement agreement) {
		return sections.of(WRITE, agreement.text()).stream().flatMap((section) -> section.items().stream()).toList();
	}

	/** What the frozen document shows. */
	Map<String, Object> document(Agreement agreement) {
		var mission = missions.get(agreement.mission());
		var budget = Objects.requireNonNull(agreement.budget());
		return Map.of("title", mission.title(), "site", directory.site(mission.site()), "neighbourhood",
				directory.neighbourhood(mission.neighbourhood()), "sponsor", sponsor(agreement), "signatory",
				signatory(agreement), "articles", articles(agreement), "budget", budget, "totals", Totals.of(budget),
				"cerfa", budgets.cerfa(budget));
	}

	List<Section> sections(Agreement agreement) {
		var all = new ArrayList<Section>();
		if (agreement.budget() != null) {
			all.add(budgets.entered(agreement.budget()));
			all.add(new Section(texts.get("agreement.totals.title"), totals(agreement.budget())));
		}
		if (agreement.route() != null) {
			all.add(new Section(texts.get("agreement.route.title"), route(agreement)));
		}
		all.addAll(sections.of(WRITE, agreement.text()));
		all.addAll(sections.of("agreement.validate", agreement.validation()));
		agreement.answers().forEach((answer) -> all.add(answer(answer)));
		all.addAll(sections.of("agreement.handleChange", agreement.change()));
		all.addAll(sections.of("agreement.handleRefusal", agreement.refusal()));
		all.addAll(sections.of("agreement.handleNoAnswer", agreement.silence()));
		all.addAll(sections.of("agreement.countersign", agreement.signature()));
		return all;
	}

	private Section answer(Answer answer) {
		var items = new ArrayList<Section.Item>();
		items.add(new Section.Item(texts.get("agreement.approve.choice"),
				texts.get("agreement.approve.choice." + answer.choice())));
		if (answer.reason() != null) {
			items.add(new Section.Item(texts.get("agreement.approve.reason"), answer.reason()));
		}
		items.add(new Section.Item(texts.get("agreement.approve.yourName"), answer.name()));
		items.add(new Section.Item(texts.get("agreement.answer.asked"), partners.label(answer.contact())));
		items.add(new Section.Item(texts.get("agreement.answer.when"), words.exact(answer.at())));
		items.add(new Section.Item(texts.get("agreement.answer.sha256"), answer.sha256()));
		return new Section(texts.get("agreement.approve.section"), items);
	}

	/** What a budget amounts to, line by line. */
	List<Section.Item> totals(FrameBudget budget) {
		return budgets.totals(budget);
	}

	/** What the decision table says of it. */
	List<Section.Item> route(Agreement agreement) {
		return routes.told(agreement.route());
	}

}
