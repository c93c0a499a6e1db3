package org.palier.organisation.admin;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Region;
import org.palier.organisation.Site;

record SiteForm(@NotBlank @Size(max = 100) String name, @NotNull UUID territory, @NotNull Region region,
		@Nullable @DecimalMin("0") @Digits(integer = 8, fraction = 2) BigDecimal codeAbove) {

	static SiteForm of(Site site) {
		return new SiteForm(site.name(), site.territory(), Region.of(site.locality()), site.codeAbove());
	}

}
