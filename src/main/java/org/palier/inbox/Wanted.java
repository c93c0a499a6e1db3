package org.palier.inbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants to see of their inbox: the filters of its address. They are
 * compared with columns, never made into a query.
 *
 * @param who {@code mine}, {@code roles}, the id of an absent colleague, else all of them
 * @param due one of the groups by date, else all
 * @param by {@code mission} to see together what belongs together
 * @param partner only what concerns missions with this partner
 * @param q words of a mission, its place or a step
 * @param after where the page before ended
 */
record Wanted(@Nullable String who, @Nullable String due, @Nullable String by, @Nullable UUID site,
		@Nullable UUID mission, @Nullable String process, @Nullable String step, @Nullable String role,
		@Nullable UUID partner, @Nullable String q, @Nullable String after) {

	/** Everything. */
	static final Wanted ALL = of(Map.of());

	static final String MINE = "mine";

	static final String ROLES = "roles";

	static final String MISSION = "mission";

	/** From an address; what makes no sense there is no filter. */
	static Wanted of(Map<String, String> address) {
		var q = text(address, "q");
		return new Wanted(text(address, "who"), text(address, "due"), text(address, "by"), id(address, "site"),
				id(address, MISSION), text(address, "process"), text(address, "step"), text(address, "role"),
				id(address, "partner"), (q != null && q.length() > 200) ? q.substring(0, 200) : q,
				text(address, "after"));
	}

	/**
	 * From an address of the inbox as a form sends it back; from any other, the whole.
	 */
	static Wanted at(@Nullable String href) {
		var all = new HashMap<String, String>();
		if (href != null && href.startsWith("/inbox?")) {
			try {
				UriComponentsBuilder.fromUriString(href)
					.build(true)
					.getQueryParams()
					.toSingleValueMap()
					.forEach((name, value) -> all.put(name,
							URLDecoder.decode(Objects.requireNonNullElse(value, ""), StandardCharsets.UTF_8)));
			}
			catch (IllegalArgumentException ex) {
				all.clear();
			}
		}
		return of(all);
	}

	private static @Nullable String text(Map<String, String> address, String name) {
		var text = address.getOrDefault(name, "").replace("\u0000", "").strip();
		return text.isEmpty() ? null : text;
	}

	private static @Nullable UUID id(Map<String, String> address, String name) {
		try {
			return UUID.fromString(address.getOrDefault(name, ""));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** The address of this view, from its beginning. */
	String href() {
		return href(Map.of());
	}

	/** The same view with something else in it; what is empty is left out. */
	String href(Map<String, String> changes) {
		var all = parameters();
		all.putAll(changes);
		var address = UriComponentsBuilder.fromPath("/inbox");
		all.forEach((name, value) -> {
			if (!value.isEmpty()) {
				address.queryParam(name, "{" + name + "}");
			}
		});
		return address.encode().buildAndExpand(all).toUriString();
	}

	String in(String due) {
		return href(Map.of("due", due));
	}

	/** Whether something is left out on purpose. */
	public boolean isNarrowed() {
		return who != null || due != null || isFiltered();
	}

	/** Whether one of the finer filters is set. */
	public boolean isFine() {
		return site != null || mission != null || process != null || step != null || role != null || partner != null;
	}

	public boolean isFiltered() {
		return isFine() || q != null;
	}

	public boolean isByMission() {
		return MISSION.equals(by);
	}

	/** All that is set but the place in the list. */
	public Map<String, String> parameters() {
		var all = new LinkedHashMap<String, String>();
		all.put("who", or(who));
		all.put("due", or(due));
		all.put("by", or(by));
		all.put("site", or(site));
		all.put("mission", or(mission));
		all.put("process", or(process));
		all.put("step", or(step));
		all.put("role", or(role));
		all.put("partner", or(partner));
		all.put("q", or(q));
		return all;
	}

	private static String or(@Nullable Object value) {
		return Optional.ofNullable(value).map(Object::toString).orElse("");
	}

}
