package org.palier.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import org.palier.steering.Mornings;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Once a week of the demonstration, what is expected of each campaign is written down.
 */
@Component
@Order(0)
class DemoMornings implements DemoEvening {

	private final Mornings mornings;

	DemoMornings(Mornings mornings) {
		this.mornings = mornings;
	}

	@Override
	public void live(LocalDate day, Map<UUID, DemoCast.Team> teams, Random random, Consumer<LocalDateTime> go) {
		if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
			mornings.look();
		}
	}

}
