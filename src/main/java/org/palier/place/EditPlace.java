package org.palier.place;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A building as somebody writes it down in front of its door.
 *
 * @param number "12 bis"
 * @param stairwells names between commas: "A, B"; none if there is only one
 * @param floors of each stairwell, without the ground floor; nothing if nobody has seen
 * them
 * @param doors on each floor
 * @param ground doors on the ground floor
 */
record EditPlace(@NotNull UUID neighbourhood, @Nullable @Size(max = 20) String number,
		@NotBlank @Size(max = 200) String street, @Nullable @Pattern(regexp = "[0-9]{5}") String postcode,
		@NotBlank @Size(max = 120) String city, @Nullable @Size(max = 200) String stairwells,
		@Nullable @Min(1) @Max(60) Integer floors, @Nullable @Min(1) @Max(40) Integer doors,
		@Nullable @Min(0) @Max(40) Integer ground) {

	@SuppressWarnings("NullAway") // its neighbourhood may still be to be said
	static EditPlace of(Building building) {
		var address = building.address();
		return new EditPlace(building.neighbourhood(), address.number(), address.street(), address.postcode(),
				address.city(), null, null, null, null);
	}

	void check(Errors errors) {
		if (floors != null && doors == null) {
			errors.rejectValue("doors", "place.doors.missing");
		}
		if (floors == null && (doors != null || stairwells != null || ground != null)) {
			errors.rejectValue("floors", "place.floors.missing");
		}
		if (names().stream().anyMatch((name) -> name.length() > 40)) {
			errors.rejectValue("stairwells", "place.stairwells.long");
		}
	}

	/** Each once; one without a name if none was said. */
	List<String> names() {
		var said = (stairwells != null) ? stairwells : "";
		var names = Arrays.stream(said.split("[,;]")).map(String::strip).filter((name) -> !name.isEmpty()).distinct();
		var all = names.toList();
		return all.isEmpty() ? List.of("") : all;
	}

	/** What the building keeps of where it stands when its address is corrected. */
	Address address(@Nullable Address before) {
		return new Address((number != null) ? number : "", street, postcode, (before != null) ? before.insee() : null,
				city, (before != null) ? before.lon() : null, (before != null) ? before.lat() : null);
	}

}
