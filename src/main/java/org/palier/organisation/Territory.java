package org.palier.organisation;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A group of sites under a territorial director. */
@Entity
public class Territory {

	@Id
	private UUID id;

	private String name;

	protected Territory() {
	}

	public Territory(String name) {
		this.id = UUID.randomUUID();
		this.name = name;
	}

	public UUID id() {
		return id;
	}

	public String name() {
		return name;
	}

	public void rename(String name) {
		this.name = name;
	}

}
