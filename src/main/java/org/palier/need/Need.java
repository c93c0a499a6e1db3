package org.palier.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.mission.PhaseCase;

/** A need with its evidence, up to the decision. */
@Entity
class Need extends PhaseCase {

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable DescribeNeed description;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable GatherEvidence evidence;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<TeamOpinion> opinions = new ArrayList<>();

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable WriteTopicSheet topicSheet;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable Decide decision;

	protected Need() {
	}

	Need(Mission mission, Instant now) {
		super(mission, now);
	}

	void describe(DescribeNeed description) {
		this.description = description;
	}

	void prove(GatherEvidence evidence) {
		this.evidence = evidence;
	}

	void hear(UUID voisin, GiveOpinion opinion) {
		var heard = new ArrayList<>(opinions);
		heard.removeIf((each) -> each.voisin().equals(voisin));
		heard.add(new TeamOpinion(voisin, opinion));
		opinions = heard;
	}

	void sum(WriteTopicSheet topicSheet) {
		this.topicSheet = topicSheet;
	}

	void decide(Decide decision, Instant now) {
		this.decision = decision;
		if (decision.choice() != Decide.Choice.TO_COMPLETE) {
			end(now);
		}
	}

	@Nullable DescribeNeed description() {
		return description;
	}

	@Nullable GatherEvidence evidence() {
		return evidence;
	}

	List<TeamOpinion> opinions() {
		return List.copyOf(opinions);
	}

	@Nullable WriteTopicSheet topicSheet() {
		return topicSheet;
	}

	@Nullable Decide decision() {
		return decision;
	}

	/** Who thinks what. */
	record TeamOpinion(UUID voisin, GiveOpinion opinion) {
	}

}
