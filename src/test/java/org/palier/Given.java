package org.palier;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.palier.organisation.Accounts;
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
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Sites with their people, each test its own. */
@TestComponent
public class Given {

	public static final String PASSWORD = "correct horse battery";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final Territories territories;

	private final Sites sites;

	private final Neighbourhoods neighbourhoods;

	private final People people;

	private final Accounts accounts;

	private final String hash;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Given(Territories territories, Sites sites, Neighbourhoods neighbourhoods, People people, Accounts accounts,
			PasswordEncoder passwords, TransactionTemplate transaction, Clock clock) {
		this.territories = territories;
		this.sites = sites;
		this.neighbourhoods = neighbourhoods;
		this.people = people;
		this.accounts = accounts;
		this.hash = passwords.encode(PASSWORD);
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * A site with a coordinator, two Voisins, a director of its territory and one
	 * neighbourhood.
	 */
	public Team team() {
		int number = NUMBER.incrementAndGet();
		var site = Scope.system("test", () -> transaction.execute((status) -> {
			var territory = territories.save(new Territory("Territoire " + number));
			var made = sites
				.save(new Site(territory.id(), "Site " + number, new Locality(ZoneId.of("Europe/Paris"), "")));
			neighbourhoods.save(new Neighbourhood(made.id(), "Quartier " + number, false));
			person("responsable" + number, "Camille Responsable", Role.COORDINATOR, made.id());
			person("voisin" + number, "Ali Voisin", Role.VOISIN, made.id());
			person("voisine" + number, "Rosa Voisine", Role.VOISIN, made.id());
			var director = person("directrice" + number, "Dominique Directrice", Role.DIRECTOR, made.id());
			director.directs(territory.id());
			people.save(director);
			return made;
		}));
		var neighbourhood = Scope.system("test",
				() -> transaction.execute((status) -> neighbourhoods.findBySiteOrderByName(site.id()).get(0)));
		return new Team(site.id(), site.name(), neighbourhood.id(), user("responsable" + number),
				List.of(user("voisin" + number), user("voisine" + number)), user("directrice" + number));
	}

	/** One more person of a site. */
	public User another(UUID site, Role role) {
		var name = "personne" + NUMBER.incrementAndGet();
		Scope.system("test", () -> transaction.execute((status) -> person(name, "Prénom " + name, role, site)));
		return user(name);
	}

	/** Somebody who gives access and sees no site. */
	public User administrator() {
		var name = "admin" + NUMBER.incrementAndGet();
		Scope.system("test", () -> transaction.execute((status) -> {
			var person = new Person(name + "@palier.example", "Alix Administration", clock.instant())
				.as(Role.ADMINISTRATOR, Set.of());
			person.setPassword(hash);
			return people.save(person);
		}));
		return user(name);
	}

	private Person person(String login, String name, Role role, UUID site) {
		var person = new Person(login + "@palier.example", name, clock.instant()).as(role, Set.of(site));
		person.setPassword(hash);
		return people.save(person);
	}

	private User user(String login) {
		return accounts.loadUserByUsername(login + "@palier.example");
	}

	/** The people of one site. */
	public record Team(UUID site, String siteName, UUID neighbourhood, User coordinator, List<User> voisins,
			User director) {
	}

}
