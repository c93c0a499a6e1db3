package org.palier.field;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * Draws a picture anew: what comes out holds its points and nothing else, neither place
 * nor camera nor a second file hidden behind it. Its size is read before it is unpacked.
 */
final class Picture {

	private static final int LONGEST_SIDE = 6_000;

	private static final long MOST_POINTS = 16_000_000;

	private static final int KEPT_SIDE = 1_600;

	private Picture() {
	}

	/** As JPEG; empty if these bytes are no JPEG of a bearable size. */
	static Optional<byte[]> anew(byte[] sent) {
		if (sent.length < 4 || (sent[0] & 0xff) != 0xff || (sent[1] & 0xff) != 0xd8) {
			return Optional.empty();
		}
		var readers = ImageIO.getImageReadersByFormatName("jpeg");
		if (!readers.hasNext()) {
			throw new IllegalStateException("This Java reads no JPEG");
		}
		var reader = readers.next();
		try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
			reader.setInput(input, true, true);
			return isBearable(reader) ? Optional.of(draw(reader.read(0))) : Optional.empty();
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
		finally {
			reader.dispose();
		}
	}

	private static boolean isBearable(ImageReader reader) throws IOException {
		int width = reader.getWidth(0);
		int height = reader.getHeight(0);
		return width <= LONGEST_SIDE && height <= LONGEST_SIDE && (long) width * height <= MOST_POINTS;
	}

	private static byte[] draw(BufferedImage picture) throws IOException {
		double scale = Math.min(1, (double) KEPT_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
		int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
		var fresh = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		var pen = fresh.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
		pen.dispose();
		var bytes = new ByteArrayOutputStream();
		if (!ImageIO.write(fresh, "jpeg", bytes)) {
			throw new IOException("No JPEG came out");
		}
		return bytes.toByteArray();
	}

}
