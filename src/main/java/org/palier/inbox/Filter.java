package org.palier.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * {@link Wanted} as values to compare with: words are looked up before.
 *
 * @param found missions whose title or place has the words
 * @param steps steps whose name has them, as {@code process/id}
 * @param missions only these
 * @param aside what this person has put off
 */
record Filter(Wanted wanted, Collection<UUID> found, Collection<String> steps, @Nullable Collection<UUID> missions,
		Collection<String> aside) {

	Map<String, @Nullable Object> parameters() {
		var all = new HashMap<String, @Nullable Object>();
		all.put("site", wanted.site());
		all.put("mission", wanted.mission());
		all.put("process", wanted.process());
		all.put("step", wanted.step());
		all.put("role", wanted.role());
		all.put("q", wanted.q());
		all.put("found", found.toArray(UUID[]::new));
		all.put("steps", steps.toArray(String[]::new));
		all.put("missions", (missions != null) ? missions.toArray(UUID[]::new) : null);
		all.put("aside", aside.toArray(String[]::new));
		return all;
	}

}
