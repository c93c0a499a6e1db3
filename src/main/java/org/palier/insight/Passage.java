package org.palier.insight;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What went through a step in a time. The four parts are working seconds of the sites.
 */
final class Passage {

	final String process;

	final int version;

	final String step;

	final String role;

	final Spread elapsed = new Spread();

	/** Without the pauses. */
	final Spread working = new Spread();

	long arrived;

	long passed;

	/** How many of them the process left: a deadline, an answer of others. */
	long leftOpen;

	/** How many of them had come back. */
	long again;

	long overTarget;

	/** Working seconds beyond their targets. */
	long overSeconds;

	long toTake;

	long inHand;

	long partner;

	long paused;

	long elapsedSeconds;

	Passage(String process, int version, String step, String role) {
		this.process = process;
		this.version = version;
		this.step = step;
		this.role = role;
	}

	/** Adds a row of {@link Cells} or of a summary. */
	void add(ResultSet row) throws SQLException {
		arrived += row.getLong("arrived");
		passed += row.getLong("passed");
		leftOpen += row.getLong("left_open");
		again += row.getLong("again");
		overTarget += row.getLong("over_target");
		overSeconds += row.getLong("over_seconds");
		toTake += row.getLong("to_take_seconds");
		inHand += row.getLong("in_hand_seconds");
		partner += row.getLong("partner_seconds");
		paused += row.getLong("paused_seconds");
		elapsedSeconds += row.getLong("elapsed_seconds");
		add(elapsed, row.getArray("elapsed_at"), row.getArray("elapsed_n"));
		add(working, row.getArray("working_at"), row.getArray("working_n"));
	}

	Passage add(Passage other) {
		arrived += other.arrived;
		passed += other.passed;
		leftOpen += other.leftOpen;
		again += other.again;
		overTarget += other.overTarget;
		overSeconds += other.overSeconds;
		toTake += other.toTake;
		inHand += other.inHand;
		partner += other.partner;
		paused += other.paused;
		elapsedSeconds += other.elapsedSeconds;
		elapsed.add(other.elapsed);
		working.add(other.working);
		return this;
	}

	/** Working seconds lost to or spent on it, without the pauses. */
	long worked() {
		return toTake + inHand + partner;
	}

	private static void add(Spread spread, Array buckets, Array counts) throws SQLException {
		var at = (Integer[]) buckets.getArray();
		var n = (Integer[]) counts.getArray();
		for (int i = 0; i < at.length; i++) {
			spread.add(at[i], n[i]);
		}
	}

}
