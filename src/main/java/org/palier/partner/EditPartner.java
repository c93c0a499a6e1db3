package org.palier.partner;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An organisation.
 *
 * @param site whose partner it is; only asked of who works for several sites
 * @param kind {@link Kind#OTHER} if nobody said
 * @param siret of the establishment that signs
 * @param note what one must know before calling them; kept as a first note
 */
public record EditPartner(@Nullable UUID site, @NotBlank @Size(max = 120) String name, @Nullable Kind kind,
		@NotNull Nature nature, @Nullable @Siret String siret, @Nullable @Size(max = 200) String street,
		@Nullable @Pattern(regexp = "[0-9]{5}") String postcode, @Nullable @Size(max = 120) String town,
		@Nullable @Size(max = 2000) String note) {

	/** An organisation of which little is known yet. */
	public static EditPartner of(UUID site, String name, Kind kind, Nature nature) {
		return new EditPartner(site, name, kind, nature, null, null, null, null, null);
	}

	static EditPartner of(Partner partner) {
		return new EditPartner(partner.site(), partner.name(), partner.kind(), partner.nature(), partner.siret(),
				partner.street(), partner.postcode(), partner.town(), null);
	}

	/** As it is stored. */
	EditPartner plain() {
		return new EditPartner(site, name, Objects.requireNonNullElse(kind, Kind.OTHER), nature,
				Siret.Check.plain(siret), street, postcode, town, note);
	}

}
