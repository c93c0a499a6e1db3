package org.palier.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** What an hour of work costs the association at a site, from a day on. */
@Entity
class HourlyCost {

	@Id
	private UUID id;

	@Column(name = "site_id")
	private UUID site;

	@Enumerated(EnumType.STRING)
	private Work role;

	private LocalDate fromDay;

	private BigDecimal amount;

	protected HourlyCost() {
	}

	HourlyCost(UUID site, Work role, LocalDate fromDay, BigDecimal amount) {
		this.id = UUID.randomUUID();
		this.site = site;
		this.role = role;
		this.fromDay = fromDay;
		this.amount = amount;
	}

	void correct(BigDecimal amount) {
		this.amount = amount;
	}

	public UUID id() {
		return id;
	}

	public UUID site() {
		return site;
	}

	public Work role() {
		return role;
	}

	public LocalDate fromDay() {
		return fromDay;
	}

	public BigDecimal amount() {
		return amount;
	}

	/** Whose hour it is. */
	enum Work {

		VOISIN, COORDINATOR

	}

}
