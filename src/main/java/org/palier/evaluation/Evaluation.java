package org.palier.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.mission.PhaseCase;

import static org.palier.platform.web.RuleBroken.require;

/** The evaluation of a mission, up to its lessons. */
@Entity
class Evaluation extends PhaseCase {

	/** The report is kept as long as the agreement it answers. */
	private static final int YEARS = 10;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable GiveTeamView teamView;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Asked> asked = new ArrayList<>();

	private @Nullable Instant viewsBy;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable WriteReport report;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Review> reviews = new ArrayList<>();

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable Present presentation;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Validation> validations = new ArrayList<>();

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable CloseAndLearn lessons;

	private @Nullable LocalDate deleteOn;

	protected Evaluation() {
	}

	Evaluation(Mission mission, Instant now) {
		super(mission, now);
		this.deleteOn = now.atZone(ZoneOffset.UTC).toLocalDate().plusYears(YEARS);
	}

	void hearTeam(GiveTeamView view) {
		teamView = view;
	}

	void ask(List<Asked> partners, Instant until) {
		asked = partners;
		viewsBy = until;
	}

	void hear(UUID link, GiveView view) {
		asked = asked.stream().map((each) -> each.link().equals(link) ? each.answered(view) : each).toList();
	}

	void write(WriteReport report) {
		this.report = report;
	}

	void review(Review review) {
		reviews = plus(reviews, review);
	}

	void present(Present presentation) {
		this.presentation = presentation;
	}

	void askValidation(Validation validation) {
		validations = plus(validations, validation);
	}

	void validate(UUID link, ValidateReport answer) {
		require(validations.stream().anyMatch((each) -> each.link().equals(link)), "evaluation.notAsked");
		validations = validations.stream()
			.map((each) -> each.link().equals(link) ? each.answered(answer) : each)
			.toList();
	}

	void learn(CloseAndLearn lessons, Instant now) {
		this.lessons = lessons;
		end(now);
	}

	@Nullable GiveTeamView teamView() {
		return teamView;
	}

	/** Who was asked, always in the same order. */
	List<Asked> asked() {
		return List.copyOf(asked);
	}

	@Nullable Instant viewsBy() {
		return viewsBy;
	}

	@Nullable WriteReport report() {
		return report;
	}

	List<Review> reviews() {
		return List.copyOf(reviews);
	}

	@Nullable Review lastReview() {
		return reviews.isEmpty() ? null : reviews.get(reviews.size() - 1);
	}

	@Nullable Present presentation() {
		return presentation;
	}

	List<Validation> validations() {
		return List.copyOf(validations);
	}

	@Nullable Validation lastValidation() {
		return validations.isEmpty() ? null : validations.get(validations.size() - 1);
	}

	@Nullable CloseAndLearn lessons() {
		return lessons;
	}

	@Nullable LocalDate deleteOn() {
		return deleteOn;
	}

	private static <T> List<T> plus(List<T> list, T one) {
		var longer = new ArrayList<>(list);
		longer.add(one);
		return longer;
	}

}
