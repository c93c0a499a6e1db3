package org.palier.place;

import org.jspecify.annotations.Nullable;

/**
 * Where a building stands.
 *
 * @param number with its suffix, "12 bis"; empty if there is none
 * @param insee code of the town
 * @param lon degrees east, WGS 84
 * @param lat degrees north
 */
public record Address(String number, String street, @Nullable String postcode, @Nullable String insee, String city,
		@Nullable Double lon, @Nullable Double lat) {

	/** "12 bis rue des Oiseaux". */
	public String line() {
		return (number + " " + street).strip();
	}

	/** "59000 Lille". */
	public String town() {
		return (postcode != null) ? postcode + " " + city : city;
	}

}
