package org.palier.platform.calendar;

import java.time.ZoneId;

/**
 * Where a site is, as far as time is concerned.
 *
 * @param zone its time zone
 * @param region the subdivision of France whose holidays apply: empty for the mainland,
 * else Jollyday's code ({@code "57"}, {@code "67"} and {@code "68"} for Alsace-Moselle,
 * {@code "re"} for La Réunion…)
 */
public record Locality(ZoneId zone, String region) {

	public static final Locality MAINLAND = new Locality(ZoneId.of("Europe/Paris"), "");

	/** Tells the locality of a site; the organisation knows. */
	public interface Localities {

		Locality of(java.util.UUID site);

	}

}
