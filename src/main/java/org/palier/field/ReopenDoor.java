package org.palier.field;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.palier.field.DoNotComeBack.Door;
import org.palier.platform.web.NoNumber;

/** One may knock at a door again. */
record ReopenDoor(@NotNull UUID stairwell, @NotNull Integer floor, @NotBlank @Size(max = 40) String door,
		@NotBlank @Size(max = 500) @NoNumber String reason) {

	Door at() {
		return new Door(stairwell, floor, door);
	}

}
