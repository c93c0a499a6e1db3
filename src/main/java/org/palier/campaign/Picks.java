package org.palier.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.place.Stairwell;
import org.palier.platform.web.Blank;

/**
 * Which stairwell is in which sector.
 *
 * @param sectors place in the list of sectors, by stairwell
 */
record Picks(Map<UUID, Integer> sectors) {

	private static final int MOST_WORDS = 500;

	static Picks of(ScoutSectors saved) {
		var all = new HashMap<UUID, Integer>();
		var filled = saved.filled();
		for (int i = 0; i < filled.size(); i++) {
			int at = i;
			filled.get(i).picked().forEach((stairwell) -> all.put(stairwell, at));
		}
		return new Picks(all);
	}

	/**
	 * As a form sends it: {@code pick.<stairwell>} and {@code street.<its first
	 * stairwell>} with the place of a sector; a stairwell's own choice goes before that
	 * of its street.
	 */
	static Picks sent(Map<String, String> fields, List<Stairwell> offered) {
		var all = new HashMap<UUID, Integer>();
		for (var street : streets(offered)) {
			var whole = place(fields.get("street." + street.id()));
			for (var stairwell : street.stairwells()) {
				var own = place(fields.get("pick." + stairwell.id()));
				var chosen = (own != null) ? own : whole;
				if (chosen != null) {
					all.put(stairwell.id(), chosen);
				}
			}
		}
		return new Picks(all);
	}

	private static @Nullable Integer place(@Nullable String sent) {
		return (sent != null && sent.matches("[0-9]{1,2}")) ? Integer.valueOf(sent) : null;
	}

	/** Streets in the order in which the stairwells come. */
	static List<Street> streets(List<Stairwell> offered) {
		return offered.stream()
			.collect(Collectors.groupingBy(
					(each) -> each.building().address().street() + ", " + each.building().address().city(),
					LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((each) -> new Street(each.getValue().get(0).id(), each.getKey(), each.getValue()))
			.toList();
	}

	/** The sector of a stairwell, for a form; null if it is in none. */
	public @Nullable Integer of(UUID stairwell) {
		return sectors.get(stairwell);
	}

	/**
	 * The sectors with the stairwells that were picked for them; where nobody counted,
	 * the dwellings are those of the stairwells. What was picked before, in a form that
	 * does not offer it, stays.
	 */
	ScoutSectors over(ScoutSectors form, List<Stairwell> offered) {
		if (sectors.isEmpty()) {
			return form;
		}
		var lines = new ArrayList<>((form.sectors() != null) ? form.sectors() : List.<Sector>of());
		for (int i = 0; i < lines.size(); i++) {
			int at = i;
			var here = offered.stream().filter((each) -> Integer.valueOf(at).equals(of(each.id()))).toList();
			if (!here.isEmpty()) {
				lines.set(i, with((lines.get(i) != null) ? lines.get(i) : Blank.of(Sector.class), here));
			}
		}
		return new ScoutSectors(lines, form.gap());
	}

	private static Sector with(Sector line, List<Stairwell> here) {
		var words = here.stream().map(Stairwell::label).collect(Collectors.joining(" ; "));
		return new Sector(line.name(), words.substring(0, Math.min(MOST_WORDS, words.length())),
				(line.dwellings() != null) ? line.dwellings() : here.stream().mapToInt(Stairwell::dwellings).sum(),
				here.stream().map(Stairwell::id).toList());
	}

	/**
	 * A street.
	 *
	 * @param id of its first stairwell
	 */
	record Street(UUID id, String name, List<Stairwell> stairwells) {
	}

}
