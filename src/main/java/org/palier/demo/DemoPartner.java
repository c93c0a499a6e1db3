package org.palier.demo;

import java.util.List;

/**
 * A partner of a site, with the two people who read and sign.
 *
 * @param name of the organisation
 * @param kind what it is
 * @param reader name of the person who follows the mission
 * @param email where the links go
 */
record DemoPartner(String name, Kind kind, String reader, String role, String email) {

	enum Kind {

		TOWN(true), LANDLORD(false), HEALTH(false), DEPARTMENT(true), PUBLIC_BODY(true), FOUNDATION(false);

		private final boolean council;

		Kind(boolean council) {
			this.council = council;
		}

		/** Whether a vote must come first: there agreements wait. */
		boolean hasCouncil() {
			return council;
		}

	}

	boolean hasCouncil() {
		return kind.hasCouncil();
	}

	/** The partners of a town. */
	static List<DemoPartner> of(String town, String domain) {
		return List.of(
				new DemoPartner("Ville de " + town, Kind.TOWN, "Hélène Marchand", "Élue à la politique de la ville",
						"elue@" + domain + ".example"),
				new DemoPartner(town + " Habitat", Kind.LANDLORD, "Karim Bensaïd", "Directeur de la proximité",
						"proximite@habitat-" + domain + ".example"),
				new DemoPartner("Agence régionale de santé, " + town, Kind.HEALTH, "Sophie Legrand",
						"Chargée de prévention", "prevention@sante-" + domain + ".example"),
				new DemoPartner("Département, territoire de " + town, Kind.DEPARTMENT, "Paul Verhaeghe",
						"Chef du service parentalité", "parentalite@departement-" + domain + ".example"),
				new DemoPartner("Métropole de " + town, Kind.PUBLIC_BODY, "Nadia Cherif", "Vice-présidente",
						"cabinet@metropole-" + domain + ".example"),
				new DemoPartner("Fondation des Quartiers", Kind.FOUNDATION, "Anne-Laure Petit",
						"Responsable des projets", "projets@fondation-" + domain + ".example"));
	}

}
