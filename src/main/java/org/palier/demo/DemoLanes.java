package org.palier.demo;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Does several things side by side, and goes on when all are done: while one waits for
 * the database, another counts.
 */
class DemoLanes implements AutoCloseable {

	private final ExecutorService threads = Executors.newFixedThreadPool(2);

	void run(List<Runnable> work) {
		work.stream().map(threads::submit).toList().forEach((each) -> {
			try {
				each.get();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("The demonstration was interrupted", ex);
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException("The demonstration could not be made", ex.getCause());
			}
		});
	}

	@Override
	public void close() {
		threads.shutdownNow();
	}

}
