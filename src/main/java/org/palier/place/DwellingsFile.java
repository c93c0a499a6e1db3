package org.palier.place;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.security.User;
import org.palier.platform.web.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stairwells of a landlord's list, one a line: address, stairwell, floors, doors on
 * each, dwellings.
 */
@Component
class DwellingsFile {

	private static final int MOST_LINES = 5000;

	private static final List<String> HEADINGS = List.of("adresse", "commune", "cage", "etages", "portes",
			"rez_de_chaussee", "logements");

	private final Buildings buildings;

	private final Places places;

	private final JdbcClient jdbc;

	private final Texts texts;

	DwellingsFile(Buildings buildings, Places places, JdbcClient jdbc, Texts texts) {
		this.buildings = buildings;
		this.places = places;
		this.jdbc = jdbc;
		this.texts = texts;
	}

	/** Takes in what can be, and says why the rest cannot. */
	@Transactional
	Read take(InputStream in, User user) throws IOException {
		try (var lines = new AddressLines(in)) {
			var table = new Table(lines.next());
			if (!table.isComplete()) {
				return new Read(0, List.of(new Refused(1, texts.get("place.dwellings.columns"))));
			}
			int taken = 0;
			int number = 1;
			var refused = new ArrayList<Refused>();
			for (var line = lines.next(); line != null && number <= MOST_LINES; line = lines.next()) {
				number++;
				var why = line.isBlank() ? Optional.<String>empty() : take(table.cells(line), user);
				if (why.isPresent()) {
					refused.add(new Refused(number, why.get()));
				}
				else if (!line.isBlank()) {
					taken++;
				}
			}
			return new Read(taken, refused);
		}
	}

	private Optional<String> take(Cells cells, User user) {
		var found = find(cells, user);
		if (found.size() != 1) {
			return Optional.of(texts.get(found.isEmpty() ? "place.dwellings.unknown" : "place.dwellings.several",
					cells.of("adresse")));
		}
		var floors = cells.number("etages", 60);
		var doors = cells.number("portes", 40);
		var ground = cells.number("rez_de_chaussee", 40);
		var dwellings = cells.number("logements", 2000);
		var name = cells.of("cage");
		if (cells.isWrong() || name.length() > 40 || (floors == null) != (doors == null)
				|| floors == null && dwellings == null || floors != null && (floors == 0 || doors == 0)) {
			return Optional.of(texts.get("place.dwellings.numbers"));
		}
		var building = places.building(found.get(0).id());
		var known = places.of(building.id()).stream().filter((each) -> each.name().equalsIgnoreCase(name)).findFirst();
		var form = new EditStairwell(name, floors, doors, ground, null, dwellings, null);
		places.save(building, known.orElse(null), known.map((each) -> form.over(EditStairwell.of(each))).orElse(form));
		return Optional.empty();
	}

	private List<Building> find(Cells cells, User user) {
		return jdbc
			.sql("""
					select id from building where site_id = any (?) and archived_at is null
						and palier_plain(trim(number || ' ' || street)) = ? and (? = '' or palier_plain(city) = ?) limit 2""")
			.params(user.sites().toArray(UUID[]::new), Plain.of(cells.of("adresse")), Plain.of(cells.of("commune")),
					Plain.of(cells.of("commune")))
			.query(UUID.class)
			.list()
			.stream()
			.flatMap((id) -> buildings.findById(id).stream())
			.toList();
	}

	/** Which column stands where. */
	private static final class Table {

		private final AddressColumns columns;

		private final List<String> headings;

		Table(@Nullable String line) {
			var first = (line != null) ? line : "";
			this.columns = AddressColumns.of(first);
			var cells = columns.split(first);
			this.headings = ((cells != null) ? cells : List.<String>of()).stream()
				.map((cell) -> Plain.of(cell.replace("\ufeff", "")).replace(' ', '_').replace('-', '_'))
				.toList();
		}

		boolean isComplete() {
			return headings.contains("adresse") && (headings.contains("logements") || headings.contains("etages"));
		}

		Cells cells(String line) {
			var cells = columns.split(line);
			return new Cells(headings, (cells != null) ? cells : List.of());
		}

	}

	/** One line. */
	private static final class Cells {

		private final List<String> headings;

		private final List<String> cells;

		private boolean wrong;

		Cells(List<String> headings, List<String> cells) {
			this.headings = headings;
			this.cells = cells;
		}

		String of(String heading) {
			int at = headings.indexOf(heading);
			return (HEADINGS.contains(heading) && at >= 0 && at < cells.size()) ? cells.get(at).strip() : "";
		}

		@Nullable Integer number(String heading, int most) {
			var said = of(heading);
			if (said.isEmpty()) {
				return null;
			}
			if (!said.matches("[0-9]{1,4}") || Integer.parseInt(said) > most) {
				wrong = true;
				return null;
			}
			return Integer.valueOf(said);
		}

		boolean isWrong() {
			return wrong;
		}

	}

	/**
	 * What became of a file.
	 *
	 * @param taken stairwells
	 */
	record Read(int taken, List<Refused> refused) {
	}

	/** A line that was not taken in. */
	record Refused(int line, String why) {
	}

}
