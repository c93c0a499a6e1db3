package org.palier.prospecting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Lines;

/**
 * Prospects that sleep, and what is done with each. A line left empty comes again.
 */
public record WakeProspects(@Nullable List<@Valid Line> lines) {

	static WakeProspects of(List<Prospect> sleeping) {
		return new WakeProspects(sleeping.stream().map((each) -> new Line(each.id(), null, null, null, null)).toList());
	}

	List<Line> filled() {
		return Lines.of(lines).stream().filter((line) -> !line.isEmpty()).toList();
	}

	/**
	 * A next step with its day, or why it is lost.
	 */
	public record Line(@Nullable UUID prospect, @Nullable @Size(max = 200) String step,
			@Nullable @FutureOrPresent LocalDate stepOn, @Nullable LostReason reason,
			@Nullable @Size(max = 1000) String lostWords) {

		boolean isEmpty() {
			return step == null && stepOn == null && reason == null && lostWords == null;
		}

	}

}
