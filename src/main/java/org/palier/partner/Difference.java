package org.palier.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.palier.platform.web.Choice;

/**
 * What two partners say about the same thing.
 *
 * @param name of the field of {@link Merge}
 * @param stays what the one that stays says; empty if nothing
 * @param goes what the other one says
 */
record Difference(String name, String stays, String goes) {

	/** They contradict each other: somebody must choose. */
	public boolean isOpen() {
		return !stays.isEmpty() && !goes.isEmpty() && !stays.equals(goes);
	}

	/** What it will be if nobody needs to choose. */
	public String only() {
		return stays.isEmpty() ? goes : stays;
	}

	public List<Choice> options() {
		return List.of(new Choice(Merge.Side.STAYS.name(), stays), new Choice(Merge.Side.GOES.name(), goes));
	}

	static List<Difference> between(Partner stays, Partner goes, PartnerRows rows) {
		var here = rows.of(EditPartner.of(stays));
		var there = rows.of(EditPartner.of(goes));
		if (stays.kind() == Kind.OTHER || goes.kind() == Kind.OTHER) {
			(stays.kind() == Kind.OTHER ? here : there).put(Column.KIND, "");
		}
		var all = new ArrayList<Difference>();
		all.add(of("name", Column.NAME, here, there));
		all.add(of("kind", Column.KIND, here, there));
		all.add(of("nature", Column.NATURE, here, there));
		all.add(of("siret", Column.SIRET, here, there));
		all.add(new Difference("address", address(here), address(there)));
		return all;
	}

	private static Difference of(String name, Column column, Map<Column, String> here, Map<Column, String> there) {
		return new Difference(name, here.getOrDefault(column, ""), there.getOrDefault(column, ""));
	}

	private static String address(Map<Column, String> row) {
		var town = (row.getOrDefault(Column.POSTCODE, "") + " " + row.getOrDefault(Column.TOWN, "")).strip();
		var street = row.getOrDefault(Column.STREET, "");
		return (street.isEmpty() || town.isEmpty()) ? street + town : street + ", " + town;
	}

}
