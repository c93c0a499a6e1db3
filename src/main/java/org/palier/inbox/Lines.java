package org.palier.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.inbox.InboxPage.Line;
import org.palier.mission.MissionPlaces;
import org.palier.mission.OpenStep;
import org.palier.mission.StepObstacles;
import org.palier.organisation.Directory;
import org.palier.platform.link.Links;
import org.palier.platform.security.Replaced;
import org.palier.platform.security.User;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Drawn;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts rows into words: what, where, since when, why it is mine, who waits behind it and
 * what else the continuation waits for.
 */
@Component
class Lines {

	private static final String PARTNER = "partner";

	private final Inbox inbox;

	private final Behinds behinds;

	private final Drawn drawn;

	private final MissionPlaces places;

	private final Links links;

	private final ObjectProvider<StepObstacles> obstacles;

	private final Directory directory;

	private final Words words;

	private final Texts texts;

	Lines(Inbox inbox, Behinds behinds, Drawn drawn, MissionPlaces places, Links links,
			ObjectProvider<StepObstacles> obstacles, Directory directory, Words words, Texts texts) {
		this.links = links;
		this.obstacles = obstacles;
		this.inbox = inbox;
		this.behinds = behinds;
		this.drawn = drawn;
		this.places = places;
		this.directory = directory;
		this.words = words;
		this.texts = texts;
	}

	List<Line> of(List<InboxRow> rows, User user) {
		var missions = rows.stream().map(InboxRow::mission).filter(Objects::nonNull).collect(Collectors.toSet());
		var where = places.of(missions);
		var sites = new HashMap<UUID, String>();
		rows.forEach((row) -> sites.computeIfAbsent(row.site(), directory::site));
		var open = inbox.ofMissions(missions).stream().collect(Collectors.groupingBy(OpenStep::mission));
		var partners = links.names(rows.stream()
			.filter((row) -> row.role().equals(PARTNER))
			.map(InboxRow::assignee)
			.filter(Objects::nonNull)
			.toList());
		return rows.stream().map((row) -> line(row, user, where, sites, open, partners)).toList();
	}

	private Line line(InboxRow row, User user, Map<UUID, String> where, Map<UUID, String> sites,
			Map<UUID, List<OpenStep>> open, Map<UUID, String> partners) {
		var mine = user.id().equals(row.assignee());
		var queue = behinds.of(row.process(), row.step());
		var due = (row.due() != null) ? words.due(row.site(), row.due()) : null;
		var place = Stream
			.of(row.title(), (row.mission() != null) ? where.getOrDefault(row.mission(), "") : "",
					sites.getOrDefault(row.site(), ""))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.joining(" · "));
		var why = row.role().equals(PARTNER)
				? texts.get("inbox.why.partner",
						partners.getOrDefault(row.assignee(), texts.get("role.the." + PARTNER)))
				: why(row.site(), row.role(), row.assignee(), row.personal(), user);
		return new Line(row, row.href(), place, texts.get("inbox.why.since", why, words.days(row.created())), due,
				behind(queue), queue.weight() == Behinds.Queue.OTHERS,
				obstacle(row, queue, (row.mission() != null) ? open.getOrDefault(row.mission(), List.of()) : List.of()),
				words.days(row.created()), mine, mine && !row.personal());
	}

	/** Why a task is this person's. */
	String why(UUID site, String role, @Nullable UUID assignee, boolean personal, User user) {
		if (user.id().equals(assignee)) {
			return texts.get(personal ? "inbox.why.asked" : "inbox.why.mine");
		}
		var own = user.ownSites().contains(site) && user.roles().stream().anyMatch((each) -> each.code().equals(role));
		var absent = (assignee != null || !own) ? user.replaces(site, role, assignee) : Optional.<Replaced>empty();
		return absent.map((each) -> texts.get("inbox.why.standIn", each.name(), words.date(each.until())))
			.orElseGet(() -> texts.get("inbox.why.role", texts.get("role." + role)));
	}

	private @Nullable String behind(Behinds.Queue queue) {
		var first = queue.first();
		if (first == null) {
			return null;
		}
		var more = queue.all().size() - 1;
		if (queue.weight() == Behinds.Queue.SAME) {
			return texts.get("inbox.behind.same", drawn.said(first.name()), more);
		}
		return first.called().isEmpty()
				? texts.get("inbox.behind.others", texts.getOr("role.the." + first.role(), texts.get("inbox.somebody")),
						drawn.said(first.name()), more)
				: texts.get("inbox.behind.phase", drawn.said(first.name()), more);
	}

	/**
	 * Finished, it may still not go on: others in the same step, or another branch that
	 * meets it.
	 */
	private @Nullable String obstacle(InboxRow row, Behinds.Queue queue, Collection<OpenStep> open) {
		var missing = obstacles.stream()
			.filter((each) -> each.step().equals(row.process() + "/" + row.step()))
			.flatMap((each) -> each.of(row.caseId()).stream())
			.map((each) -> texts.get("inbox.obstacle.quoted", each))
			.collect(Collectors.joining(", "));
		if (!missing.isEmpty()) {
			return texts.get("inbox.obstacle.before", missing);
		}
		var first = queue.first();
		if (first == null) {
			return null;
		}
		var target = first.process() + "/" + first.id();
		var others = open.stream()
			.filter((step) -> !step.id().equals(row.id()) && !step.process().equals("support"))
			.filter((step) -> behinds.of(step.process(), step.step()).ids().contains(target))
			.toList();
		if (others.isEmpty()) {
			return null;
		}
		var alike = others.stream().filter((step) -> step.step().equals(row.step())).count();
		var other = others.stream().filter((step) -> !step.step().equals(row.step())).findFirst();
		return other
			.map((step) -> texts.get("inbox.obstacle.other", step.name(), texts.get("role.the." + step.role()),
					words.days(step.created())))
			.orElseGet(() -> texts.get("inbox.obstacle.same", alike));
	}

}
