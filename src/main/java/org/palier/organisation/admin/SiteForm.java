package org.palier.organisation.admin;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.palier.organisation.Region;
import org.palier.organisation.Site;

record SiteForm(@NotBlank @Size(max = 100) String name, @NotNull UUID territory, @NotNull Region region) {

	static SiteForm of(Site site) {
		return new SiteForm(site.name(), site.territory(), Region.of(site.locality()));
	}

}
