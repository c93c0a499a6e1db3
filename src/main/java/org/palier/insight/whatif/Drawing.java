package org.palier.insight.whatif;

import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * Draws one of some durations, a little longer or shorter than it was: few cases would
 * otherwise look surer than they are (a smoothed bootstrap on logarithms, with the width
 * of Silverman's rule).
 */
final class Drawing {

	private static final double HOUR = 3600;

	private static final double WIDEST = 0.6;

	private final double[] seconds;

	private final double width;

	private Drawing(double[] seconds, double width) {
		this.seconds = seconds;
		this.width = width;
	}

	static Drawing of(Lot lot, Change change, double pace) {
		var seconds = lot.stretches().stream().mapToDouble((stretch) -> pace * stretch.seconds(change)).toArray();
		return new Drawing(seconds, width(lot));
	}

	/** The same whatever changes, so that only the change makes a difference. */
	private static double width(Lot lot) {
		int n = lot.stretches().size();
		var logs = lot.stretches()
			.stream()
			.mapToDouble((stretch) -> Math.log(HOUR + stretch.seconds(Change.NONE)))
			.toArray();
		double mean = DoubleStream.of(logs).average().orElse(0);
		double variance = DoubleStream.of(logs).map((log) -> (log - mean) * (log - mean)).sum() / Math.max(1, n - 1);
		return Math.min(WIDEST, 1.06 * Math.sqrt(variance) * Math.pow(Math.max(1, n), -0.2));
	}

	/** Seconds; uses as much of the chance whatever it draws from. */
	double draw(RandomGenerator chance) {
		double place = chance.nextDouble();
		double shift = chance.nextGaussian();
		return (seconds.length == 0) ? 0 : seconds[(int) (place * seconds.length)] * Math.exp(width * shift);
	}

}
