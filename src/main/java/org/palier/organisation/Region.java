package org.palier.organisation;

import java.time.ZoneId;
import java.util.Arrays;

import org.palier.platform.calendar.Locality;

/** The parts of France with a time zone or public holidays of their own. */
public enum Region {

	MAINLAND("Europe/Paris", ""), MOSELLE("Europe/Paris", "57"), BAS_RHIN("Europe/Paris", "67"),
	HAUT_RHIN("Europe/Paris", "68"), GUADELOUPE("America/Guadeloupe", "gp"), MARTINIQUE("America/Martinique", "mq"),
	GUIANA("America/Cayenne", "gf"), REUNION("Indian/Reunion", "re"), MAYOTTE("Indian/Mayotte", "yt");

	private final Locality locality;

	Region(String zone, String holidays) {
		this.locality = new Locality(ZoneId.of(zone), holidays);
	}

	public Locality locality() {
		return locality;
	}

	public static Region of(Locality locality) {
		return Arrays.stream(values())
			.filter((region) -> region.locality.region().equals(locality.region()))
			.findFirst()
			.orElse(MAINLAND);
	}

}
