package org.palier.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.mission.PhaseCase;

import static org.palier.platform.web.RuleBroken.require;

/** Door guide and questionnaire of a mission, from the workshop to the frozen version. */
@Entity
class Content extends PhaseCase {

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable HoldWorkshop workshop;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable WriteGuide guide;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable DesignQuestionnaire questionnaire;

	/** A questionnaire that came ready-made or as a file; null while the list is it. */
	private @Nullable String drawn;

	/** The version being written; it grows with each correction. */
	private int edition;

	private @Nullable UUID reviewLink;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Review> reviews = List.of();

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Trial> trials = List.of();

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Decision> decisions = List.of();

	private @Nullable Instant frozenAt;

	/** It names partners: kept as long as their links. */
	private @Nullable LocalDate deleteOn;

	protected Content() {
	}

	Content(Mission mission, Instant now) {
		super(mission, now);
		this.deleteOn = LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(5);
		this.edition = 1;
	}

	void meet(HoldWorkshop workshop) {
		this.workshop = workshop;
	}

	void write(WriteGuide guide) {
		require(!isFrozen(), "content.isFrozen");
		this.guide = guide;
	}

	void ask(DesignQuestionnaire questionnaire) {
		require(!isFrozen(), "content.isFrozen");
		this.questionnaire = questionnaire.written();
	}

	/** Takes a questionnaire in the place of the simple list, or none. */
	void draw(@Nullable Form form) {
		require(!isFrozen(), "content.isFrozen");
		this.drawn = (form != null) ? form.text() : null;
	}

	/** The present version is out for reading. */
	void invite(UUID link) {
		this.reviewLink = link;
	}

	void review(ReviewContent review) {
		reviews = and(reviews, new Review(edition, review));
	}

	void attempt(UUID voisin, TryContent trial) {
		trials = and(trials, new Trial(edition, voisin, trial));
	}

	void decide(Freeze freeze, Instant now) {
		require(!isFrozen(), "content.isFrozen");
		decisions = and(decisions, new Decision(edition, freeze));
		if (freeze.choice() == Freeze.Choice.FREEZE) {
			frozenAt = now;
			end(now);
		}
		else {
			edition++;
		}
	}

	private static <T> List<T> and(List<T> before, T one) {
		return Stream.concat(before.stream(), Stream.of(one)).toList();
	}

	boolean isFrozen() {
		return frozenAt != null;
	}

	boolean hasReviewer() {
		return guide != null && guide.hasReviewer();
	}

	/** Name of the frozen version, once there is one. */
	Optional<String> frozenVersion() {
		return isFrozen() ? Optional.of(String.valueOf(edition)) : Optional.empty();
	}

	@Nullable HoldWorkshop workshop() {
		return workshop;
	}

	@Nullable WriteGuide guide() {
		return guide;
	}

	@Nullable DesignQuestionnaire questionnaire() {
		return questionnaire;
	}

	Optional<Form> drawn() {
		return Optional.ofNullable(drawn).map(Form::new);
	}

	int edition() {
		return edition;
	}

	@Nullable UUID reviewLink() {
		return reviewLink;
	}

	List<Review> reviews() {
		return reviews;
	}

	List<Trial> trials() {
		return trials;
	}

	List<Decision> decisions() {
		return decisions;
	}

	@Nullable Instant frozenAt() {
		return frozenAt;
	}

	/** What the partner said of which version. */
	record Review(int edition, ReviewContent review) {
	}

	/** What a Voisin found in which version. */
	record Trial(int edition, UUID voisin, TryContent trial) {
	}

	/** What was decided on which version. */
	record Decision(int edition, Freeze freeze) {
	}

}
