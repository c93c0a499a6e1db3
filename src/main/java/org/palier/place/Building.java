package org.palier.place;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** An address of a site, with or without stairwells that somebody has seen. */
@Entity
public class Building {

	@Id
	private UUID id;

	@Column(name = "site_id")
	private UUID site;

	@Column(name = "neighbourhood_id")
	private @Nullable UUID neighbourhood;

	private String number;

	private String street;

	private @Nullable String postcode;

	private @Nullable String insee;

	private String city;

	private @Nullable Double lon;

	private @Nullable Double lat;

	/** By which a file of addresses tells it again. */
	private @Nullable String sourceKey;

	private Instant createdAt;

	private @Nullable Instant archivedAt;

	protected Building() {
	}

	Building(UUID site, @Nullable UUID neighbourhood, Address address, Instant now) {
		this.id = UUID.randomUUID();
		this.site = site;
		this.neighbourhood = neighbourhood;
		this.createdAt = now;
		move(address);
	}

	private void move(Address address) {
		this.number = address.number();
		this.street = address.street();
		this.postcode = address.postcode();
		this.insee = address.insee();
		this.city = address.city();
		this.lon = address.lon();
		this.lat = address.lat();
	}

	void change(UUID neighbourhood, Address address) {
		this.neighbourhood = neighbourhood;
		move(address);
	}

	/** Since when it is not offered any more; null brings it back. */
	void archive(@Nullable Instant when) {
		this.archivedAt = when;
	}

	public UUID id() {
		return id;
	}

	public UUID site() {
		return site;
	}

	public @Nullable UUID neighbourhood() {
		return neighbourhood;
	}

	public Address address() {
		return new Address(number, street, postcode, insee, city, lon, lat);
	}

	/** "12 bis rue des Oiseaux". */
	public String label() {
		return address().line();
	}

	public boolean isArchived() {
		return archivedAt != null;
	}

}
