package org.palier.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, one at a time, however long the file is; a line that is itself too
 * long is passed over without being kept. A line that is not UTF-8 is Windows-1252.
 */
final class AddressLines implements AutoCloseable {

	/** Bytes; an address takes 200. */
	static final int LONGEST = 16_384;

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder()
		.onMalformedInput(CodingErrorAction.REPORT)
		.onUnmappableCharacter(CodingErrorAction.REPORT);

	private final InputStream in;

	private final byte[] buffer = new byte[1 << 16];

	private final byte[] line = new byte[LONGEST];

	private int at;

	private int end;

	private long position;

	private int length;

	AddressLines(InputStream in) {
		this.in = in;
	}

	/** Goes on at a place further down, where a line begins. */
	void skipTo(long further) throws IOException {
		long more = further - position;
		int here = (int) Math.min(more, end - at);
		at += here;
		in.skipNBytes(more - here);
		position = further;
	}

	/** The next line without its end; null after the last. */
	@Nullable String next() throws IOException {
		length = 0;
		int read = 0;
		for (int each = read(); each != -1; each = read()) {
			read++;
			if (each == '\n') {
				return text();
			}
			if (length < LONGEST) {
				line[length] = (byte) each;
			}
			length++;
		}
		return (read > 0) ? text() : null;
	}

	/** Whether the last line was cut. */
	boolean isTooLong() {
		return length > LONGEST;
	}

	/** Bytes up to the end of the last line. */
	long position() {
		return position;
	}

	private int read() throws IOException {
		if (at == end) {
			end = in.read(buffer);
			at = 0;
			if (end <= 0) {
				end = 0;
				return -1;
			}
		}
		position++;
		return buffer[at++];
	}

	private String text() {
		int many = Math.min(length, LONGEST);
		if (many > 0 && line[many - 1] == '\r') {
			many--;
		}
		try {
			return utf8.decode(ByteBuffer.wrap(line, 0, many)).toString();
		}
		catch (CharacterCodingException ex) {
			return new String(line, 0, many, WINDOWS);
		}
	}

	@Override
	public void close() throws IOException {
		in.close();
	}

}
