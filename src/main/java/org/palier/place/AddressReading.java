package org.palier.place;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.palier.platform.security.Scope;
import org.palier.platform.web.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a file of addresses batch by batch. Each batch and how far it went are one
 * transaction: whoever goes on after a crash goes on with the next line.
 */
@Component
class AddressReading {

	private final AddressImports imports;

	private final AddressFiles files;

	private final Texts texts;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	AddressReading(AddressImports imports, AddressFiles files, Texts texts, JdbcClient jdbc,
			TransactionTemplate transaction, Clock clock) {
		this.imports = imports;
		this.files = files;
		this.texts = texts;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Reads until the end, until somebody cancels it, or until it is told to stop; not if
	 * another reads it already.
	 */
	void read(UUID id, UUID site, BooleanSupplier stopped) {
		Scope.of(site, "Palier", () -> {
			if (imports.take(id)) {
				read(imports.find(id).orElseThrow(), stopped);
			}
			return true;
		});
	}

	private void read(AddressImport job, BooleanSupplier stopped) {
		try (var lines = new AddressLines(Files.newInputStream(files.sent(job.id())))) {
			var headings = Objects.requireNonNullElse(lines.next(), "");
			var columns = AddressColumns.of(headings);
			if (lines.isTooLong() || !columns.missing().isEmpty()) {
				imports.end(job.id(), AddressImport.State.FAILED, "columns");
				files.forget(job.id());
				return;
			}
			var names = Objects.requireNonNullElse(columns.split(headings), List.<String>of());
			try (var rejected = new RejectedLines(files.rejected(job.id()), names.size(), job.rejectedBytes())) {
				if (job.rejectedBytes() == 0) {
					rejected.headings(names, texts.get("place.import.rejected.line"),
							texts.get("place.import.rejected.why"));
				}
				read(job, columns, lines, rejected, stopped);
			}
		}
		catch (IOException ex) {
			imports.end(job.id(), AddressImport.State.FAILED, "unreadable");
		}
	}

	private void read(AddressImport job, AddressColumns columns, AddressLines lines, RejectedLines rejected,
			BooleanSupplier stopped) throws IOException {
		if (job.read() > 0) {
			lines.skipTo(job.read());
		}
		var towns = Set.copyOf(job.towns());
		var byHand = Boolean.TRUE.equals(transaction.execute(
				(status) -> jdbc.sql("select exists (select from building where site_id = ? and source_key is null)")
					.param(job.site())
					.query(Boolean.class)
					.single()));
		long number = job.lines() + 1;
		while (!stopped.getAsBoolean()) {
			var batch = new AddressBatch();
			while (!batch.isFull()) {
				var line = lines.next();
				if (line == null) {
					break;
				}
				number++;
				take(line, number, columns, towns, lines.isTooLong(), batch, rejected);
			}
			if (batch.isEmpty()) {
				imports.end(job.id(), AddressImport.State.DONE, null);
				files.forget(job.id());
				return;
			}
			long written = rejected.flush();
			var goesOn = transaction.execute((status) -> {
				var done = batch.write(jdbc, job.site(), job.neighbourhood(), byHand, clock.instant());
				if (imports.advance(job.id(), done, lines.position(), written)) {
					return true;
				}
				status.setRollbackOnly();
				return false;
			});
			if (!Boolean.TRUE.equals(goesOn)) {
				files.forget(job.id());
				return;
			}
		}
		imports.leave(job.id());
	}

	private void take(String line, long number, AddressColumns columns, Set<String> towns, boolean cut,
			AddressBatch batch, RejectedLines rejected) throws IOException {
		if (line.isBlank()) {
			batch.elsewhere();
			return;
		}
		var cells = cut ? null : columns.split(line);
		if (cells == null) {
			batch.reject();
			rejected.add(List.of(line.substring(0, Math.min(200, line.length()))), number,
					texts.get(cut ? "place.import.why.long" : "place.import.why.quote"));
			return;
		}
		if (!columns.isIn(cells, towns) || columns.isStreetOnly(cells)) {
			batch.elsewhere();
			return;
		}
		try {
			batch.add(columns.read(cells));
		}
		catch (AddressColumns.Refused ex) {
			batch.reject();
			rejected.add(cells, number, texts.get("place.import.why." + ex.why(), ex.what()));
		}
	}

}
