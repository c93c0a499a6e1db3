package org.palier.mission;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.palier.platform.security.User;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;

/** What is to be done in a mission, by whom and by when. */
@Component
class NextSteps {

	private final Standing standing;

	private final Words words;

	private final Texts texts;

	NextSteps(Standing standing, Words words, Texts texts) {
		this.standing = standing;
		this.words = words;
		this.texts = texts;
	}

	/**
	 * Everybody's steps by name, the pressing ones first; residents' own cases stay out.
	 */
	List<MissionPage.Next> of(Mission mission, List<OpenStep> open, User reader) {
		if (mission.state() != Mission.State.OPEN) {
			return List.of();
		}
		var alike = open.stream()
			.filter((step) -> !step.process().equals("support"))
			.collect(Collectors.groupingBy((step) -> step.process() + step.step()));
		return alike.values()
			.stream()
			.map((same) -> new Group(same,
					same.stream().filter((step) -> isFor(step, reader)).findFirst().orElse(same.get(0))))
			.sorted(Comparator.comparing((Group group) -> !isFor(group.first(), reader))
				.thenComparing((group) -> group.first().due(), Comparator.nullsLast(Comparator.naturalOrder())))
			.map((group) -> next(group, reader))
			.toList();
	}

	private MissionPage.Next next(Group group, User reader) {
		var step = group.first();
		var due = (step.due() != null) ? words.due(step.site(), step.due()) : null;
		var names = group.all().stream().map(standing::who).distinct().toList();
		var who = String.join(", ", names.subList(0, Math.min(3, names.size())));
		return new MissionPage.Next(step.name(), texts.getOr("phase." + step.process(), ""),
				(names.size() > 3) ? texts.get("mission.next.others", who, names.size() - 3) : who,
				words.days(step.since()), due, due != null && due.kind().equals("warm"),
				isFor(step, reader) ? step.id() : null, step.href(), step.assignee() == null);
	}

	private static boolean isFor(OpenStep step, User reader) {
		return reader.id().equals(step.assignee()) || (step.assignee() == null
				&& reader.roles().stream().anyMatch((role) -> role.code().equals(step.role())));
	}

	private record Group(List<OpenStep> all, OpenStep first) {
	}

}
