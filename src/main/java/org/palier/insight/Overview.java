package org.palier.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.insight.OpenWork.Pile;
import org.palier.mission.MissionPhases;
import org.palier.organisation.Directory;
import org.palier.platform.web.Choice;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Step;
import org.palier.workflow.Workflow;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts what waits on the models and into one sentence: where most of it is. */
@Component
@Transactional(readOnly = true)
class Overview {

	private static final String WHOLE = "mission";

	private final OpenWork work;

	private final MissionPhases phases;

	private final Workflow workflow;

	private final Directory directory;

	private final Words words;

	private final Texts texts;

	private final JsonMapper json;

	private final Clock clock;

	Overview(OpenWork work, MissionPhases phases, Workflow workflow, Directory directory, Words words, Texts texts,
			JsonMapper json, Clock clock) {
		this.work = work;
		this.phases = phases;
		this.workflow = workflow;
		this.directory = directory;
		this.words = words;
		this.texts = texts;
		this.json = json;
		this.clock = clock;
	}

	View of(@Nullable String process, @Nullable UUID site) {
		var shown = Objects.requireNonNullElse(process, WHOLE);
		NotFound.orElse(workflow.model(shown));
		var all = work.piles(null, site);
		var names = workflow.models()
			.stream()
			.flatMap((model) -> workflow.steps(model).stream())
			.collect(Collectors.toMap((step) -> step.process() + step.id(), Step::name, (one, other) -> one));
		var lines = all.stream()
			.filter((pile) -> shown.equals(WHOLE) || pile.process().equals(shown))
			.sorted(Comparator.comparingLong(Pile::waited).reversed())
			.map((pile) -> line(pile, names))
			.toList();
		return new View(sentence(all, names), totals(all, site), processes(all, shown, site), sites(shown, site), shown,
				texts.get("phase." + shown), marks(shown, site, all), lines);
	}

	/** The step where people and partners have waited longest, all its sites together. */
	private String sentence(List<Pile> all, Map<String, String> names) {
		return all.stream()
			.filter((pile) -> pile.open() > 0)
			.collect(Collectors.toMap((pile) -> pile.process() + pile.step(), (pile) -> pile, Pile::and))
			.values()
			.stream()
			.max(Comparator.comparingLong(Pile::waited))
			.map((pile) -> texts.get("insight.most", texts.get("insight.cases." + pile.process(), pile.open()),
					pile.open(), texts.get("role.the." + pile.role()),
					names.getOrDefault(pile.process() + pile.step(), pile.step()), words.days(pile.oldest())))
			.orElseGet(() -> texts.get("insight.nothing"));
	}

	/** Totals, of people too, without a name. */
	private List<Total> totals(List<Pile> all, @Nullable UUID site) {
		var voisins = directory.siteChoices()
			.stream()
			.filter((each) -> site == null || each.value().equals(site.toString()))
			.mapToInt((each) -> directory.voisins(UUID.fromString(each.value())).size())
			.sum();
		return List.of(new Total(texts.get("insight.total.open"), all.stream().mapToInt(Pile::open).sum()),
				new Total(texts.get("insight.total.late"), all.stream().mapToInt(Pile::late).sum()),
				new Total(texts.get("insight.total.partner"),
						all.stream().filter((pile) -> pile.role().equals("partner")).mapToInt(Pile::open).sum()),
				new Total(texts.get("insight.total.ahead"), all.stream().mapToInt(Pile::ahead).sum()),
				new Total(texts.get("insight.total.paused"), all.stream().mapToInt(Pile::paused).sum()),
				new Total(texts.get("insight.total.voisins"), voisins));
	}

	private List<Filter> processes(List<Pile> all, String shown, @Nullable UUID site) {
		var order = new ArrayList<>(List.of(WHOLE));
		order.addAll(MissionPhases.ORDER);
		workflow.models().stream().filter((model) -> !order.contains(model)).forEach(order::add);
		return order.stream().map((process) -> {
			var open = all.stream()
				.filter((pile) -> process.equals(WHOLE) || pile.process().equals(process))
				.mapToInt(Pile::open)
				.sum();
			return new Filter(texts.get(process.equals(WHOLE) ? "insight.whole" : "phase." + process),
					href(process, site), process.equals(shown), String.valueOf(open));
		}).toList();
	}

	private List<Filter> sites(String shown, @Nullable UUID site) {
		var all = new ArrayList<Filter>();
		all.add(new Filter(texts.get("insight.allSites"), href(shown, null), site == null, null));
		for (Choice each : directory.siteChoices()) {
			var id = UUID.fromString(each.value());
			all.add(new Filter(each.label(), href(shown, id), id.equals(site), null));
		}
		return all;
	}

	private static String href(String process, @Nullable UUID site) {
		var address = UriComponentsBuilder.fromPath("/insight").queryParam("process", process);
		return ((site != null) ? address.queryParam("site", site) : address).toUriString();
	}

	/** How many and since when, on each step; on the whole mission, on each phase. */
	private String marks(String process, @Nullable UUID site, List<Pile> all) {
		var marks = new ArrayList<Mark>();
		if (process.equals(WHOLE)) {
			phases.crowds(site)
				.forEach((crowd) -> marks.add(mark("call_" + crowd.process(), crowd.missions(), crowd.oldest())));
		}
		all.stream()
			.filter((pile) -> pile.process().equals(process) && pile.open() > 0)
			.collect(Collectors.toMap(Pile::step, (pile) -> pile, Pile::and))
			.values()
			.forEach((pile) -> marks.add(mark(pile.step(), pile.open(), pile.oldest())));
		return json.writeValueAsString(marks);
	}

	private Mark mark(String step, int count, Instant oldest) {
		return new Mark(step, count + " · " + words.days(oldest), "heat-" + heat(oldest));
	}

	/** Warmer with age: a week, three weeks, six weeks. */
	private int heat(Instant oldest) {
		long days = Duration.between(oldest, clock.instant()).toDays();
		return (days < 7) ? 1 : (days < 21) ? 2 : (days < 42) ? 3 : 4;
	}

	private Line line(Pile pile, Map<String, String> names) {
		return new Line(texts.get("phase." + pile.process()),
				names.getOrDefault(pile.process() + pile.step(), pile.step()), texts.get("role." + pile.role()),
				directory.site(pile.site()), pile.open(), (pile.open() > 0) ? words.days(pile.oldest()) : "—",
				pile.late(), pile.ahead(), pile.paused());
	}

	/**
	 * The page.
	 *
	 * @param sentence where most waits
	 * @param marks counts and ages on the model, as JSON
	 */
	record View(String sentence, List<Total> totals, List<Filter> processes, List<Filter> sites, String process,
			String title, String marks, List<Line> lines) {
	}

	/** A number and what it counts. */
	record Total(String label, int value, @Nullable String href) {

		Total(String label, int value) {
			this(label, value, null);
		}

	}

	/** A view of the page. */
	record Filter(String label, String href, boolean current, @Nullable String count) {
	}

	/** As the browser's diagram reads it. */
	record Mark(String step, String label, String kind) {
	}

	/** A step at a site, in words. */
	record Line(String phase, String step, String role, String site, int open, String oldest, int late, int ahead,
			int paused) {
	}

}
