package org.palier.demo;

import org.springframework.context.SmartLifecycle;

/**
 * Something that happens once at a start, before the web server and everything else that
 * starts by itself. What it throws ends the start.
 */
abstract class AtStart implements SmartLifecycle {

	private volatile boolean running;

	abstract void begin();

	@Override
	public final void start() {
		running = true;
		begin();
	}

	@Override
	public final void stop() {
		running = false;
	}

	@Override
	public final boolean isRunning() {
		return running;
	}

	/** Of several, the lower number goes first. */
	@Override
	public int getPhase() {
		return 0;
	}

}
