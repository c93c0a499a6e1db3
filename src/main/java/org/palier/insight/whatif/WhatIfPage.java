package org.palier.insight.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.insight.whatif.HeldOut.Score;
import org.palier.insight.whatif.WhatIf.Answer;
import org.palier.insight.whatif.WhatIf.Mission;
import org.palier.mission.MissionPhases;
import org.palier.organisation.Directory;
import org.palier.platform.calendar.Locality;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Formats;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Component;

/** Puts simulated missions into words, a sentence first. */
@Component
class WhatIfPage {

	private static final double DAY = 86_400;

	/** Days less that one asks for first. */
	private static final int SIGNATURE = 5;

	private final Workflow workflow;

	private final Directory directory;

	private final Words words;

	private final Texts texts;

	private final Clock clock;

	WhatIfPage(Workflow workflow, Directory directory, Words words, Texts texts, Clock clock) {
		this.workflow = workflow;
		this.directory = directory;
		this.words = words;
		this.texts = texts;
		this.clock = clock;
	}

	/** The steps of a mission's phases, in the order in which they come. */
	List<Choice> steps() {
		return MissionPhases.ORDER.stream()
			.flatMap((process) -> workflow.steps(process).stream())
			.filter((step) -> step.called().isEmpty())
			.map((step) -> new Choice(step.process() + "/" + step.id(),
					texts.get("phase." + step.process()) + " · " + step.name()))
			.toList();
	}

	/** What is asked most, with where to read the answer. */
	List<Choice> presets(Change change) {
		var plain = change.nothing();
		return Stream
			.of(new Change(plain.site(), 1, null, null, null, plain.seed()),
					new Change(plain.site(), null, "agreement/user_approve", SIGNATURE, null, plain.seed()),
					new Change(plain.site(), null, null, null, true, plain.seed()))
			.map((preset) -> new Choice(preset.href("/insight/what-if"), changes(preset)))
			.toList();
	}

	View of(Change change, Answer answer) {
		double latest = answer.missions()
			.stream()
			.flatMap((mission) -> Stream.of(mission.before().high(), mission.after().high()))
			.mapToDouble(Double::doubleValue)
			.max()
			.orElse(1);
		return new View(sentence(change, answer.missions()), changes(change),
				answer.missions().stream().map((mission) -> line(mission, change, latest)).toList(),
				List.of(score("phases", answer.scores().get(0), answer),
						score("missions", answer.scores().get(1), answer)),
				String.valueOf(change.chance()));
	}

	private String sentence(Change change, List<Mission> missions) {
		if (missions.isEmpty()) {
			return texts.get("insight.whatIf.none");
		}
		if (!change.isSomething()) {
			return texts.get("insight.whatIf.asIs", missions.size(),
					day(missions.stream().mapToDouble((mission) -> mission.before().middle()).max().orElse(0)));
		}
		long sooner = Math.round(missions.stream().mapToLong(WhatIfPage::gained).average().orElse(0));
		return texts.get((sooner > 0) ? "insight.whatIf.sooner" : "insight.whatIf.same", changes(change),
				missions.size(), sooner);
	}

	/** "1 Voisin de plus, sans vote de conseil" */
	private String changes(Change change) {
		var all = new ArrayList<String>();
		if (change.more() > 0) {
			all.add(texts.get("insight.whatIf.change.voisins", change.more()));
		}
		if (change.fewer() > 0) {
			all.add(texts.get("insight.whatIf.change.days", change.fewer(), step(change.step())));
		}
		if (change.noCouncil()) {
			all.add(texts.get("insight.whatIf.change.council"));
		}
		return String.join(", ", all);
	}

	private String step(@Nullable String chosen) {
		return steps().stream()
			.filter((step) -> step.value().equals(chosen))
			.map((step) -> step.label().replaceAll(".* · ", ""))
			.findFirst()
			.orElse("");
	}

	private static long gained(Mission mission) {
		return Math.round(mission.before().middle() / DAY) - Math.round(mission.after().middle() / DAY);
	}

	private Line line(Mission mission, Change change, double latest) {
		long sooner = gained(mission);
		return new Line(mission.title(), "/missions/" + mission.id(), directory.site(mission.site()),
				mission.council() ? texts.get("insight.whatIf.votes") : null, span(mission.before(), latest),
				span(mission.after(), latest),
				!change.isSomething() ? ""
						: (sooner == 0) ? texts.get("insight.whatIf.noDay")
								: texts.get((sooner > 0) ? "insight.whatIf.daysSooner" : "insight.whatIf.daysLater",
										Math.abs(sooner)),
				euros(mission.cost()), euros(mission.costAfter()),
				texts.get("insight.reach." + mission.reach(), mission.cases()));
	}

	private Span span(Range range, double latest) {
		return new Span(day(range.middle()), texts.get("insight.whatIf.between", day(range.low()), day(range.high())),
				percent(range.low(), latest), percent(range.middle(), latest), percent(range.high(), latest));
	}

	private static double percent(double value, double most) {
		return Math.round(1000 * value / most) / 10.0;
	}

	private @Nullable Money euros(@Nullable Range range) {
		if (range == null) {
			return null;
		}
		var low = amount(range.low());
		var high = amount(range.high());
		return new Money(amount(range.middle()),
				low.equals(high) ? null : texts.get("insight.whatIf.betweenEuros", low, high));
	}

	/** To ten euros: more would pretend to be exact. */
	private static String amount(double euros) {
		return Formats.euros(BigDecimal.valueOf(euros / 10).setScale(0, RoundingMode.HALF_UP).multiply(BigDecimal.TEN));
	}

	private String score(String kind, Score score, Answer answer) {
		var months = texts.get("insight.whatIf.months", Formats.month(answer.first()), Formats.month(answer.last()));
		return score.isSaid()
				? texts.get("insight.whatIf.checked." + kind, months, score.cases(),
						texts.get("insight.reach.of." + score.reach()), Math.round(100 * score.coverage()),
						Math.max(1, Math.round(score.error())))
				: texts.get("insight.whatIf.unchecked." + kind, months, score.cases());
	}

	private String day(double seconds) {
		return words.date(date(seconds));
	}

	private LocalDate date(double seconds) {
		return LocalDate.ofInstant(clock.instant().plusSeconds(Math.round(seconds)), Locality.MAINLAND.zone());
	}

	/**
	 * The page.
	 *
	 * @param changes what is different, in words
	 * @param checks how good the simulation would have been
	 */
	record View(String sentence, String changes, List<Line> lines, List<String> checks, String seed) {
	}

	/** A mission, as it is and with the change. */
	record Line(String title, String href, String site, @Nullable String vote, Span before, Span after, String gained,
			@Nullable Money cost, @Nullable Money costAfter, String from) {
	}

	/** Days in words, and where they stand on a line from today to the last of all. */
	record Span(String day, String between, double low, double middle, double high) {
	}

	/** An amount, and between what it will lie if that is not certain. */
	record Money(String amount, @Nullable String between) {
	}

}
