package org.palier.field;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.palier.place.Stairwell;
import org.palier.platform.security.PalierSecret;

import org.springframework.stereotype.Component;

/**
 * Tells a door again by its address, however it is written and at whatever site: town,
 * street, number, stairwell, floor and door go into an HMAC with a key of the
 * installation, and cannot be read out of it.
 */
@Component
class DoorPrints {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

	private static final Pattern GLUED = Pattern.compile("(?<=\\d)(?=[a-z])");

	/**
	 * What is written long or short, and what says only that it is a stairwell or a door.
	 */
	private static final Map<String, String> SAME = Map.ofEntries(Map.entry("r", "rue"), Map.entry("av", "avenue"),
			Map.entry("ave", "avenue"), Map.entry("bd", "boulevard"), Map.entry("bld", "boulevard"),
			Map.entry("boul", "boulevard"), Map.entry("pl", "place"), Map.entry("all", "allee"),
			Map.entry("imp", "impasse"), Map.entry("res", "residence"), Map.entry("st", "saint"),
			Map.entry("ste", "sainte"), Map.entry("dr", "docteur"), Map.entry("gal", "general"), Map.entry("cage", ""),
			Map.entry("entree", ""), Map.entry("escalier", ""), Map.entry("esc", ""), Map.entry("porte", ""),
			Map.entry("no", ""), Map.entry("n", ""), Map.entry("cedex", ""));

	private final PalierSecret secret;

	DoorPrints(PalierSecret secret) {
		this.secret = secret;
	}

	String of(Stairwell stairwell, int floor, String door) {
		var address = stairwell.building().address();
		return secret.sign("door", String.join("|", plain(address.city()), plain(address.number()),
				plain(address.street()), plain(stairwell.name()), String.valueOf(floor), plain(door)));
	}

	/**
	 * "Av. Général-Leclerc" and "avenue du general leclerc" differ; accents, capitals and
	 * short forms do not.
	 */
	static String plain(String text) {
		var letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		var words = new StringBuilder();
		for (var word : OTHERS.split(GLUED.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" "))) {
			var same = SAME.getOrDefault(word, word);
			words.append(same.isEmpty() || words.isEmpty() ? "" : " ").append(same);
		}
		return words.toString();
	}

}
