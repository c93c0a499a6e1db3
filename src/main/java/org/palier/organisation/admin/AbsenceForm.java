package org.palier.organisation.admin;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

record AbsenceForm(@NotNull LocalDate firstDay, @NotNull LocalDate lastDay, @Nullable UUID standIn) {
}
