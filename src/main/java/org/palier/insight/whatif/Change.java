package org.palier.insight.whatif;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody would like to know the effect of.
 *
 * @param site whose missions
 * @param voisins how many more knock on doors
 * @param step that would take less time, as {@code process/step}
 * @param days working days less
 * @param withoutCouncil nobody waits for a vote
 * @param seed of the chance: the same one gives the same answer
 */
record Change(@Nullable UUID site, @Nullable @Min(0) @Max(20) Integer voisins, @Nullable String step,
		@Nullable @Min(0) @Max(250) Integer days, @Nullable Boolean withoutCouncil, @Nullable Long seed) {

	static final Change NONE = new Change(null, null, null, null, null, null);

	static final long USUAL_SEED = 2026;

	/** The same without what changes. */
	Change nothing() {
		return new Change(site, null, null, null, null, seed);
	}

	Change at(@Nullable UUID other) {
		return new Change(other, voisins, step, days, withoutCouncil, seed);
	}

	Change with(long otherSeed) {
		return new Change(site, voisins, step, days, withoutCouncil, otherSeed);
	}

	/** Where one reads what it changes. */
	String href(String path) {
		var address = UriComponentsBuilder.fromPath(path);
		add(address, "site", site);
		add(address, "voisins", voisins);
		add(address, "step", step);
		add(address, "days", days);
		add(address, "withoutCouncil", withoutCouncil);
		add(address, "seed", seed);
		return address.encode().toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
		if (value != null) {
			address.queryParam(name, value);
		}
	}

	int more() {
		return (voisins != null) ? voisins : 0;
	}

	int fewer() {
		return (step != null && days != null) ? days : 0;
	}

	boolean noCouncil() {
		return Boolean.TRUE.equals(withoutCouncil);
	}

	boolean isSomething() {
		return more() > 0 || fewer() > 0 || noCouncil();
	}

	long chance() {
		return (seed != null) ? seed : USUAL_SEED;
	}

	/** Seconds that a stretch would have been shorter. */
	long saved(Run run, long from, long to) {
		return (fewer() > 0 && step != null && step.startsWith(run.process() + "/"))
				? run.saved(step.substring(run.process().length() + 1), fewer(), from, to) : 0;
	}

}
