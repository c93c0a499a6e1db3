package org.palier.demo;

import java.util.List;

/**
 * A partner of a site, with the two people who read and sign.
 *
 * @param name of the organisation
 * @param kind what it is
 * @param reader name of the person who follows the mission
 * @param email where the links go
 * @param hasCouncil whether a vote must come first: there agreements wait
 */
record DemoPartner(String name, Kind kind, String reader, String role, String email, boolean hasCouncil) {

	enum Kind {

		TOWN, LANDLORD, HEALTH, DEPARTMENT, PUBLIC_BODY, FOUNDATION

	}

	/** The partners of a town. */
	static List<DemoPartner> of(String town, String domain) {
		return List.of(
				new DemoPartner("Ville de " + town, Kind.TOWN, "Hélène Marchand", "Élue à la politique de la ville",
						"elue@" + domain + ".example", true),
				new DemoPartner(town + " Habitat", Kind.LANDLORD, "Karim Bensaïd", "Directeur de la proximité",
						"proximite@habitat-" + domain + ".example", false),
				new DemoPartner("Agence régionale de santé, " + town, Kind.HEALTH, "Sophie Legrand",
						"Chargée de prévention", "prevention@sante-" + domain + ".example", false),
				new DemoPartner("Département, territoire de " + town, Kind.DEPARTMENT, "Paul Verhaeghe",
						"Chef du service parentalité", "parentalite@departement-" + domain + ".example", true),
				new DemoPartner("Métropole de " + town, Kind.PUBLIC_BODY, "Nadia Cherif", "Vice-présidente",
						"cabinet@metropole-" + domain + ".example", true),
				new DemoPartner("Fondation des Quartiers", Kind.FOUNDATION, "Anne-Laure Petit",
						"Responsable des projets", "projets@fondation-" + domain + ".example", false));
	}

}
