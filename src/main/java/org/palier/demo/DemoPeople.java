package org.palier.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.palier.organisation.Absence;
import org.palier.organisation.Absences;
import org.palier.organisation.Neighbourhood;
import org.palier.organisation.Neighbourhoods;
import org.palier.organisation.People;
import org.palier.organisation.Person;
import org.palier.organisation.Site;
import org.palier.organisation.Sites;
import org.palier.organisation.Territories;
import org.palier.organisation.Territory;
import org.palier.platform.calendar.Locality;
import org.palier.platform.security.Role;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The territories, sites and people of the demonstration: invented, but believable. */
@Component
class DemoPeople {

	static final String PASSWORD = "palier-demo-2026";

	/** The accounts that the front door names, with their role. */
	static final Map<String, Role> ACCOUNTS = accounts();

	private final Territories territories;

	private final Sites sites;

	private final Neighbourhoods neighbourhoods;

	private final People people;

	private final Absences absences;

	private final PasswordEncoder passwords;

	private final Clock clock;

	DemoPeople(Territories territories, Sites sites, Neighbourhoods neighbourhoods, People people, Absences absences,
			PasswordEncoder passwords, Clock clock) {
		this.territories = territories;
		this.sites = sites;
		this.neighbourhoods = neighbourhoods;
		this.people = people;
		this.absences = absences;
		this.passwords = passwords;
		this.clock = clock;
	}

	private static Map<String, Role> accounts() {
		var accounts = new LinkedHashMap<String, Role>();
		accounts.put("responsable.lille@palier.example", Role.COORDINATOR);
		accounts.put("voisin.lille@palier.example", Role.VOISIN);
		accounts.put("responsable.roubaix@palier.example", Role.COORDINATOR);
		accounts.put("directrice.nord@palier.example", Role.DIRECTOR);
		accounts.put("reseau@palier.example", Role.NETWORK);
		accounts.put("admin@palier.example", Role.ADMINISTRATOR);
		return accounts;
	}

	/** Makes them all; the same at every start of a new demonstration. */
	@Transactional
	void create() {
		var hash = Objects.requireNonNull(passwords.encode(PASSWORD));
		var north = territories.save(new Territory("Nord"));
		var south = territories.save(new Territory("Marseille"));
		var east = territories.save(new Territory("Strasbourg"));
		var lille = site(north, "Lille", "", List.of("Lille Sud", "Faubourg de Béthune", "Wazemmes*"));
		team(hash, lille, "lille", "Camille Delattre", List.of("Fatima Benali", "Moussa Diallo", "Sylvie Lemaire",
				"Ahmed Haddad", "Grâce Mbemba", "Nathalie Dubois", "Yacine Kaci", "Maria Fernandes"));
		var roubaix = site(north, "Roubaix", "", List.of("L’Alma", "Les Trois Ponts"));
		team(hash, roubaix, "roubaix", "Sarah Vandamme",
				List.of("Leïla Mansouri", "Bruno Carlier", "Aïcha Touré", "Dominique Leroy", "Samir Belkacem"));
		var marseille = site(south, "Marseille", "", List.of("La Castellane", "Félix-Pyat", "Air-Bel"));
		team(hash, marseille, "marseille", "Julien Rossi", List.of("Nour Saïd", "Patricia Esposito", "Ibrahim Soilihi",
				"Chantal Garcia", "Mehdi Amrani", "Rosa Pereira"));
		var strasbourg = site(east, "Strasbourg", "67", List.of("Neuhof", "Hautepierre"));
		team(hash, strasbourg, "strasbourg", "Claire Muller",
				List.of("Elif Yildiz", "Jean-Luc Schmitt", "Zohra Ouali", "Ana Popescu", "Thierry Klein"));
		director(hash, "directrice.nord", "Isabelle Morel", north);
		director(hash, "directeur.marseille", "Marc Olivieri", south);
		director(hash, "directrice.strasbourg", "Hélène Weber", east);
		save(hash, new Person("reseau@palier.example", "Antoine Girard", clock.instant()).as(Role.NETWORK, Set.of()));
		save(hash,
				new Person("admin@palier.example", "Sandrine Petit", clock.instant()).as(Role.ADMINISTRATOR, Set.of()));
	}

	/** Roubaix is away these days: Lille stands in, as the two sites do. */
	@Transactional
	void goAway(LocalDate today) {
		var away = people.findByEmail("responsable.roubaix@palier.example").map(Person::id).orElseThrow();
		var standIn = people.findByEmail("responsable.lille@palier.example").map(Person::id).orElseThrow();
		absences.save(new Absence(away, standIn, today.minusDays(1), today.plusDays(6)));
	}

	private Site site(Territory territory, String name, String region, List<String> quarters) {
		var site = sites.save(new Site(territory.id(), name, new Locality(Locality.MAINLAND.zone(), region)));
		quarters.forEach((quarter) -> neighbourhoods
			.save(new Neighbourhood(site.id(), quarter.replace("*", ""), quarter.endsWith("*"))));
		return site;
	}

	private void team(String hash, Site site, String town, String coordinator, List<String> voisins) {
		save(hash, person("responsable." + town, coordinator, Role.COORDINATOR, site.id()));
		for (int i = 0; i < voisins.size(); i++) {
			var login = (i == 0) ? "voisin." + town : "voisin" + (i + 1) + "." + town;
			var voisin = person(login, voisins.get(i), Role.VOISIN, site.id());
			voisin.speaks(LANGUAGES.get(i % LANGUAGES.size()));
			voisin.works(15 + 2 * (i % 3));
			save(hash, voisin);
		}
	}

	private static final List<List<String>> LANGUAGES = List.of(List.of("français", "arabe"),
			List.of("français", "bambara"), List.of("français"), List.of("français", "kabyle"),
			List.of("français", "lingala"), List.of("français", "portugais"));

	private void director(String hash, String login, String name, Territory territory) {
		var person = new Person(login + "@palier.example", name, clock.instant()).as(Role.DIRECTOR,
				sites.findByTerritoryOrderByName(territory.id())
					.stream()
					.map(Site::id)
					.collect(Collectors.toUnmodifiableSet()));
		person.directs(territory.id());
		save(hash, person);
	}

	private Person person(String login, String name, Role role, UUID site) {
		return new Person(login + "@palier.example", name, clock.instant()).as(role, Set.of(site));
	}

	private void save(String hash, Person person) {
		person.setPassword(hash);
		person.markDemo();
		people.save(person);
	}

}
