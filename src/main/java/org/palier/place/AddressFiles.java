package org.palier.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files of addresses on the disk while they are read, under names of our own: never that
 * of the sender.
 */
@Component
class AddressFiles {

	/** Bytes; the largest department has half of it. */
	static final long MOST = 1L << 30;

	private static final int LOOKED_AT = 8192;

	private final Path folder;

	AddressFiles(@Value("${palier.data}") Path data) {
		this.folder = data.resolve("imports");
	}

	/**
	 * Keeps what was sent, unpacked if it is gzip.
	 * @return its bytes
	 * @throws Unusable if it is no text, or too much
	 */
	long keep(UUID id, InputStream sent) throws IOException, Unusable {
		Files.createDirectories(folder);
		try (var in = new java.io.BufferedInputStream(sent, 1 << 16)) {
			in.mark(4);
			boolean packed = in.read() == 0x1f && in.read() == 0x8b;
			in.reset();
			return copy(packed ? new GZIPInputStream(in, 1 << 16) : in, sent(id));
		}
		catch (ZipException ex) {
			throw new Unusable("binary");
		}
		catch (Unusable ex) {
			forget(id);
			throw ex;
		}
	}

	private static long copy(InputStream in, Path to) throws IOException, Unusable {
		long all = 0;
		var bytes = new byte[1 << 16];
		try (var out = Files.newOutputStream(to)) {
			for (int many = in.readNBytes(bytes, 0, bytes.length); many > 0; many = in.readNBytes(bytes, 0,
					bytes.length)) {
				if (all == 0) {
					requireText(bytes, Math.min(many, LOOKED_AT));
				}
				all += many;
				if (all > MOST) {
					throw new Unusable("large");
				}
				out.write(bytes, 0, many);
			}
		}
		if (all == 0) {
			throw new Unusable("none");
		}
		return all;
	}

	/**
	 * No text has a zero byte; a workbook or an archive begins with letters of its own.
	 */
	private static void requireText(byte[] bytes, int many) throws Unusable {
		if (many > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
			throw new Unusable("archive");
		}
		for (int i = 0; i < many; i++) {
			if (bytes[i] == 0) {
				throw new Unusable("binary");
			}
		}
	}

	Path sent(UUID id) {
		return folder.resolve(id + ".csv");
	}

	Path rejected(UUID id) {
		return folder.resolve(id + ".rejected.csv");
	}

	boolean has(UUID id) {
		return Files.exists(sent(id));
	}

	/** It is read, or given up. */
	void forget(UUID id) throws IOException {
		Files.deleteIfExists(sent(id));
	}

	void forgetRejected(UUID id) throws IOException {
		Files.deleteIfExists(rejected(id));
	}

	/** It cannot be read. */
	@SuppressWarnings("serial")
	static final class Unusable extends Exception {

		private final String why;

		Unusable(String why) {
			super(why);
			this.why = why;
		}

		/** Message key under {@code place.import.failed.}. */
		String why() {
			return why;
		}

	}

}
