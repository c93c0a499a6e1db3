package org.palier.partner;

import java.util.List;

/**
 * A line of a file.
 *
 * @param number as a spreadsheet shows it, the headings being 1
 */
record SheetRow(int number, List<String> cells) {

	boolean isEmpty() {
		return cells.stream().allMatch(String::isBlank);
	}

}
