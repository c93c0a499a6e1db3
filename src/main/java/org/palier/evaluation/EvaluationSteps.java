package org.palier.evaluation;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Called by {@code evaluation.bpmn}. */
@Component
@Transactional(readOnly = true)
public class EvaluationSteps {

	private final EvaluationService service;

	private final Views views;

	private final Validations validations;

	EvaluationSteps(EvaluationService service, Views views, Validations validations) {
		this.service = service;
		this.views = views;
		this.validations = validations;
	}

	public boolean hasPartners(String id) {
		return !views.toAsk(of(id).mission()).isEmpty();
	}

	@Transactional
	public void askViews(String id) {
		views.ask(of(id));
	}

	/** The links of those who were asked, always in the same order. */
	public List<String> views(String id) {
		return of(id).asked().stream().map((each) -> each.link().toString()).toList();
	}

	public Date viewDeadline(String id) {
		return Date.from(Objects.requireNonNull(of(id).viewsBy()));
	}

	public boolean isReviewed(String id) {
		var review = of(id).lastReview();
		return review != null && review.choice() == Review.Choice.ACCEPT;
	}

	/** Whether somebody outside is to validate the report. */
	public boolean hasSponsor(String id) {
		var presented = of(id).presentation();
		return presented != null && presented.isToValidate();
	}

	@Transactional
	public void askValidation(String id) {
		validations.ask(of(id));
	}

	/** The link by which the sponsor answers. */
	public String approval(String id) {
		return validation(id).link().toString();
	}

	public Date validationDeadline(String id) {
		return Date.from(validation(id).until());
	}

	public boolean isAccepted(String id) {
		return validation(id).isAccepted();
	}

	private Validation validation(String id) {
		return Objects.requireNonNull(of(id).lastValidation());
	}

	private Evaluation of(String id) {
		return service.get(UUID.fromString(id));
	}

}
