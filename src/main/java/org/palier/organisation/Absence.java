package org.palier.organisation;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Days on which somebody is away, and who stands in. */
@Entity
public class Absence {

	@Id
	private UUID id;

	@Column(name = "person_id")
	private UUID person;

	@Column(name = "stand_in_id")
	private @Nullable UUID standIn;

	private LocalDate firstDay;

	private LocalDate lastDay;

	protected Absence() {
	}

	public Absence(UUID person, @Nullable UUID standIn, LocalDate firstDay, LocalDate lastDay) {
		this.id = UUID.randomUUID();
		this.person = person;
		this.standIn = standIn;
		this.firstDay = firstDay;
		this.lastDay = lastDay;
	}

	public UUID id() {
		return id;
	}

	public UUID person() {
		return person;
	}

	public @Nullable UUID standIn() {
		return standIn;
	}

	public LocalDate firstDay() {
		return firstDay;
	}

	public LocalDate lastDay() {
		return lastDay;
	}

}
