package org.palier.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.palier.organisation.Directory;
import org.palier.platform.calendar.WorkingCalendar;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What one field asks of another, or of the day. */
@Component
class TrainingRules {

	private final Directory directory;

	private final WorkingCalendar calendar;

	private final Clock clock;

	TrainingRules(Directory directory, WorkingCalendar calendar, Clock clock) {
		this.directory = directory;
		this.calendar = calendar;
		this.clock = clock;
	}

	void check(PlanTraining form, UUID site, Errors errors) {
		if (!form.startsAt().atZone(directory.of(site).zone()).toInstant().isAfter(clock.instant())) {
			errors.rejectValue("startsAt", "training.past");
		}
		if (form.trainer() != PlanTraining.Trainer.TEAM && form.trainerName() == null) {
			errors.rejectValue("trainerName", "training.trainer.name");
		}
		if (form.trainer() == PlanTraining.Trainer.TO_ASK && form.trainerEmail() == null) {
			errors.rejectValue("trainerEmail", "training.trainer.email");
		}
	}

	void check(ConfirmTrainer form, Errors errors) {
		if (form.choice() != ConfirmTrainer.Choice.YES && form.words() == null) {
			errors.rejectValue("words", "training.words.missing");
		}
	}

	void check(HoldTraining form, UUID site, Errors errors) {
		notYet(form.date(), site, "date", errors);
	}

	void check(CatchUp form, UUID site, Errors errors) {
		for (int i = 0; i < form.lines().size(); i++) {
			var date = form.lines().get(i).date();
			if (date != null) {
				notYet(date, site, "lines[" + i + "].date", errors);
			}
		}
	}

	void check(DeclareReady form, List<UUID> untrained, Errors errors) {
		if (!untrained.isEmpty() && form.reason() == null) {
			errors.rejectValue("reason", "training.reason.missing");
		}
	}

	private void notYet(LocalDate date, UUID site, String field, Errors errors) {
		if (date.isAfter(calendar.day(site, clock.instant()))) {
			errors.rejectValue(field, "training.notYet");
		}
	}

}
