package org.palier.place;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.palier.platform.web.SheetWriting;

/**
 * The lines that were rejected, with their number and the reason, to be corrected in a
 * spreadsheet and sent again.
 */
final class RejectedLines implements AutoCloseable {

	private static final int MOST_CELLS = 60;

	private final FileChannel channel;

	private final OutputStream out;

	private final int width;

	/**
	 * @param width cells of a line, before number and reason
	 * @param written bytes of an earlier run that count; what came after them does not
	 */
	RejectedLines(Path file, int width, long written) throws IOException {
		this.width = Math.min(width, MOST_CELLS);
		this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		channel.truncate(written).position(written);
		this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
	}

	void headings(List<String> cells, String line, String why) throws IOException {
		out.write("\ufeff".getBytes(StandardCharsets.UTF_8));
		write(cells, line, why);
	}

	void add(List<String> cells, long line, String why) throws IOException {
		write(cells, String.valueOf(line), why);
	}

	private void write(List<String> cells, String line, String why) throws IOException {
		var all = new ArrayList<>(cells.subList(0, Math.min(cells.size(), width)));
		while (all.size() < width) {
			all.add("");
		}
		all.add(line);
		all.add(why);
		var text = all.stream().map(RejectedLines::cell).collect(Collectors.joining(";")) + "\r\n";
		out.write(text.getBytes(StandardCharsets.UTF_8));
	}

	/** A number may begin with a minus; what else might be calculated may not. */
	private static String cell(String cell) {
		var bare = cell.strip();
		var safe = bare.matches("[+-]?[0-9]+([.,][0-9]+)?") ? bare : SheetWriting.harmless(bare);
		return safe.matches("(?s).*[;\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}

	/** All of it is in the file. */
	long flush() throws IOException {
		out.flush();
		return channel.position();
	}

	@Override
	public void close() throws IOException {
		out.close();
	}

}
