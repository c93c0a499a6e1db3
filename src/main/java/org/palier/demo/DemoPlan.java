package org.palier.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A mission that the demonstration will open, and what becomes of it.
 *
 * @param day when it is opened
 * @param site where
 * @param neighbourhood index among the site's neighbourhoods
 * @param topic what it is about
 * @param fate what is unusual about it
 * @param doors how many are planned
 */
record DemoPlan(LocalDate day, UUID site, int neighbourhood, Topic topic, Fate fate, int doors) {

	/** What is unusual about a mission; most are plain. */
	enum Fate {

		PLAIN, NO_GO, OWN_FUNDS, CHANGE_ASKED, REFUSED, CANCELLED, PAUSED,

		/** Begun on paper, and entered when its rounds were to be planned. */
		UNDER_WAY

	}

	/**
	 * About forty missions over the months, dense enough to fill every phase at the end,
	 * one more for each site that waits for a council now, and one in Lille that knocks
	 * now.
	 */
	static List<DemoPlan> of(List<DemoCast.Team> teams, LocalDate first, LocalDate last, Random random) {
		var plans = new ArrayList<DemoPlan>();
		for (int t = 0; t < teams.size(); t++) {
			var team = teams.get(t);
			int many = team.town().equals("lille") ? 12 : 8;
			long days = first.until(last, java.time.temporal.ChronoUnit.DAYS);
			for (int i = 0; i <= many; i++) {
				long start = (i < many) ? 3 + i * (days - 12) / (many - 1) : days - 80;
				var day = first.plusDays(start + random.nextInt(6));
				var topics = mayWaitForCouncil(day, last) ? Topic.VOTED : Topic.ALL;
				var topic = topics.get((i * 5 + t * 3) % topics.size());
				plans.add(new DemoPlan(day.isAfter(last) ? last : day, team.site(), i, topic, fate(i + 3 * t),
						220 + 20 * random.nextInt(13)));
			}
			if (team.town().equals("lille")) {
				plans.add(new DemoPlan(last.minusDays(34), team.site(), 1, Topic.ALL.get(0), Fate.UNDER_WAY, 440));
			}
		}
		return plans;
	}

	/**
	 * What was begun two or three months ago is with the councils now: the bottleneck.
	 */
	private static boolean mayWaitForCouncil(LocalDate day, LocalDate last) {
		return day.isAfter(last.minusDays(115)) && day.isBefore(last.minusDays(30));
	}

	private static Fate fate(int number) {
		return switch (number % 13) {
			case 2 -> Fate.NO_GO;
			case 4 -> Fate.CHANGE_ASKED;
			case 6 -> Fate.OWN_FUNDS;
			case 8 -> Fate.REFUSED;
			case 10 -> Fate.PAUSED;
			case 11 -> Fate.CANCELLED;
			default -> Fate.PLAIN;
		};
	}

}
