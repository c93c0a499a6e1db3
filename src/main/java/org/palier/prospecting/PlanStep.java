package org.palier.prospecting;

import java.time.LocalDate;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The next step and its day. */
public record PlanStep(@NotBlank @Size(max = 200) String step, @NotNull @FutureOrPresent LocalDate stepOn) {
}
