package org.palier.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.inbox.InboxPage.Group;
import org.palier.inbox.InboxPage.Later;
import org.palier.inbox.InboxPage.Line;
import org.palier.inbox.InboxPage.Tab;
import org.palier.mission.MissionPartners;
import org.palier.mission.MissionPlaces;
import org.palier.organisation.Directory;
import org.palier.platform.security.User;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of an inbox, all of it from one look at the database. */
@Component
@Transactional(readOnly = true)
class InboxPages {

	/** Rows of a page that goes on. */
	static final int PAGE = 20;

	/** Who is waited for at a partner's. */
	private static final int GLANCE = 10;

	/** Rows of a group for which the groups above left no room. */
	private static final int FEW = 4;

	private final Inbox inbox;

	private final Lines lines;

	private final Aside aside;

	private final Behinds behinds;

	private final MissionPlaces missions;

	private final MissionPartners partners;

	private final Directory directory;

	private final Words words;

	private final Texts texts;

	private final Clock clock;

	InboxPages(Inbox inbox, Lines lines, Aside aside, Behinds behinds, MissionPlaces missions, MissionPartners partners,
			Directory directory, Words words, Texts texts, Clock clock) {
		this.inbox = inbox;
		this.lines = lines;
		this.aside = aside;
		this.behinds = behinds;
		this.missions = missions;
		this.partners = partners;
		this.directory = directory;
		this.words = words;
		this.texts = texts;
		this.clock = clock;
	}

	InboxPage of(User user, Wanted wanted) {
		var later = aside.of(user.id());
		var filter = filter(wanted, later.keySet());
		var spans = Span.around(clock.instant(), directory.zone(user));
		var scopes = scopes(user);
		var counts = Counts.of(scopes, (lanes) -> inbox.counts(lanes, spans, filter));
		var who = (wanted.who() != null && scopes.containsKey(wanted.who())) ? wanted.who() : null;
		var lanes = (who != null) ? Objects.requireNonNull(scopes.get(who))
				: Lanes.together(user, List.copyOf(scopes.values()));
		var shown = spans.stream().filter((span) -> wanted.due() == null || span.name().equals(wanted.due())).toList();
		var groups = new ArrayList<Group>();
		int room = PAGE;
		for (var span : shown) {
			var group = group(span, lanes, filter, user, counts.in(who, List.of(span.name())),
					wanted.isByMission() ? PAGE : Math.max(room, FEW));
			room -= group.stream().mapToInt((each) -> each.lines().size()).sum();
			groups.addAll(group);
		}
		var atPartners = (who == null && wanted.due() == null)
				? lines.of(inbox.atPartners(user, filter, GLANCE + 1), user) : List.<Line>of();
		var waits = atPartners.stream().collect(Collectors.partitioningBy((line) -> isAhead(line.row())));
		return new InboxPage(
				wanted.isFiltered() ? texts.get("inbox.title.found", counts.in(who))
						: texts.get("inbox.title", counts.in(who, List.of(Span.LATE, Span.TODAY))),
				texts.get("inbox.lead", counts.in(who, List.of(Span.LATE)), counts.in(who, List.of(Span.TODAY)),
						Objects.requireNonNull(waits.get(false)).size()),
				tabs(user, wanted, who, counts), wanted.isByMission() ? byMission(groups, wanted) : groups,
				Objects.requireNonNull(waits.get(false)), Objects.requireNonNull(waits.get(true)),
				(who == null && wanted.due() == null && !wanted.isFiltered()) ? putOff(user, later) : List.of(),
				first(groups), pulse(groups, counts));
	}

	/** The tasks of a view, the first of them if there are too many. */
	List<String> ids(User user, Wanted wanted, int most) {
		var scopes = scopes(user);
		var who = (wanted.who() != null) ? scopes.get(wanted.who()) : null;
		var lanes = (who != null) ? who : Lanes.together(user, List.copyOf(scopes.values()));
		return Span.around(clock.instant(), directory.zone(user))
			.stream()
			.filter((span) -> wanted.due() == null || span.name().equals(wanted.due()))
			.flatMap((span) -> inbox.page(lanes, span, filter(wanted, aside.of(user.id()).keySet()), null, most)
				.stream())
			.map(InboxRow::id)
			.limit(most)
			.toList();
	}

	/** What to do next: of the same case if there is something, else the first of all. */
	@Nullable Line next(User user, @Nullable UUID caseId, InboxPage page) {
		var row = (caseId != null)
				? inbox.nextOf(caseId, Lanes.together(user, List.copyOf(scopes(user).values()))).orElse(null) : null;
		if (row != null) {
			return lines.of(List.of(row), user).get(0);
		}
		return page.groups().stream().flatMap((group) -> group.lines().stream()).findFirst().orElse(null);
	}

	private Map<String, Lanes> scopes(User user) {
		var scopes = new LinkedHashMap<String, Lanes>();
		scopes.put(Wanted.MINE, Lanes.mine(user));
		scopes.put(Wanted.ROLES, Lanes.roles(user));
		user.replaces().forEach((absent) -> scopes.put(absent.person().toString(), Lanes.of(absent, user)));
		return scopes;
	}

	private Filter filter(Wanted wanted, Collection<String> later) {
		var q = wanted.q();
		var with = (wanted.partner() != null) ? partners.missionsWith(wanted.partner()) : null;
		if (q == null) {
			return new Filter(wanted, List.of(), List.of(), with, later);
		}
		var plain = plain(q);
		Collection<String> steps = behinds.steps()
			.stream()
			.filter((step) -> plain(step.name()).contains(plain))
			.map((step) -> step.process() + "/" + step.id())
			.toList();
		return new Filter(wanted, missions.named(q), steps, with, later);
	}

	/** Without capitals and accents. */
	static String plain(String words) {
		return java.text.Normalizer
			.normalize(words.replace("\u0153", "oe").replace("\u0152", "oe"), java.text.Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replace('’', '\'')
			.toLowerCase(Locale.ROOT);
	}

	/**
	 * As many rows of a span as there is room for; where there are more, a link to all.
	 */
	private List<Group> group(Span span, Lanes lanes, Filter filter, User user, int count, int most) {
		if (count == 0) {
			return List.of();
		}
		var wanted = filter.wanted();
		var one = wanted.due() != null;
		var rows = inbox.page(lanes, span, filter, one ? Cursor.read(wanted.after()).orElse(null) : null, most + 1);
		var page = rows.stream().limit(most).toList();
		var more = rows.size() > most;
		var href = !more ? null : one ? wanted.href(Map.of("after", Cursor.of(page.get(page.size() - 1)).toString()))
				: wanted.in(span.name());
		var sorted = page.stream().map(InboxRow::weight).distinct().count() > 1;
		return List.of(new Group(span.name(), texts.get("inbox.group." + span.name()), Counts.capped(count),
				sorted ? texts.get("inbox.sorted") : null, lines.of(page, user), href));
	}

	/** The same lines, those of one mission together, the most pressing mission first. */
	private List<Group> byMission(List<Group> groups, Wanted wanted) {
		var together = new LinkedHashMap<String, List<Line>>();
		groups.stream()
			.flatMap((group) -> group.lines().stream())
			.forEach((line) -> together
				.computeIfAbsent((line.row().mission() != null) ? line.row().mission().toString() : "",
						(id) -> new ArrayList<>())
				.add(line));
		var all = new ArrayList<Group>();
		together.forEach((mission, some) -> all
			.add(new Group("m" + mission, some.get(0).row().title(), String.valueOf(some.size()), null, some, null)));
		groups.stream()
			.filter((group) -> group.href() != null)
			.forEach((group) -> all.add(new Group(group.key(), texts.get("inbox.more", group.title()), group.count(),
					null, List.of(), group.href())));
		return all;
	}

	private List<Tab> tabs(User user, Wanted wanted, @Nullable String who, Counts counts) {
		var tabs = new ArrayList<Tab>();
		tabs.add(new Tab(texts.get("inbox.who.all"), wanted.href(Map.of("who", "")), who == null,
				Counts.capped(counts.in(null))));
		counts.scopes().forEach((scope) -> {
			var name = user.replaces()
				.stream()
				.filter((absent) -> absent.person().toString().equals(scope))
				.findFirst()
				.map((absent) -> texts.get("inbox.who.standIn", absent.name()));
			tabs.add(new Tab(name.orElseGet(() -> texts.get("inbox.who." + scope)), wanted.href(Map.of("who", scope)),
					scope.equals(who), Counts.capped(counts.in(scope))));
		});
		return tabs;
	}

	private static @Nullable String first(List<Group> groups) {
		return groups.stream()
			.flatMap((group) -> group.lines().stream())
			.map((line) -> line.row().id())
			.findFirst()
			.orElse(null);
	}

	/** What this person has put off and may still do, the next to come back first. */
	private List<Later> putOff(User user, Map<String, Instant> later) {
		var rows = inbox.byId(later.keySet());
		return lines.of(rows, user)
			.stream()
			.map((line) -> new Later(line, words.date(Objects.requireNonNull(later.get(line.row().id())))))
			.toList();
	}

	private boolean isAhead(InboxRow row) {
		return row.ready().isAfter(clock.instant());
	}

	private static String pulse(List<Group> groups, Counts counts) {
		var shown = groups.stream()
			.flatMap((group) -> group.lines().stream())
			.map((line) -> line.row().id() + line.row().assignee() + line.row().due())
			.toList();
		return Integer.toHexString(Objects.hash(shown, counts));
	}

}
