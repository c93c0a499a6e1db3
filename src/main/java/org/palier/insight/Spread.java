package org.palier.insight;

import java.util.Arrays;

/**
 * How durations are spread: counts in buckets of one percent, as PostgreSQL's
 * {@code palier_bucket} makes them. Two of them are added by adding their counts, and a
 * percentile is known to half a percent.
 */
final class Spread {

	private static final double GROWTH = Math.log(1.01);

	private int[] counts = new int[512];

	private long total;

	void add(int bucket, int count) {
		if (bucket >= counts.length) {
			counts = Arrays.copyOf(counts, Math.max(bucket + 1, 2 * counts.length));
		}
		counts[bucket] += count;
		total += count;
	}

	void add(int[] buckets, int[] numbers) {
		for (int i = 0; i < buckets.length; i++) {
			add(buckets[i], numbers[i]);
		}
	}

	void add(Spread other) {
		for (int bucket = 0; bucket < other.counts.length; bucket++) {
			if (other.counts[bucket] > 0) {
				add(bucket, other.counts[bucket]);
			}
		}
	}

	long total() {
		return total;
	}

	/**
	 * In seconds, between two neighbours where the share falls between them, as
	 * {@code percentile_cont} does; 0 if there is nothing.
	 */
	double percentile(double share) {
		if (total == 0) {
			return 0;
		}
		double rank = share * (total - 1);
		long below = (long) Math.floor(rank);
		double one = at(below);
		return one + (rank - below) * (at(Math.min(below + 1, total - 1)) - one);
	}

	/** Share of those that took longer than so many seconds. */
	double beyond(double seconds) {
		long more = 0;
		for (int bucket = 0; bucket < counts.length; bucket++) {
			more += (middle(bucket) > seconds) ? counts[bucket] : 0;
		}
		return (total > 0) ? (double) more / total : 0;
	}

	private double at(long rank) {
		long passed = 0;
		for (int bucket = 0; bucket < counts.length; bucket++) {
			passed += counts[bucket];
			if (passed > rank) {
				return middle(bucket);
			}
		}
		throw new IllegalArgumentException("Nobody has rank " + rank);
	}

	private static double middle(int bucket) {
		return (bucket == 0) ? 0 : Math.exp((bucket - 0.5) * GROWTH);
	}

}
