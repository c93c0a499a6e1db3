package org.palier.place;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a file of addresses by its headings: Base Adresse Locale 1.1 to 1.5,
 * or the national file. Names, order and separator of the columns are the file's.
 */
final class AddressColumns {

	private static final Pattern KEY = Pattern.compile("[0-9a-z_-]{6,60}");

	private static final Pattern INSEE = Pattern.compile("[0-9][0-9ab][0-9]{3}");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

	private static final Pattern DEGREES = Pattern.compile("[+-]?[0-9]{1,3}([.,][0-9]{0,16})?");

	/** A street that has no numbers bears this one. */
	private static final int STREET_ONLY = 99_999;

	private static final int LONGEST = 200;

	private final char separator;

	private final Map<Column, Integer> places;

	private AddressColumns(char separator, Map<Column, Integer> places) {
		this.separator = separator;
		this.places = places;
	}

	static AddressColumns of(String headings) {
		char separator = separator(headings);
		var names = Optional.ofNullable(split(headings, separator)).orElse(List.of());
		var places = new EnumMap<Column, Integer>(Column.class);
		for (var column : Column.values()) {
			for (var name : column.names) {
				for (int i = 0; i < names.size() && !places.containsKey(column); i++) {
					if (Plain.of(names.get(i).replace("\ufeff", "")).equals(name)) {
						places.put(column, i);
					}
				}
			}
		}
		return new AddressColumns(separator, places);
	}

	/** The one that the headings use most. */
	private static char separator(String headings) {
		char best = ';';
		for (char each : new char[] { ',', '\t', '|' }) {
			if (headings.chars().filter((c) -> c == each).count() > headings.chars().filter((c) -> c == ';').count()) {
				best = each;
			}
		}
		return best;
	}

	/** The columns without which there is no address. */
	List<Column> missing() {
		return List.of(Column.NUMBER, Column.STREET, Column.CITY)
			.stream()
			.filter((each) -> !places.containsKey(each))
			.toList();
	}

	/** The cells of a line; null if a quotation mark is not closed. */
	@Nullable List<String> split(String line) {
		return split(line, separator);
	}

	private static @Nullable List<String> split(String line, char separator) {
		if (line.indexOf('"') < 0) {
			var cells = new ArrayList<String>();
			int from = 0;
			for (int to = line.indexOf(separator); to >= 0; to = line.indexOf(separator, from)) {
				cells.add(line.substring(from, to));
				from = to + 1;
			}
			cells.add(line.substring(from));
			return cells;
		}
		try (var parser = CSVFormat.EXCEL.builder()
			.setDelimiter(separator)
			.setLenientEof(false)
			.setTrailingData(false)
			.get()
			.parse(new StringReader(line))) {
			return parser.stream().findFirst().map((cells) -> cells.toList()).orElse(List.of());
		}
		catch (IOException | UncheckedIOException ex) {
			return null;
		}
	}

	/** Name and code of the town of a line, to see whether it is one of ours. */
	boolean isIn(List<String> cells, Set<String> towns) {
		return towns.isEmpty() || towns.contains(Plain.of(cell(cells, Column.CITY))) || towns.contains(insee(cells));
	}

	/** Whether it only names a street or a place, and no door. */
	boolean isStreetOnly(List<String> cells) {
		var number = cell(cells, Column.NUMBER);
		return NUMBER.matcher(number).matches() && Integer.parseInt(number) == STREET_ONLY;
	}

	/**
	 * @throws Refused with the reason
	 */
	AddressLine read(List<String> cells) throws Refused {
		var street = text(cells, Column.STREET, "street");
		var city = text(cells, Column.CITY, "city");
		var number = cell(cells, Column.NUMBER);
		if (!NUMBER.matcher(number).matches()) {
			throw new Refused("number", number);
		}
		var insee = insee(cells);
		if (!insee.isEmpty() && !INSEE.matcher(insee).matches()) {
			throw new Refused("insee", insee);
		}
		var postcode = cell(cells, Column.POSTCODE);
		if (!postcode.isEmpty() && !postcode.matches("[0-9]{4,5}")) {
			throw new Refused("postcode", postcode);
		}
		var lon = degrees(cells, Column.LON, 180);
		var lat = degrees(cells, Column.LAT, 90);
		if ((lon == null) != (lat == null)) {
			throw new Refused("point", "");
		}
		var suffix = cell(cells, Column.SUFFIX);
		var whole = Integer.parseInt(number) + (suffix.isEmpty() ? "" : " " + suffix);
		if (whole.length() > 20) {
			throw new Refused("number", whole);
		}
		var address = new Address(whole, street,
				postcode.isEmpty() ? null : "0".repeat(5 - postcode.length()) + postcode,
				insee.isEmpty() ? null : insee.toUpperCase(Locale.ROOT), city, lon, lat);
		return new AddressLine(key(cells, address), address,
				Plain.of(cell(cells, Column.POSITION)).startsWith("entree"));
	}

	/** A file without keys gets one from what it says. */
	private String key(List<String> cells, Address address) throws Refused {
		var key = Plain.of(cell(cells, Column.KEY));
		if (key.isEmpty()) {
			var town = (address.insee() != null) ? address.insee() : address.city();
			return Plain.of(town + "|" + address.street() + "|" + address.number());
		}
		if (!KEY.matcher(key).matches()) {
			throw new Refused("key", key);
		}
		return key;
	}

	/** The first five signs of the key are the town's code. */
	private String insee(List<String> cells) {
		var said = Plain.of(cell(cells, Column.INSEE));
		var key = said.isEmpty() ? Plain.of(cell(cells, Column.KEY)) : "";
		return (key.length() > 5 && key.charAt(5) == '_') ? key.substring(0, 5) : said;
	}

	private String text(List<String> cells, Column column, String why) throws Refused {
		var text = cell(cells, column);
		if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
			throw new Refused(why, (text.length() > LONGEST) ? text.substring(0, LONGEST) : "");
		}
		return text;
	}

	private @Nullable Double degrees(List<String> cells, Column column, int most) throws Refused {
		var said = cell(cells, column);
		if (said.isEmpty()) {
			return null;
		}
		if (!DEGREES.matcher(said).matches()) {
			throw new Refused("degrees", said);
		}
		double degrees = Double.parseDouble(said.replace(',', '.'));
		if (Math.abs(degrees) > most) {
			throw new Refused("degrees", said);
		}
		return degrees;
	}

	/** A spreadsheet's mark before what might be a formula is not part of it. */
	private String cell(List<String> cells, Column column) {
		var place = places.get(column);
		var cell = (place != null && place < cells.size()) ? cells.get(place).strip() : "";
		return (cell.length() > 1 && cell.charAt(0) == '\'') ? cell.substring(1) : cell;
	}

	/** What a column tells, and under which headings. */
	enum Column {

		KEY("cle_interop", "id"), NUMBER("numero"), SUFFIX("suffixe", "rep"),
		STREET("voie_nom", "toponyme", "nom_voie"), POSTCODE("code_postal"),
		INSEE("commune_insee", "code_insee", "insee"), CITY("commune_nom", "nom_commune", "commune"),
		LON("long", "lon", "longitude"), LAT("lat", "latitude"), POSITION("position", "type_position");

		private final List<String> names;

		Column(String... names) {
			this.names = List.of(names);
		}

		String heading() {
			return names.get(0);
		}

	}

	/** A line that is no address, and why. */
	@SuppressWarnings("serial")
	static final class Refused extends Exception {

		private final String why;

		private final String what;

		Refused(String why, String what) {
			super(why, null, false, false);
			this.why = why;
			this.what = what;
		}

		/** Message key under {@code place.import.why.}. */
		String why() {
			return why;
		}

		/** What stood there. */
		String what() {
			return what;
		}

	}

}
