package org.palier.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cells of one line, by their column. */
record Cells(Map<Column, Integer> headings, List<String> cells) {

	/** Empty if there is no such column, or nothing in it. */
	Optional<String> find(Column column) {
		return Optional.ofNullable(headings.get(column))
			.filter((index) -> index < cells.size())
			.map(cells::get)
			.filter((words) -> !words.isEmpty());
	}

	String of(Column column) {
		return find(column).orElse("");
	}

	boolean says(Set<Column> columns) {
		return columns.stream().anyMatch((column) -> find(column).isPresent());
	}

}
