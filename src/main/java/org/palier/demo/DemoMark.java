package org.palier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * A file in the data folder while the demonstration is being made. If it is there at a
 * start, the last one was cut off in the middle, and the embedded database is made anew.
 */
@Component
class DemoMark {

	private static final String FILE = "demonstration.unfinished";

	private final Path mark;

	private final boolean embedded;

	DemoMark(@Value("${palier.data}") Path folder, @Value("${spring.datasource.url:}") String database) {
		this.mark = folder.resolve(FILE);
		this.embedded = database.isEmpty();
	}

	/** Marks the embedded database only: no other one is ever cleared. */
	void begin() {
		if (!embedded) {
			return;
		}
		try {
			Files.createDirectories(mark.toAbsolutePath().getParent());
			Files.writeString(mark, "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void end() {
		try {
			Files.deleteIfExists(mark);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static boolean isUnfinished(Path folder) {
		return Files.exists(folder.resolve(FILE));
	}

	/**
	 * Clears what an unfinished demonstration left; called before the database starts.
	 */
	static void clearUnfinished(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder.resolve("postgres"));
			FileSystemUtils.deleteRecursively(folder.resolve("mail"));
			Files.deleteIfExists(folder.resolve("clock"));
			Files.deleteIfExists(folder.resolve(FILE));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
