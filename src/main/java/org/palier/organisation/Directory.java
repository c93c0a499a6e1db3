package org.palier.organisation;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.calendar.Locality;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Choice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names, teams and places for everyone else. */
@Component
@Transactional(readOnly = true)
public class Directory implements Locality.Localities {

	private final Sites sites;

	private final Neighbourhoods neighbourhoods;

	private final People people;

	Directory(Sites sites, Neighbourhoods neighbourhoods, People people) {
		this.sites = sites;
		this.neighbourhoods = neighbourhoods;
		this.people = people;
	}

	@Override
	public Locality of(UUID site) {
		return sites.findById(site).map(Site::locality).orElse(Locality.MAINLAND);
	}

	/** The zone of somebody's days: that of the first of their sites by name. */
	public ZoneId zone(User user) {
		return sites.findAllByOrderByName()
			.stream()
			.filter((site) -> user.ownSites().contains(site.id()))
			.findFirst()
			.map(Site::locality)
			.orElse(Locality.MAINLAND)
			.zone();
	}

	/** Name of a person, empty if nobody or not visible. */
	public String name(@Nullable UUID person) {
		return Optional.ofNullable(person).flatMap(people::findById).map(Person::name).orElse("");
	}

	public String site(UUID site) {
		return sites.findById(site).map(Site::name).orElse("");
	}

	/**
	 * From which amount on a partner's answer to this site needs a code; empty if never.
	 */
	public Optional<BigDecimal> codeAbove(UUID site) {
		return sites.findById(site).map(Site::codeAbove);
	}

	public String neighbourhood(UUID neighbourhood) {
		return neighbourhoods.findById(neighbourhood).map(Neighbourhood::name).orElse("");
	}

	/** The Voisins of a site, by name. */
	public List<Person> voisins(UUID site) {
		return people.team(site, Role.VOISIN.code());
	}

	/** How many there are at each of these sites, all together. */
	public int countVoisins(Collection<UUID> sites) {
		return people.count(sites, Role.VOISIN.code());
	}

	/** Who has a role at a site, by name. */
	public List<Person> team(UUID site, Role role) {
		return people.team(site, role.code());
	}

	public List<Choice> voisinChoices(UUID site) {
		return voisins(site).stream().map((person) -> new Choice(person.id().toString(), person.name())).toList();
	}

	/** The sites one may choose, by name. */
	public List<Choice> siteChoices() {
		return sites.findAllByOrderByName()
			.stream()
			.map((site) -> new Choice(site.id().toString(), site.name()))
			.toList();
	}

	/**
	 * The neighbourhoods one may choose, "Lille · Lille Sud" if there are several sites.
	 */
	public List<Choice> neighbourhoodChoices() {
		var several = sites.findAllByOrderByName().size() > 1;
		return neighbourhoods.findAllByOrderByName()
			.stream()
			.map((place) -> new Choice(place.id().toString(),
					several ? site(place.site()) + " · " + place.name() : place.name()))
			.toList();
	}

	/** Name of whatever this id stands for: a person, a neighbourhood or a site. */
	public String label(UUID id) {
		var person = name(id);
		var place = person.isEmpty() ? neighbourhood(id) : person;
		return place.isEmpty() ? site(id) : place;
	}

	public Optional<Neighbourhood> find(UUID neighbourhood) {
		return neighbourhoods.findById(neighbourhood);
	}

}
