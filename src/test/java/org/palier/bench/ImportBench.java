package org.palier.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.palier.Given;
import org.palier.place.AddressRun;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole department of addresses: how long, how much memory, how many lines are refused.
 * One line in a thousand is broken.
 */
class ImportBench implements Bench.Benchmark {

	private static final int BROKEN = 1000;

	private static final double MEGA = 1024 * 1024;

	@Override
	public void run(ConfigurableApplicationContext application, Map<String, Integer> options, Results results)
			throws Exception {
		int lines = options.getOrDefault("lines", 2_000_000);
		var file = Files.createTempFile("addresses", ".csv");
		try {
			write(file, lines);
			results.add("file", Files.size(file) / MEGA, "MiB");
			var team = application.getBean(Given.class).team();
			measure("first", application, team, file, lines, results);
			measure("second", application, team, file, lines, results);
		}
		finally {
			Files.delete(file);
		}
	}

	private static void measure(String name, ConfigurableApplicationContext application, Given.Team team, Path file,
			int lines, Results results) throws Exception {
		System.gc();
		double before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
		ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
		long start = System.nanoTime();
		var done = AddressRun.of(application, team.site(), team.coordinator(), file);
		double seconds = (System.nanoTime() - start) / 1e9;
		double peak = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == java.lang.management.MemoryType.HEAP)
			.mapToLong((pool) -> pool.getPeakUsage().getUsed())
			.sum() / MEGA;
		System.gc();
		double after = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
		results.add(name + ".seconds", seconds, "s");
		results.add(name + ".rate", lines / seconds, "lines/s");
		results.add(name + ".heapPeak", peak, "MiB");
		results.add(name + ".heapKept", after - before, "MiB");
		results.add(name + ".added", done.added(), "addresses");
		results.add(name + ".same", done.same(), "addresses");
		results.add(name + ".rejected", done.rejected(), "lines");
	}

	private static void write(Path file, int lines) throws IOException {
		try (BufferedWriter out = Files.newBufferedWriter(file)) {
			out.write(
					"cle_interop;id_ban_commune;commune_insee;commune_nom;voie_nom;numero;suffixe;position;long;lat;x;y;source;date_der_maj\n");
			for (int i = 0; i < lines; i++) {
				int town = i / 20_000;
				int street = i / 100 % 200;
				int number = i % 100 + 1;
				var insee = "59" + (100 + town);
				var broken = i % BROKEN == BROKEN - 1;
				out.write(insee + "_" + (1000 + street) + "_" + String.valueOf(100_000 + number).substring(1)
						+ ";0246e48c-f33d-433a-8984-034219be842e;" + insee + ";Commune " + town + ";Rue des Épinettes "
						+ street + ";" + (broken ? "sans" : number) + ";;entrée;" + (3 + i % 1000 / 1e5) + ";"
						+ (50 + i % 997 / 1e5) + ";704000.12;7059000.45;commune;2026-01-01\n");
			}
		}
	}

}
