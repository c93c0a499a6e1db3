package org.palier.agreement;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import static org.palier.platform.web.RuleBroken.require;

/**
 * Where an agreement comes from and how long it holds. A contract is a first agreement
 * with its amendments: of these one is in force at most, the last that was signed.
 */
@Embeddable
class Life {

	/** The first agreement of the contract: itself, unless it is an amendment. */
	@Column(name = "contract_id")
	private UUID contract;

	private @Nullable UUID amends;

	/** Its number among the amendments of the contract. */
	private @Nullable Integer amendment;

	private @Nullable UUID renews;

	/** It goes its own way: the process of its mission does not wait for it. */
	private boolean beside;

	private @Nullable LocalDate validFrom;

	private @Nullable LocalDate validTo;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable Ending ending;

	@SuppressWarnings("NullAway") // filled in by JPA
	protected Life() {
	}

	private Life(UUID contract, @Nullable UUID amends, @Nullable Integer amendment, @Nullable UUID renews,
			boolean beside) {
		this.contract = contract;
		this.amends = amends;
		this.amendment = amendment;
		this.renews = renews;
		this.beside = beside;
	}

	static Life first(UUID id) {
		return new Life(id, null, null, null, false);
	}

	/** One more for the same mission, which does not wait for it. */
	static Life another(UUID id) {
		return new Life(id, null, null, null, true);
	}

	static Life amending(Agreement old, int number) {
		return new Life(old.life().contract(), old.id(), number, null, true);
	}

	/**
	 * @param beside if its mission has its agreement already
	 */
	static Life renewing(UUID id, Agreement old, boolean beside) {
		return new Life(id, null, null, old.id(), beside);
	}

	void begin(LocalDate from, LocalDate to) {
		require(!to.isBefore(from), "agreement.dates.backwards");
		this.validFrom = from;
		this.validTo = to;
	}

	void end(Ending ending) {
		this.ending = ending;
	}

	/** It was ended by its date, and that date was wrong. */
	void goOn() {
		this.ending = null;
	}

	UUID contract() {
		return contract;
	}

	/** What it changes or continues. */
	@Nullable UUID previous() {
		return (amends != null) ? amends : renews;
	}

	@Nullable UUID amends() {
		return amends;
	}

	@Nullable Integer amendment() {
		return amendment;
	}

	@Nullable UUID renews() {
		return renews;
	}

	boolean isBeside() {
		return beside;
	}

	@Nullable LocalDate from() {
		return validFrom;
	}

	@Nullable LocalDate to() {
		return validTo;
	}

	@Nullable Ending ending() {
		return ending;
	}

	/**
	 * How it ended.
	 *
	 * @param day the last
	 * @param reason if it ended before its date
	 */
	record Ending(LocalDate day, @Nullable String reason) {

		boolean isEarly() {
			return reason != null;
		}

	}

}
