package org.palier.mission;

import java.util.List;
import java.util.UUID;

/** Tells who pays for a mission; the agreement phase knows. */
public interface SponsorSource {

	/**
	 * Those who approved the agreements in force, in a stable order; empty if the mission
	 * is paid by the association itself.
	 */
	List<Sponsor> sponsors(UUID mission);

	/**
	 * The person to write to.
	 *
	 * @param name of the person
	 * @param email where to write
	 */
	record Sponsor(String name, String email) {
	}

}
