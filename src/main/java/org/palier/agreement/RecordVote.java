package org.palier.agreement;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a council has decided.
 *
 * @param number of the deliberation, as the partner's register has it
 * @param taken day of the vote
 */
public record RecordVote(@NotBlank @Size(max = 60) String number, @NotNull LocalDate taken) {
}
