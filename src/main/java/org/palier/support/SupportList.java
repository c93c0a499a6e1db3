package org.palier.support;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionService;
import org.palier.organisation.Directory;
import org.palier.platform.security.User;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.support.Conclude.Outcome;
import org.palier.workflow.Drawn;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who, what was promised, by when; for others than the referent without the who. */
@Component
@Transactional(readOnly = true)
class SupportList {

	private static final Limit MOST = Limit.of(200);

	private final SupportCases cases;

	private final MissionService missions;

	private final Directory directory;

	private final Drawn drawn;

	private final Texts texts;

	private final Words words;

	SupportList(SupportCases cases, MissionService missions, Directory directory, Drawn drawn, Texts texts,
			Words words) {
		this.cases = cases;
		this.missions = missions;
		this.directory = directory;
		this.drawn = drawn;
		this.texts = texts;
		this.words = words;
	}

	/** What the referent sees: the persons. */
	List<Line> mine(User referent) {
		return cases.findByReferentAndDeleteOnIsNotNullOrderByOpenedAtDesc(referent.id(), MOST)
			.stream()
			.map((each) -> line(each, each.file().resident().firstName(), each.file().resident().need(),
					"/support/" + each.id()))
			.toList();
	}

	/** What the coordinator sees: numbers, steps and dates. */
	List<Line> ofSites(User coordinator) {
		return cases.findBySiteInOrderByOpenedAtDesc(List.copyOf(coordinator.sites()), MOST)
			.stream()
			.map(this::numbered)
			.toList();
	}

	/** What a figure of a mission counts; in numbers, like all of the site. */
	List<Line> ofMission(UUID mission, @Nullable Outcome outcome) {
		missions.get(mission);
		return cases.findByMissionOrderByNumber(mission)
			.stream()
			.filter((each) -> outcome == null || each.outcome() == outcome)
			.map(this::numbered)
			.toList();
	}

	private Line numbered(SupportCase of) {
		return line(of, texts.get("support.number", String.valueOf(of.number())), directory.name(of.referent()),
				"/support/" + of.id() + "/referent");
	}

	private Line line(SupportCase of, String who, String detail, String href) {
		var due = (of.stepDue() != null) ? words.due(of.site(), of.stepDue()) : null;
		var outcome = (of.outcome() != null) ? texts.get("support.conclude.outcome." + of.outcome()) : null;
		return new Line(of.id(), who, detail, missions.get(of.mission()).title(),
				(of.stepName() != null) ? drawn.said(of.stepName()) : null, of.stepHref(), due,
				words.ago(of.openedAt()), outcome, href);
	}

	/**
	 * One case.
	 *
	 * @param id of the case
	 * @param who first name, or number
	 * @param detail the need, or the referent
	 * @param mission its title
	 * @param next what comes next, if it is not over
	 * @param nextHref its form, if somebody of the team is to fill it in
	 * @param due by when
	 * @param since when it was opened
	 * @param outcome how it ended
	 * @param href where to read more
	 */
	record Line(UUID id, String who, String detail, String mission, @Nullable String next, @Nullable String nextHref,
			Words.@Nullable Due due, String since, @Nullable String outcome, String href) {
	}

}
