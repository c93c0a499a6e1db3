package org.palier.place;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A stairwell as somebody sees it.
 *
 * @param name empty if the building has only one
 * @param floors without the ground floor
 * @param doors on each floor
 * @param ground doors on the ground floor
 * @param layout floor by floor, if they are not all the same: see {@link Layout}
 * @param dwellings lived in; as many as doors if nobody said
 * @param access how one gets in
 */
record EditStairwell(@Nullable @Size(max = 40) String name, @Nullable @Min(1) @Max(60) Integer floors,
		@Nullable @Min(1) @Max(40) Integer doors, @Nullable @Min(0) @Max(40) Integer ground,
		@Nullable @Size(max = 4000) String layout, @Nullable @Min(0) @Max(2000) Integer dwellings,
		@Nullable @Size(max = 200) String access) {

	static EditStairwell of(Stairwell stairwell) {
		var grid = Layout.grid(stairwell.landings());
		return new EditStairwell(stairwell.name().isEmpty() ? null : stairwell.name(),
				grid.map(Layout.Grid::floors).orElse(null), grid.map(Layout.Grid::doors).orElse(null),
				grid.map(Layout.Grid::ground).orElse(null),
				(grid.isEmpty() && !stairwell.landings().isEmpty()) ? Layout.write(stairwell.landings()) : null,
				stairwell.dwellings(), stairwell.access());
	}

	void check(Errors errors) {
		if (layout != null) {
			Layout.read(layout)
				.wrong()
				.ifPresent((line) -> errors.rejectValue("layout", "place.layout.wrong", new Object[] { line }, null));
		}
		else if (floors == null && (doors != null || dwellings == null)) {
			errors.rejectValue("floors", "place.floors.missing");
		}
		else if (floors != null && doors == null) {
			errors.rejectValue("doors", "place.doors.missing");
		}
	}

	/** Where this says nothing about the doors, they stay as they were. */
	EditStairwell over(EditStairwell before) {
		return (floors != null) ? new EditStairwell(name, floors, doors, ground, null, dwellings, before.access)
				: new EditStairwell(name, before.floors, before.doors, before.ground, before.layout, dwellings,
						before.access);
	}

	/** What was written floor by floor goes before the grid. */
	List<Landing> landings() {
		if (layout != null) {
			return Layout.read(layout).landings();
		}
		return (floors != null && doors != null) ? Landing.grid(floors, doors, (ground != null) ? ground : 0)
				: List.of();
	}

}
