package org.palier.bench;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** How long things take. */
final class Timing {

	private Timing() {
	}

	static double seconds(Runnable work) {
		long begin = System.nanoTime();
		work.run();
		return (System.nanoTime() - begin) / 1e9;
	}

	/** In milliseconds: half of the times took no longer. */
	static double median(int times, Runnable work) {
		return median(times, (time) -> work.run());
	}

	/** The same with something else each time. */
	static double median(int times, IntConsumer work) {
		return median(IntStream.range(0, times).mapToObj((time) -> 1000 * seconds(() -> work.accept(time))).toList());
	}

	static double median(List<Double> took) {
		return took.stream().sorted().toList().get(took.size() / 2);
	}

}
