package org.palier.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.palier.organisation.Accounts;
import org.palier.organisation.Directory;
import org.palier.organisation.Neighbourhood;
import org.palier.organisation.Neighbourhoods;
import org.palier.organisation.Site;
import org.palier.organisation.Sites;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who plays in the demonstration, site by site. */
@Component
class DemoCast {

	private final Sites sites;

	private final Neighbourhoods neighbourhoods;

	private final Directory directory;

	private final Accounts accounts;

	DemoCast(Sites sites, Neighbourhoods neighbourhoods, Directory directory, Accounts accounts) {
		this.sites = sites;
		this.neighbourhoods = neighbourhoods;
		this.directory = directory;
		this.accounts = accounts;
	}

	/** The teams by their site, in the order of the towns' names. */
	@Transactional(readOnly = true)
	Map<UUID, Team> teams() {
		var teams = new LinkedHashMap<UUID, Team>();
		for (var site : sites.findAllByOrderByName()) {
			teams.put(site.id(), team(site));
		}
		return teams;
	}

	private Team team(Site site) {
		var voisins = new LinkedHashMap<UUID, User>();
		directory.voisins(site.id())
			.forEach((voisin) -> voisins.put(voisin.id(), accounts.loadUserByUsername(voisin.email())));
		var coordinator = accounts.loadUserByUsername(directory.team(site.id(), Role.COORDINATOR).get(0).email());
		var town = coordinator.email().replaceAll("responsable\\.|@.*", "");
		var director = accounts.loadUserByUsername(switch (town) {
			case "marseille" -> "directeur.marseille@palier.example";
			case "strasbourg" -> "directrice.strasbourg@palier.example";
			default -> "directrice.nord@palier.example";
		});
		return new Team(site.id(), site.name(), town, neighbourhoods.findBySiteOrderByName(site.id()), coordinator,
				voisins, director, DemoPartner.of(site.name(), town));
	}

	/** Does something as one of them, as if that person had sent the form. */
	static void as(User person, Runnable work) {
		var context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
		SecurityContextHolder.setContext(context);
		try {
			work.run();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	/** A site and its people. */
	record Team(UUID site, String name, String town, List<Neighbourhood> neighbourhoods, User coordinator,
			Map<UUID, User> voisins, User director, List<DemoPartner> partners) {

		List<User> pair(int round) {
			var all = new ArrayList<>(voisins.values());
			return List.of(all.get(round % all.size()), all.get((round + 1) % all.size()));
		}

		DemoPartner partner(DemoPartner.Kind kind) {
			return partners.stream().filter((each) -> each.kind() == kind).findFirst().orElseThrow();
		}

	}

}
