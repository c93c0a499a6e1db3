package org.palier.organisation;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Where missions take place: Lille Sud, Faubourg de Béthune. */
@Entity
public class Neighbourhood {

	@Id
	private UUID id;

	@Column(name = "site_id")
	private UUID site;

	private String name;

	private boolean experimental;

	protected Neighbourhood() {
	}

	public Neighbourhood(UUID site, String name, boolean experimental) {
		this.id = UUID.randomUUID();
		this.site = site;
		this.name = name;
		this.experimental = experimental;
	}

	public UUID id() {
		return id;
	}

	public UUID site() {
		return site;
	}

	public String name() {
		return name;
	}

	public boolean isExperimental() {
		return experimental;
	}

	public void change(String name, boolean experimental) {
		this.name = name;
		this.experimental = experimental;
	}

}
