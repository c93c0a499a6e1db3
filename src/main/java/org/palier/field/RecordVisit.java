package org.palier.field;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.NoNumber;

import org.springframework.validation.Errors;

/**
 * A visit as it leaves the phone. What a resident says to be called back goes to their
 * support case, never into the visit.
 *
 * @param id made by the phone, so that the same visit sent twice is one
 * @param place sector
 * @param stairwell address and stairwell, never a flat
 * @param minutes how long the talk was
 * @param language in which it was
 * @param oriented whether the resident was told where to turn
 * @param helpAsked whether the resident wants to be helped one by one
 * @param consent whether they agreed, in their own language, to leave their name
 * @param firstName how to call them
 * @param contact how to reach them
 * @param about what for
 */
public record RecordVisit(@NotNull UUID id, @NotNull VisitKind kind, @NotBlank @Size(max = 120) String place,
		@Nullable @Size(max = 120) @NoNumber String stairwell, @NotNull VisitResult result,
		@Nullable @Min(1) @Max(240) Integer minutes, @Nullable @Size(max = 40) String language,
		@Nullable Boolean oriented, @Nullable @Size(max = 1000) @NoNumber String note, @Nullable Boolean helpAsked,
		@Nullable Boolean consent, @Nullable @Size(max = 60) String firstName,
		@Nullable @Size(max = 120) String contact, @Nullable @Size(max = 1000) @NoNumber String about) {

	/** The next visit starts where the last one was; its result is still to be said. */
	@SuppressWarnings("NullAway")
	static RecordVisit after(@Nullable Visit last, String place) {
		return new RecordVisit(UUID.randomUUID(), (last != null) ? last.kind() : VisitKind.DOOR,
				(last != null) ? last.place() : place, (last != null) ? last.stairwell() : null, null, null, null, null,
				null, null, null, null, null, null);
	}

	boolean isHelpAsked() {
		return Boolean.TRUE.equals(helpAsked);
	}

	/** Only a talk leads anywhere, and nobody is written down without a yes. */
	void check(Errors errors) {
		if (result != VisitResult.TALKED && (Boolean.TRUE.equals(oriented) || isHelpAsked())) {
			errors.rejectValue("result", "visit.talkFirst");
		}
		if (!isHelpAsked()) {
			if (firstName != null || contact != null || about != null) {
				errors.rejectValue("helpAsked", "visit.help.asked");
			}
			return;
		}
		if (!Boolean.TRUE.equals(consent)) {
			errors.rejectValue("consent", "visit.help.consent");
		}
		if (firstName == null) {
			errors.rejectValue("firstName", "visit.help.firstName");
		}
		if (contact == null) {
			errors.rejectValue("contact", "visit.help.contact");
		}
		if (about == null) {
			errors.rejectValue("about", "visit.help.about");
		}
	}

}
