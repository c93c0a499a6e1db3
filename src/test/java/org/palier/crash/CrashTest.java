package org.palier.crash;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The short form of {@link CrashRun}. */
class CrashTest {

	@Test
	void aKilledApplicationLosesNothingThatItAcknowledged(@TempDir Path folder) throws Exception {
		var report = new CrashRun(folder.resolve("data"), 30).run(folder.resolve("data"));

		assertThat(report.faults()).as(report.toString()).isEmpty();
		assertThat(report.acknowledged()).isGreaterThanOrEqualTo(15);
	}

}
