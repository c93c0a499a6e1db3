package org.palier.place;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.palier.platform.security.Scope;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads files of addresses one after the other, beside the requests. What a stop or a
 * crash has cut off is taken up again by whoever has the file.
 */
@Component
class AddressReader {

	private final ExecutorService thread = Executors.newSingleThreadExecutor(AddressReader::daemon);

	private final AddressReading reading;

	private final AddressImports imports;

	private final AddressFiles files;

	private volatile boolean stopped;

	AddressReader(AddressReading reading, AddressImports imports, AddressFiles files) {
		this.reading = reading;
		this.imports = imports;
		this.files = files;
	}

	private static Thread daemon(Runnable work) {
		var thread = new Thread(work, "addresses");
		thread.setDaemon(true);
		return thread;
	}

	void begin(UUID id, UUID site) {
		thread.execute(() -> reading.read(id, site, () -> stopped));
	}

	@Scheduled(fixedDelayString = "${palier.imports.every:20s}", initialDelayString = "5s")
	void takeUp() {
		Scope.system("imports",
				() -> imports.left()
					.stream()
					.filter((job) -> files.has(job.id()))
					.forEach((job) -> begin(job.id(), job.site())));
	}

	@PreDestroy
	void stop() throws InterruptedException {
		stopped = true;
		thread.shutdown();
		thread.awaitTermination(4, TimeUnit.SECONDS);
	}

}
