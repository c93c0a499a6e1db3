package org.palier.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.palier.mission.Mission;
import org.palier.mission.MissionService;
import org.palier.mission.Section;
import org.palier.mission.Sections;
import org.palier.partner.Partners;
import org.palier.platform.web.Lines;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A budget in words: its fields, what it amounts to, who pays, and its Cerfa table. */
@Component
@Transactional(readOnly = true)
class BudgetReading {

	private static final String FRAME = "agreement.frameBudget";

	private final Sections sections;

	private final Partners partners;

	private final MissionService missions;

	private final Texts texts;

	private final Words words;

	private final Written written;

	BudgetReading(Sections sections, Partners partners, MissionService missions, Texts texts, Words words,
			Written written) {
		this.sections = sections;
		this.partners = partners;
		this.missions = missions;
		this.texts = texts;
		this.words = words;
		this.written = written;
	}

	/** All that was entered. */
	Section entered(FrameBudget budget) {
		var items = new ArrayList<>(sections.of(FRAME, budget.plain()).get(0).items());
		budget.others()
			.forEach((funder) -> items.add(new Section.Item(texts.get("agreement.funder"),
					texts.get("agreement.funder.line", name(funder), share(funder)))));
		Lines.of(budget.missions())
			.forEach((mission) -> items.add(new Section.Item(texts.get(FRAME + ".missions"),
					missions.look(mission).map(Mission::title).orElse(""))));
		return new Section(texts.get(FRAME + ".section"), items);
	}

	/** What it amounts to, line by line. */
	List<Section.Item> totals(FrameBudget budget) {
		var totals = Totals.of(budget);
		var all = new ArrayList<Section.Item>();
		all.add(item("doorHours", texts.get("agreement.hours", written.number(totals.doorHours()))));
		all.add(item("hours", texts.get("agreement.hours", written.number(totals.hours()))));
		all.add(item("weeks", texts.get("agreement.weeks", totals.weeks())));
		all.add(item("hourlyCost", hourlyCost(budget)));
		all.add(item("cost", written.euros(totals.cost())));
		all.add(item("costPerDoor", written.euros(totals.costPerDoor())));
		if (totals.ownFunds().signum() != 0) {
			all.add(item("ownFunds", written.euros(totals.ownFunds())));
			all.add(item("price", written.euros(totals.price())));
		}
		if (!budget.others().isEmpty()) {
			all.add(item("funded", written.euros(totals.funded())));
		}
		all.add(switch (totals.left().signum()) {
			case 1 -> item("left", written.euros(totals.left()));
			case 0 -> item("left", texts.get("agreement.totals.covered"));
			default -> item("beyond", written.euros(totals.left().negate()));
		});
		return all;
	}

	private String hourlyCost(FrameBudget budget) {
		var rates = budget.rates();
		if (budget.hourlyCost() != null || rates == null) {
			return texts.get("agreement.totals.oneCost", written.euros(budget.voisinCost()));
		}
		return texts.get("agreement.totals.tableCost", written.euros(rates.voisin()),
				written.euros(rates.coordinator()), words.date(rates.since()));
	}

	/** What each contract allows, by name. */
	List<Section.Item> contracts(List<Budgets.Contract> contracts) {
		return contracts.stream().map((each) -> new Section.Item(each.name(), contract(each))).toList();
	}

	private String contract(Budgets.Contract contract) {
		if (contract.monthlyHours() == null || contract.available() == null) {
			return texts.get("agreement.contract.unknown");
		}
		var missing = contract.needed().subtract(contract.available());
		return texts.get((missing.signum() > 0) ? "agreement.contract.short" : "agreement.contract.enough",
				contract.monthlyHours(), written.exactly(contract.available()), written.exactly(contract.needed()),
				written.exactly(missing.abs()));
	}

	/** Who pays what, the sponsor first. */
	List<Payer> payers(Agreement agreement, FrameBudget budget) {
		var all = new ArrayList<Payer>();
		all.add(new Payer(sponsor(budget), written.euros(budget.amountAsked()),
				agreement.isInForce() ? Funder.Status.AGREED : Funder.Status.ASKED));
		budget.others()
			.forEach((funder) -> all.add(new Payer(name(funder), written.euros(Objects.requireNonNull(funder.amount())),
					Objects.requireNonNull(funder.status()))));
		return all;
	}

	/** The table of form Cerfa 12156*06. */
	Cerfa cerfa(FrameBudget budget) {
		return Cerfa.of(budget, (account) -> texts.get("agreement.cerfa." + account), sponsor(budget), this::name);
	}

	/** Two versions, line by line. */
	Comparison compare(BudgetVersion before, BudgetVersion after) {
		return Comparison.of(entries(before.budget()), entries(after.budget()));
	}

	private List<Comparison.Entry> entries(FrameBudget budget) {
		var all = new ArrayList<Comparison.Entry>();
		sections.of(FRAME, budget.plain())
			.get(0)
			.items()
			.forEach((item) -> all.add(new Comparison.Entry(item.label(), item.label(), item.value())));
		budget.others()
			.forEach((funder) -> all.add(new Comparison.Entry(String.valueOf(funder.partner()),
					texts.get("agreement.funder") + " · " + name(funder), share(funder))));
		totals(budget)
			.forEach((item) -> all.add(new Comparison.Entry("= " + item.label(), item.label(), item.value())));
		return all;
	}

	private String sponsor(FrameBudget budget) {
		var approvers = budget.approvers();
		return partners.contact(approvers.get(approvers.size() - 1))
			.map((contact) -> partners.of(contact).name())
			.orElseGet(() -> texts.get("agreement.funder.gone"));
	}

	private String name(Funder funder) {
		return name(Objects.requireNonNull(funder.partner()));
	}

	private String name(UUID partner) {
		var name = partners.label(partner);
		return name.isEmpty() ? texts.get("agreement.funder.gone") : name;
	}

	private String share(Funder funder) {
		return texts.get("agreement.funder.share", written.euros(Objects.requireNonNull(funder.amount())),
				texts.get("agreement.frameBudget.funders.status." + funder.status()));
	}

	private Section.Item item(String name, String value) {
		return new Section.Item(texts.get("agreement.totals." + name), value);
	}

	/** A line of the funding. */
	record Payer(String name, String amount, Funder.Status status) {
	}

}
