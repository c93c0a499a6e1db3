package org.palier.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.inbox.InboxPage.Tab;
import org.palier.mission.MissionPartners;
import org.palier.mission.MissionService;
import org.palier.organisation.Directory;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one may choose in the finer filters, and what is chosen, in words. */
@Component
@Transactional(readOnly = true)
class FilterChoices {

	private static final Collection<String> PHASES = List.of("need", "agreement", "content", "training", "campaign",
			"accompaniment", "followup", "support", "evaluation", "prospecting");

	private final Behinds behinds;

	private final Directory directory;

	private final MissionService missions;

	private final MissionPartners partners;

	private final Texts texts;

	FilterChoices(Behinds behinds, Directory directory, MissionService missions, MissionPartners partners,
			Texts texts) {
		this.behinds = behinds;
		this.directory = directory;
		this.missions = missions;
		this.partners = partners;
		this.texts = texts;
	}

	Offered of(User user, Wanted wanted) {
		var sites = directory.siteChoices();
		var phases = PHASES.stream().map((phase) -> new Choice(phase, texts.get("phase." + phase))).toList();
		var steps = behinds.steps()
			.stream()
			.filter((step) -> !step.role().equals("partner"))
			.filter((step) -> wanted.process() == null || step.process().equals(wanted.process()))
			.map((step) -> new Choice(step.id(), step.name()))
			.sorted(Comparator.comparing((choice) -> InboxPages.plain(choice.label())))
			.distinct()
			.toList();
		var roles = user.roles()
			.stream()
			.filter((role) -> role != Role.ADMINISTRATOR)
			.map((role) -> new Choice(role.code(), texts.get("role." + role.code())))
			.toList();
		var known = partners.at(user.sites());
		var dues = Stream.of("late", "today", "week", "later")
			.map((due) -> new Choice(due, texts.get("inbox.group." + due)))
			.toList();
		return new Offered(dues, sites.size() > 1 ? sites : List.of(), phases, steps,
				roles.size() > 1 ? roles : List.of(), known, set(wanted, sites, phases, steps, known));
	}

	/** Each filter that is set, with the address that lifts it. */
	private List<Tab> set(Wanted wanted, List<Choice> sites, List<Choice> phases, List<Choice> steps,
			List<Choice> known) {
		var set = new ArrayList<Tab>();
		add(set, wanted, "q", wanted.q(), wanted.q() != null ? texts.get("inbox.filter.words", wanted.q()) : null);
		add(set, wanted, "due", wanted.due(),
				texts.getOr("inbox.group." + Objects.requireNonNullElse(wanted.due(), ""), wanted.due() + ""));
		add(set, wanted, "mission", wanted.mission(),
				Optional.ofNullable(wanted.mission())
					.flatMap(missions::look)
					.map((mission) -> mission.title())
					.orElse(null));
		add(set, wanted, "site", wanted.site(), label(sites, wanted.site()));
		add(set, wanted, "process", wanted.process(), label(phases, wanted.process()));
		add(set, wanted, "step", wanted.step(), label(steps, wanted.step()));
		add(set, wanted, "role", wanted.role(), texts.getOr("role." + wanted.role(), wanted.role() + ""));
		add(set, wanted, "partner", wanted.partner(), label(known, wanted.partner()));
		return set;
	}

	private void add(List<Tab> set, Wanted wanted, String name, @Nullable Object value, @Nullable String label) {
		if (value != null) {
			set.add(new Tab((label != null) ? label : texts.get("inbox.filter.unknown"), wanted.href(Map.of(name, "")),
					true, null));
		}
	}

	private static @Nullable String label(List<Choice> choices, @Nullable Object value) {
		return choices.stream()
			.filter((choice) -> value != null && choice.value().equals(value.toString()))
			.findFirst()
			.map(Choice::label)
			.orElse(null);
	}

	/**
	 * @param sites empty if there is only one
	 * @param roles empty if there is only one
	 * @param set what is chosen
	 */
	record Offered(List<Choice> dues, List<Choice> sites, List<Choice> phases, List<Choice> steps, List<Choice> roles,
			List<Choice> partners, List<Tab> set) {
	}

}
