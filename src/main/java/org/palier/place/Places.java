package org.palier.place;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The buildings of a site and their stairwells, for everyone else. */
@Service("sitePlaces") // the administration has its own Places
@Transactional
public class Places {

	private final Buildings buildings;

	private final Stairwells stairwells;

	private final Directory directory;

	private final Clock clock;

	Places(Buildings buildings, Stairwells stairwells, Directory directory, Clock clock) {
		this.buildings = buildings;
		this.stairwells = stairwells;
		this.directory = directory;
		this.clock = clock;
	}

	/** Those that one may see, by street and number; archived ones too. */
	@Transactional(readOnly = true)
	public List<Stairwell> stairwells(Collection<UUID> ids) {
		return ids.isEmpty() ? List.of() : stairwells.of(ids);
	}

	/** Those in use of a neighbourhood, by street and number. */
	@Transactional(readOnly = true)
	public List<Stairwell> ofNeighbourhood(UUID neighbourhood) {
		return stairwells.ofNeighbourhood(neighbourhood);
	}

	/** A building that somebody has seen. */
	public Building add(UUID site, @Nullable UUID neighbourhood, Address address) {
		return buildings.save(new Building(site, neighbourhood, address, clock.instant()));
	}

	/**
	 * A stairwell, all of its doors at once: 4 floors of 6 doors are 24.
	 * @param name empty if the building has only one
	 * @param ground doors on the ground floor, most often none
	 */
	public Stairwell add(Building building, String name, int floors, int doorsPerFloor, int ground) {
		return stairwells.save(new Stairwell(building, name, Landing.grid(floors, doorsPerFloor, ground)));
	}

	/** Nobody needs to get in any more: how one does is forgotten. */
	public void forgetAccess(Collection<UUID> ids) {
		stairwells(ids).forEach(Stairwell::forgetAccess);
	}

	@Transactional(readOnly = true)
	Building building(UUID id) {
		return NotFound.orElse(buildings.findById(id));
	}

	/** All of a building, archived ones too. */
	@Transactional(readOnly = true)
	List<Stairwell> of(UUID building) {
		return stairwells.findByBuildingIdOrderByName(building);
	}

	@Transactional(readOnly = true)
	Stairwell stairwell(UUID building, UUID id) {
		return NotFound.orElse(stairwells.findById(id).filter((each) -> each.building().id().equals(building)));
	}

	Building add(EditPlace form) {
		var neighbourhood = NotFound.orElse(directory.find(form.neighbourhood()));
		var building = add(neighbourhood.site(), neighbourhood.id(), form.address(null));
		if (form.floors() != null && form.doors() != null) {
			int ground = (form.ground() != null) ? form.ground() : 0;
			form.names().forEach((name) -> add(building, name, form.floors(), form.doors(), ground));
		}
		return building;
	}

	/** The neighbourhood is one of its own site. */
	void change(UUID id, EditPlace form) {
		var building = building(id);
		NotFound.orElse(directory.find(form.neighbourhood()).filter((each) -> each.site().equals(building.site())));
		building.change(form.neighbourhood(), form.address(building.address()));
	}

	void archive(UUID id, boolean archived) {
		building(id).archive(archived ? clock.instant() : null);
	}

	void archiveStairwell(UUID building, UUID id, boolean archived) {
		stairwell(building, id).archive(archived ? clock.instant() : null);
	}

	/** Whether another stairwell of the building already has this name. */
	@Transactional(readOnly = true)
	boolean isNamed(Building building, EditStairwell form, @Nullable Stairwell otherThan) {
		var name = Objects.requireNonNullElse(form.name(), "");
		return of(building.id()).stream()
			.filter((each) -> otherThan == null || !each.id().equals(otherThan.id()))
			.anyMatch((each) -> each.name().equalsIgnoreCase(name));
	}

	Stairwell save(Building building, @Nullable Stairwell stairwell, EditStairwell form) {
		var changed = (stairwell != null) ? stairwell(building.id(), stairwell.id())
				: new Stairwell(building, "", List.of());
		changed.change(form);
		return (stairwell != null) ? changed : stairwells.save(changed);
	}

}
