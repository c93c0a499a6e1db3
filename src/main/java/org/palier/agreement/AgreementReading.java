package org.palier.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionService;
import org.palier.mission.Section;
import org.palier.mission.Sections;
import org.palier.organisation.Directory;
import org.palier.partner.Contact;
import org.palier.partner.Partner;
import org.palier.partner.Partners;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.web.Formats;
import org.palier.platform.web.Language;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agreement in words: its articles, its figures, what was said about it. */
@Component
@Transactional(readOnly = true)
class AgreementReading {

	private static final String WRITE = "agreement.writeAgreement";

	private final AgreementRepository agreements;

	private final MissionService missions;

	private final Directory directory;

	private final Partners partners;

	private final BudgetReading budgets;

	private final Routes routes;

	private final Sections sections;

	private final TextModels models;

	private final Texts texts;

	private final Words words;

	private final Written written;

	private final WorkingCalendar calendar;

	private final Clock clock;

	AgreementReading(AgreementRepository agreements, MissionService missions, Directory directory, Partners partners,
			BudgetReading budgets, Routes routes, Sections sections, TextModels models, Texts texts, Words words,
			Written written, WorkingCalendar calendar, Clock clock) {
		this.agreements = agreements;
		this.calendar = calendar;
		this.clock = clock;
		this.missions = missions;
		this.directory = directory;
		this.partners = partners;
		this.budgets = budgets;
		this.routes = routes;
		this.sections = sections;
		this.models = models;
		this.texts = texts;
		this.words = words;
		this.written = written;
	}

	/** The organisation that pays. */
	Partner payer(Agreement agreement) {
		return partners.of(signatory(agreement));
	}

	String sponsor(Agreement agreement) {
		return payer(agreement).name();
	}

	/** Who approves last, for the sponsor. */
	Contact signatory(Agreement agreement) {
		return partners.contact(agreement.chain().signatory()).orElseThrow();
	}

	/** Whether the sponsor decides in a council. */
	boolean hasCouncil(Agreement agreement) {
		return agreement.council() != null || partners.of(signatory(agreement)).nature().hasCouncil();
	}

	/** As people call it: by its mission, and its number if it is an amendment. */
	String title(Agreement agreement) {
		var title = missions.get(agreement.mission()).title();
		return (agreement.life().amendment() != null)
				? texts.get("agreement.title", agreement.life().amendment(), title) : title;
	}

	/** Where it stands, in a few words: a date or a number with it. */
	String state(Agreement agreement) {
		var life = agreement.life();
		var ending = life.ending();
		return switch (agreement.state()) {
			case IN_FORCE -> texts.get("agreement.tie.IN_FORCE.until", words.date(life.to()));
			case AMENDED -> texts.get("agreement.tie.AMENDED",
					agreements.findByLifeContractOrderByOpenedAtAscIdAsc(life.contract())
						.stream()
						.filter((each) -> agreement.id().equals(each.life().amends()) && each.wasInForce())
						.map((each) -> String.valueOf(each.life().amendment()))
						.findFirst()
						.orElse(""));
			case ENDED -> (ending != null) ? texts.get("agreement.tie.ENDED", words.date(ending.day())) : "";
			case OUT -> voteAhead(agreement).map((day) -> texts.get("agreement.vote.ahead", words.date(day)))
				.orElseGet(() -> texts.get("agreement.tie.OUT"));
			default -> texts.get("agreement.tie." + agreement.state());
		};
	}

	private Optional<LocalDate> voteAhead(Agreement agreement) {
		return agreement.voteAhead(calendar.day(agreement.site(), clock.instant()));
	}

	/** The articles as they are read, in order. */
	List<Section.Item> articles(Agreement agreement) {
		return Optional.ofNullable(agreement.text())
			.stream()
			.flatMap((text) -> text.written().stream())
			.map((clause) -> new Section.Item(clause.heading(), clause.words()))
			.toList();
	}

	/** The text with the model that it was written from. */
	private Section text(WriteAgreement text, List<Section.Item> articles) {
		var items = new ArrayList<Section.Item>();
		models.name(text.model()).ifPresent((name) -> items.add(new Section.Item(texts.get(WRITE + ".model"), name)));
		items.addAll(articles);
		return new Section(texts.get(WRITE + ".section"), items);
	}

	/** What the frozen document shows. */
	Map<String, Object> document(Agreement agreement) {
		return Language.FRENCH.speak(() -> inFrench(agreement));
	}

	private Map<String, Object> inFrench(Agreement agreement) {
		var mission = missions.get(agreement.mission());
		var budget = Objects.requireNonNull(agreement.budget());
		return Map.of("title", title(agreement), "site", directory.site(mission.site()), "neighbourhood",
				directory.neighbourhood(mission.neighbourhood()), "sponsor", sponsor(agreement), "signatory",
				signatory(agreement), "articles", articles(agreement), "budget", budget, "totals", Totals.of(budget),
				"cerfa", budgets.cerfa(budget), "vote", vote(agreement.council()));
	}

	/** The council's vote as an agreement quotes it; empty while it is not known. */
	String vote(@Nullable Council council) {
		return (council == null || council.number() == null || council.taken() == null) ? ""
				: texts.get("agreement.document.vote", council.number(), Formats.date(council.taken()));
	}

	/** The figures at the end of the document, line by line. */
	List<Section.Item> annex(Agreement agreement) {
		var budget = Objects.requireNonNull(agreement.budget());
		var all = new ArrayList<Section.Item>();
		all.add(new Section.Item(texts.get("agreement.frameBudget.doors"), written.number(budget.doors())));
		all.addAll(totals(budget));
		all.add(new Section.Item(texts.get("agreement.frameBudget.amountAsked"), written.euros(budget.amountAsked())));
		return all;
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
		if (agreement.text() != null) {
			all.add(text(agreement.text(), articles(agreement)));
		}
		all.addAll(sections.of("agreement.validate", agreement.validation()));
		agreement.answers().forEach((answer) -> all.add(answer(answer)));
		all.addAll(sections.of("agreement.council", agreement.council()));
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
		if (answer.insteadOf() != null) {
			items.add(new Section.Item(texts.get("agreement.answer.insteadOf"), partners.label(answer.insteadOf())));
		}
		if (answer.number() != null) {
			items.add(new Section.Item(texts.get("agreement.approve.number"), answer.number()));
		}
		if (answer.taken() != null) {
			items.add(new Section.Item(texts.get("agreement.approve.taken"), words.date(answer.taken())));
		}
		answer.remarks()
			.forEach((note) -> items
				.add(new Section.Item(texts.get("agreement.approve.notes.on", note.clause()), note.text())));
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
