package org.palier.mission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.palier.organisation.Directory;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says in one sentence where a mission stands: who has it, since when, what goes on. */
@Component
class Standing {

	private final Directory directory;

	private final Links links;

	private final Words words;

	private final Texts texts;

	private final Clock clock;

	private final ObjectProvider<AskedSource> asked;

	Standing(Directory directory, Links links, Words words, Texts texts, Clock clock,
			ObjectProvider<AskedSource> asked) {
		this.asked = asked;
		this.directory = directory;
		this.links = links;
		this.words = words;
		this.texts = texts;
		this.clock = clock;
	}

	Where of(Mission mission, List<OpenStep> steps, List<MissionPhases.Stay> stays) {
		return switch (mission.state()) {
			case PAUSED -> new Where(texts.get("mission.standing.PAUSED",
					words.days(Objects.requireNonNullElse(mission.pausedAt(), mission.openedAt())), reason(mission)),
					"neutral", texts.get("mission.state.PAUSED"));
			case OPEN -> open(mission, steps, stays);
			default ->
				new Where(
						texts.get("mission.standing." + mission.state(), words.date(mission.endedAt()),
								reason(mission)),
						(mission.state() == Mission.State.CLOSED) ? "brand" : "neutral",
						texts.get("mission.state." + mission.state()));
		};
	}

	private Where open(Mission mission, List<OpenStep> steps, List<MissionPhases.Stay> stays) {
		var open = stays.stream().filter(MissionPhases.Stay::isOpen).toList();
		var now = clock.instant();
		var first = steps.stream()
			.min(Comparator.comparing((OpenStep step) -> step.isAhead(now))
				.thenComparingInt(Standing::rank)
				.thenComparing(OpenStep::since));
		if (first.isEmpty()) {
			return open.isEmpty() ? new Where(texts.get("mission.standing.moving"), "neutral", "")
					: new Where(texts.get("mission.standing.none", texts.get("phase." + open.get(0).process()),
							words.days(open.get(0).started())), "neutral", "");
		}
		var step = first.get();
		var late = step.isLate(now) && step.due() != null;
		var due = late ? words.due(mission.site(), Objects.requireNonNull(step.due())).text() : "";
		var sentence = sentence(step, steps) + (late ? ", " + due : "") + "." + meanwhile(step, open);
		return new Where(sentence, late ? "warm" : step.isAtPartner() ? "sky" : "neutral",
				late ? due : step.isAtPartner() ? texts.get("mission.since", words.days(step.since())) : "");
	}

	private String sentence(OpenStep step, List<OpenStep> steps) {
		var now = clock.instant();
		if (step.isAhead(now)) {
			return texts.get("mission.standing.ahead", step.name(), words.date(step.ready()));
		}
		var since = words.days(step.since());
		var alike = steps.stream()
			.filter((each) -> !each.isAhead(now))
			.filter((each) -> each.process().equals(step.process()) && each.step().equals(step.step()))
			.count();
		var vote = step.isAtPartner() ? voteAhead(step) : Optional.<LocalDate>empty();
		if (vote.isPresent()) {
			return texts.get("mission.standing.vote", words.date(vote.get()), partner(step), since);
		}
		if (step.isAtPartner()) {
			return texts.get("mission.standing.partner", step.name(), partner(step), since);
		}
		if (alike > 1) {
			return texts.get(
					step.process().equals("support") ? "mission.standing.residents" : "mission.standing.several",
					step.name(), alike, since);
		}
		return (step.assignee() != null)
				? texts.get("mission.standing.taken", step.name(), directory.name(step.assignee()), since)
				: texts.get("mission.standing.open", step.name(), texts.get("role.the." + step.role()), since);
	}

	private Optional<LocalDate> voteAhead(OpenStep step) {
		return asked.stream()
			.filter((source) -> source.process().equals(step.process()))
			.findFirst()
			.flatMap((source) -> source.voteAhead(step.caseId()));
	}

	/** Who is asked: a colleague's or a partner's name, or whoever has the role. */
	String who(OpenStep step) {
		if (step.isAtPartner()) {
			return partner(step);
		}
		return (step.assignee() != null) ? directory.name(step.assignee()) : texts.get("role.the." + step.role());
	}

	private String partner(OpenStep step) {
		return (step.assignee() != null)
				? links.find(step.assignee()).map(PartnerLink::name).orElse(texts.get("role.the.partner"))
				: texts.get("role.the.partner");
	}

	private String meanwhile(OpenStep step, List<MissionPhases.Stay> open) {
		var others = open.stream()
			.map(MissionPhases.Stay::process)
			.filter((process) -> !process.equals(step.process()))
			.distinct()
			.map((process) -> texts.get("phase.the." + process))
			.toList();
		return others.isEmpty() ? "" : " " + texts.get("mission.standing.meanwhile",
				String.join(" " + texts.get("words.and") + " ", others), others.size());
	}

	/**
	 * What comes first in a mission holds up the rest; residents and rounds go beside.
	 */
	private static int rank(OpenStep step) {
		var phase = MissionPhases.ORDER.indexOf(step.process());
		return step.process().equals("mission") ? -1 : (phase >= 0) ? phase : MissionPhases.ORDER.size();
	}

	private static String reason(Mission mission) {
		return Objects.requireNonNullElse(mission.reason(), "");
	}

	/**
	 * @param sentence where it stands
	 * @param kind colour of the tag
	 * @param tag the shortest form, empty if there is nothing to point out
	 */
	record Where(String sentence, String kind, String tag) {
	}

}
