package org.palier.place;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.palier.platform.security.Scope;
import org.palier.platform.security.User;

import org.springframework.context.ApplicationContext;

/** Imports a file from end to end, for who measures it. */
public final class AddressRun {

	private AddressRun() {
	}

	/** What became of it. */
	public record Counts(long lines, long added, long changed, long same, long rejected) {
	}

	public static Counts of(ApplicationContext application, UUID site, User sender, Path file) throws Exception {
		var files = application.getBean(AddressFiles.class);
		var imports = application.getBean(AddressImports.class);
		var id = UUID.randomUUID();
		long bytes;
		try (var in = Files.newInputStream(file)) {
			bytes = files.keep(id, in);
		}
		Scope.of(site, "bench", () -> {
			imports.add(id, site, sender, null, file.getFileName().toString(), List.of(), bytes);
			return true;
		});
		application.getBean(AddressReading.class).read(id, site, () -> false);
		var done = Scope.of(site, "bench", () -> imports.find(id).orElseThrow());
		return new Counts(done.lines(), done.added(), done.changed(), done.same(), done.rejected());
	}

}
