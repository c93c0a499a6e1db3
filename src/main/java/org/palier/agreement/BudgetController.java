package org.palier.agreement;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionService;
import org.palier.organisation.Directory;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A saved budget, to be read again at any time: tables, funding, versions. */
@Controller
class BudgetController {

	private final AgreementService service;

	private final BudgetReading reading;

	private final MissionService missions;

	private final Directory directory;

	private final Words words;

	BudgetController(AgreementService service, BudgetReading reading, MissionService missions, Directory directory,
			Words words) {
		this.service = service;
		this.reading = reading;
		this.missions = missions;
		this.directory = directory;
		this.words = words;
	}

	/**
	 * @param from number of the version to compare with; the one before, if none is named
	 * @param to number of the other; the last, if none is named
	 */
	@GetMapping("/budgets/{id}")
	String budget(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to, Model model) {
		var agreement = service.get(id);
		var budget = agreement.budget();
		if (budget == null) {
			throw new NotFound();
		}
		model.addAttribute("mission", missions.get(agreement.mission()));
		model.addAttribute("totals", reading.totals(budget));
		model.addAttribute("entered", reading.entered(budget));
		model.addAttribute("payers", reading.payers(agreement, budget));
		model.addAttribute("cerfa", reading.cerfa(budget));
		var versions = agreement.budgets();
		model.addAttribute("versions", versions.stream().map(this::line).toList());
		if (versions.size() > 1) {
			var after = version(versions, (to != null) ? to : versions.size());
			var before = version(versions, (from != null) ? from : Math.max(1, after.number() - 1));
			model.addAttribute("before", before.number());
			model.addAttribute("after", after.number());
			model.addAttribute("comparison", reading.compare(before, after));
		}
		return "agreement/budget";
	}

	private static BudgetVersion version(List<BudgetVersion> versions, int number) {
		return NotFound.orElse(versions.stream().filter((each) -> each.number() == number).findFirst());
	}

	private Line line(BudgetVersion version) {
		return new Line(version.number(), words.exact(version.at()), directory.name(version.by()));
	}

	/** A version in the list. */
	record Line(int number, String when, String who) {
	}

}
