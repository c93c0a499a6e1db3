package org.palier.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.palier.Given;
import org.palier.Palier;
import org.palier.platform.mail.Postman;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Runs one benchmark by its name, on an empty installation of its own. */
public final class Bench {

	private static final Map<String, Benchmark> ALL = Map.of("agreement", new AgreementBench(), "inbox",
			new InboxBench(), "insight", new InsightBench(), "search", new SearchBench(), "import", new ImportBench(),
			"comparison", new ComparisonBench());

	private Bench() {
	}

	/**
	 * @param args the name, then options: {@code agreements=10000}
	 */
	public static void main(String[] args) throws Exception {
		var bench = ALL.get(args[0]);
		if (bench == null) {
			throw new IllegalArgumentException("No benchmark " + args[0] + ", only " + ALL.keySet());
		}
		var options = new HashMap<String, Integer>();
		for (int i = 1; i < args.length; i++) {
			var option = args[i].split("=");
			options.put(option[0], Integer.valueOf(option[1]));
		}
		var results = new Results(args[0]);
		var folder = Files.createDirectories(Path.of("target", "bench"));
		var data = Files.createTempDirectory(folder, "data");
		try (var application = start(data)) {
			bench.run(application, options, results);
		}
		finally {
			FileSystemUtils.deleteRecursively(data);
		}
		results.write(folder);
	}

	private static ConfigurableApplicationContext start(Path data) {
		return new SpringApplicationBuilder(Palier.class, Given.class, Postman.class).run("--palier.demo=false",
				"--palier.data=" + data, "--palier.mail.every=365d", "--palier.privacy.every=365d",
				"--palier.reminders.every=365d", "--palier.summaries.every=365d", "--palier.alerts.every=365d",
				"--server.port=0", "--logging.level.root=warn");
	}

	/** One of them. */
	interface Benchmark {

		/**
		 * @param options sizes by name
		 */
		void run(ConfigurableApplicationContext application, Map<String, Integer> options, Results results)
				throws Exception;

	}

}
