package org.palier.agreement;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.palier.platform.web.Lines;

import org.springframework.validation.Errors;

/** When the money is expected, line by line. */
public record PlanPayments(@Size(max = MOST) List<@Valid Instalment> lines) {

	/** No partner pays in more parts than this. */
	static final int MOST = 12;

	public PlanPayments {
		lines = Lines.of(lines);
	}

	/** Without the lines that were left empty. */
	List<Instalment> written() {
		return lines.stream().filter((line) -> !line.isEmpty()).toList();
	}

	/**
	 * Each line is whole, and together they are the amount of the agreement to the cent.
	 * @param words the amount as people read it
	 */
	void check(Errors errors, BigDecimal amount, String words) {
		for (int i = 0; i < lines.size(); i++) {
			if (!lines.get(i).isEmpty()) {
				check(lines.get(i), "lines[" + i + "]", errors);
			}
		}
		if (!errors.hasErrors() && Schedule.sum(written()).compareTo(amount) != 0) {
			errors.reject("agreement.schedule.sum", new Object[] { words }, null);
		}
	}

	private static void check(Instalment line, String path, Errors errors) {
		if (line.label() == null) {
			errors.rejectValue(path + ".label", "NotBlank");
		}
		if (line.amount() == null) {
			errors.rejectValue(path + ".amount", "agreement.funder.amount");
		}
		if (line.moment() == null) {
			errors.rejectValue(path + ".moment", "NotNull");
		}
		if (line.moment() == Instalment.Moment.DAY && line.day() == null) {
			errors.rejectValue(path + ".day", "agreement.schedule.day");
		}
	}

}
