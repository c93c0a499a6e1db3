package org.palier.prospecting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for on the board.
 *
 * @param mine only those of whom one keeps in touch oneself
 * @param quiet only those without a next step
 * @param q words
 */
record Wanted(@Nullable Boolean mine, @Nullable Boolean quiet, @Nullable UUID site, @Nullable String q) {

	public boolean isMine() {
		return Boolean.TRUE.equals(mine);
	}

	public boolean isQuiet() {
		return Boolean.TRUE.equals(quiet);
	}

	public boolean isNarrowed() {
		return isMine() || isQuiet() || site != null || q != null;
	}

	/** The same, of everybody or of oneself. */
	Wanted mine(boolean wanted) {
		return new Wanted(wanted ? true : null, quiet, site, q);
	}

	/** The same, with all or without a next step. */
	Wanted quiet(boolean wanted) {
		return new Wanted(mine, wanted ? true : null, site, q);
	}

	Wanted at(UUID other) {
		return new Wanted(mine, quiet, other, q);
	}

	String href() {
		return UriComponentsBuilder.fromPath("/prospects")
			.queryParamIfPresent("mine", Optional.ofNullable(mine))
			.queryParamIfPresent("quiet", Optional.ofNullable(quiet))
			.queryParamIfPresent("site", Optional.ofNullable(site))
			.queryParamIfPresent("q", Optional.ofNullable(q))
			.encode()
			.build()
			.toUriString();
	}

	Map<String, @Nullable Object> parameters(UUID reader) {
		var all = new HashMap<String, @Nullable Object>();
		all.put("owner", isMine() ? reader : null);
		all.put("quiet", isQuiet());
		all.put("site", site);
		all.put("q", q);
		return all;
	}

}
