package org.palier.mission;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * When a mission is expected to launch and to end.
 *
 * @param vote of a council that both wait for
 */
public record Forecast(LocalDate launch, LocalDate finish, @Nullable LocalDate vote) {
}
