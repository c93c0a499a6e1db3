package org.palier.content;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import org.palier.organisation.Directory;
import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What one field asks of another, or of the day. */
@Component
class ContentRules {

	private final Directory directory;

	private final WorkingCalendar calendar;

	private final Clock clock;

	ContentRules(Directory directory, WorkingCalendar calendar, Clock clock) {
		this.directory = directory;
		this.calendar = calendar;
		this.clock = clock;
	}

	void check(HoldWorkshop form, UUID site, Errors errors) {
		if (form.date().isAfter(calendar.day(site, clock.instant()))) {
			errors.rejectValue("date", "content.notYet");
		}
	}

	/** Whoever helped is one of the site's Voisins. */
	void check(WriteGuide form, UUID site, Errors errors) {
		var helper = Objects.toString(form.coAuthor(), "");
		if (!helper.isEmpty()
				&& directory.voisinChoices(site).stream().noneMatch((voisin) -> voisin.value().equals(helper))) {
			errors.rejectValue("coAuthor", "content.coAuthor.unknown");
		}
		if (form.reviewerName() != null && form.reviewerEmail() == null) {
			errors.rejectValue("reviewerEmail", "content.reviewer.both");
		}
		if (form.reviewerName() == null && form.reviewerEmail() != null) {
			errors.rejectValue("reviewerName", "content.reviewer.both");
		}
	}

	void check(DesignQuestionnaire form, Errors errors) {
		if (form.asked().isEmpty()) {
			errors.rejectValue("questions[0].text", "content.questionnaire.empty");
		}
		for (int i = 0; i < form.questions().size(); i++) {
			var question = form.questions().get(i);
			if (question.text() != null && question.kind() == null) {
				errors.rejectValue("questions[" + i + "].kind", "content.questionnaire.kind");
			}
			if (question.text() == null && question.kind() != null) {
				errors.rejectValue("questions[" + i + "].text", "content.questionnaire.text");
			}
		}
	}

	void check(ReviewContent form, Errors errors) {
		if (form.choice() == ReviewContent.Choice.REMARKS && form.remarks() == null) {
			errors.rejectValue("remarks", "content.remarks.missing");
		}
	}

	void check(Freeze form, Errors errors) {
		if (form.choice() == Freeze.Choice.TO_CORRECT && form.why() == null) {
			errors.rejectValue("why", "content.correction.missing");
		}
	}

}
