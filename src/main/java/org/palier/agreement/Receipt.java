package org.palier.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import static org.palier.platform.web.RuleBroken.require;

/**
 * Money that came for a contract. It is never rewritten: what was wrong is struck out
 * with a reason, and what is right stands beside it.
 */
@Entity
@Table(name = "agreement_receipt")
class Receipt {

	@Id
	private UUID id;

	/** The first agreement of the contract. */
	@Column(name = "agreement_id")
	private UUID contract;

	@Column(name = "site_id")
	private UUID site;

	private LocalDate day;

	private BigDecimal amount;

	private @Nullable String reference;

	private Instant enteredAt;

	private @Nullable UUID enteredBy;

	private @Nullable Instant correctedAt;

	private @Nullable UUID correctedBy;

	/** Why it does not count any more. */
	private @Nullable String correction;

	protected Receipt() {
	}

	Receipt(Agreement contract, LocalDate day, BigDecimal amount, @Nullable String reference, @Nullable UUID by,
			Instant now) {
		this.id = UUID.randomUUID();
		this.contract = contract.id();
		this.site = contract.site();
		this.day = day;
		this.amount = Exact.round(amount);
		this.reference = reference;
		this.enteredBy = by;
		this.enteredAt = now;
	}

	void strike(String reason, @Nullable UUID by, Instant now) {
		require(counts(), "agreement.receipt.struck");
		this.correction = reason;
		this.correctedBy = by;
		this.correctedAt = now;
	}

	boolean counts() {
		return correctedAt == null;
	}

	UUID id() {
		return id;
	}

	UUID contract() {
		return contract;
	}

	UUID site() {
		return site;
	}

	LocalDate day() {
		return day;
	}

	BigDecimal amount() {
		return amount;
	}

	@Nullable String reference() {
		return reference;
	}

	Instant enteredAt() {
		return enteredAt;
	}

	@Nullable UUID enteredBy() {
		return enteredBy;
	}

	@Nullable Instant correctedAt() {
		return correctedAt;
	}

	@Nullable UUID correctedBy() {
		return correctedBy;
	}

	@Nullable String correction() {
		return correction;
	}

}
