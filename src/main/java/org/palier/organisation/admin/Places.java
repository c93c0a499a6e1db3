package org.palier.organisation.admin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.palier.organisation.Neighbourhood;
import org.palier.organisation.Neighbourhoods;
import org.palier.organisation.Site;
import org.palier.organisation.Sites;
import org.palier.organisation.Territories;
import org.palier.organisation.Territory;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.platform.web.Choice;
import org.palier.platform.web.NotFound;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Territories, their sites and neighbourhoods, for the administrator: everywhere. */
@Component
class Places {

	private final Territories territories;

	private final Sites sites;

	private final Neighbourhoods neighbourhoods;

	private final Administration administration;

	private final Audit audit;

	private final TransactionTemplate transaction;

	Places(Territories territories, Sites sites, Neighbourhoods neighbourhoods, Administration administration,
			Audit audit, TransactionTemplate transaction) {
		this.territories = territories;
		this.sites = sites;
		this.neighbourhoods = neighbourhoods;
		this.administration = administration;
		this.audit = audit;
		this.transaction = transaction;
	}

	List<Territory> territories() {
		return everywhere(territories::findAllByOrderByName);
	}

	Territory territory(UUID id) {
		return everywhere(() -> NotFound.orElse(territories.findById(id)));
	}

	boolean isTerritory(String name) {
		return territories().stream().anyMatch((each) -> each.name().equalsIgnoreCase(name));
	}

	void addTerritory(TerritoryForm form) {
		everywhere(() -> territories.save(new Territory(form.name())));
	}

	void change(UUID id, TerritoryForm form) {
		everywhere(() -> {
			var territory = NotFound.orElse(territories.findById(id));
			territory.rename(form.name());
			return territories.save(territory);
		});
	}

	List<Site> sites() {
		return everywhere(sites::findAllByOrderByName);
	}

	List<Choice> siteChoices() {
		return sites().stream().map((site) -> new Choice(site.id().toString(), site.name())).toList();
	}

	List<Choice> territoryChoices() {
		return territories().stream()
			.map((territory) -> new Choice(territory.id().toString(), territory.name()))
			.toList();
	}

	Site site(UUID id) {
		return everywhere(() -> NotFound.orElse(sites.findById(id)));
	}

	boolean isSite(String name) {
		return sites().stream().anyMatch((each) -> each.name().equalsIgnoreCase(name));
	}

	Site addSite(SiteForm form) {
		return everywhere(() -> {
			var site = sites.save(new Site(form.territory(), form.name(), form.region().locality()));
			administration.directorsFollow(form.territory());
			audit.record(site.id(), null, null, "site.created", site.name(), null, site.id().toString());
			return site;
		});
	}

	void change(UUID id, SiteForm form) {
		everywhere(() -> {
			var site = NotFound.orElse(sites.findById(id));
			site.change(form.territory(), form.name(), form.region().locality());
			site.askCodeAbove(form.codeAbove());
			sites.save(site);
			administration.directorsFollow(form.territory());
			audit.record(site.id(), null, null, "site.changed", site.name(), null, site.id().toString());
			return site;
		});
	}

	List<Neighbourhood> neighbourhoods(UUID site) {
		return everywhere(() -> neighbourhoods.findBySiteOrderByName(site));
	}

	Neighbourhood neighbourhood(UUID id) {
		return everywhere(() -> NotFound.orElse(neighbourhoods.findById(id)));
	}

	void addNeighbourhood(UUID site, NeighbourhoodForm form) {
		everywhere(() -> neighbourhoods
			.save(new Neighbourhood(NotFound.orElse(sites.findById(site)).id(), form.name(), form.isExperimental())));
	}

	void change(UUID id, NeighbourhoodForm form) {
		everywhere(() -> {
			var neighbourhood = NotFound.orElse(neighbourhoods.findById(id));
			neighbourhood.change(form.name(), form.isExperimental());
			return neighbourhoods.save(neighbourhood);
		});
	}

	private <T> T everywhere(Supplier<T> work) {
		var actor = User.current().map(User::name).orElse("administration");
		return Scope.system(actor,
				() -> Optional.ofNullable(transaction.execute((status) -> work.get())).orElseThrow());
	}

}
