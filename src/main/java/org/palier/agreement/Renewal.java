package org.palier.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.palier.mission.Mission;
import org.palier.mission.PhaseCase;

import static org.palier.platform.web.RuleBroken.require;

/** The watch over the end of a contract: what was decided each time it drew nearer. */
@Entity
class Renewal extends PhaseCase {

	/** The first agreement of the contract. */
	@Column(name = "agreement_id")
	private UUID contract;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<PrepareRenewal> decisions = new ArrayList<>();

	protected Renewal() {
	}

	Renewal(Agreement agreement, Mission mission, Instant now) {
		super(mission, now);
		this.contract = agreement.life().contract();
	}

	void decide(PrepareRenewal decision, Instant now) {
		require(!isOver(), "agreement.renewal.over");
		var all = new ArrayList<>(decisions);
		all.add(decision);
		this.decisions = all;
		if (decision.choice() != PrepareRenewal.Choice.LATER) {
			end(now);
		}
	}

	UUID contract() {
		return contract;
	}

	List<PrepareRenewal> decisions() {
		return List.copyOf(decisions);
	}

	Optional<PrepareRenewal> last() {
		return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
	}

}
