package org.palier.field;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures that are none, hide something, or are made to fill the memory. */
class PictureTest {

	@Test
	void aPictureIsDrawnAnew() throws IOException {
		var drawn = ImageIO.read(new ByteArrayInputStream(Picture.anew(jpeg(2000, 1000)).orElseThrow()));

		assertThat(drawn.getWidth()).isEqualTo(1600);
		assertThat(drawn.getHeight()).isEqualTo(800);
	}

	@Test
	void whatHidesBehindIsLeftBehind() throws IOException {
		var hidden = "<script>alert(1)</script>PK\3\4 48.8566, 2.3522";
		var sent = new ByteArrayOutputStream();
		var picture = jpeg(20, 20);
		sent.write(picture, 0, 2);
		sent.write(new byte[] { (byte) 0xff, (byte) 0xe1, 0, (byte) (hidden.length() + 2) });
		sent.write(hidden.getBytes(StandardCharsets.ISO_8859_1));
		sent.write(picture, 2, picture.length - 2);
		sent.write(hidden.getBytes(StandardCharsets.ISO_8859_1));

		var drawn = Picture.anew(sent.toByteArray()).orElseThrow();

		assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("script", "48.8566", "PK\3\4");
	}

	/** 50 000 × 50 000 points would be ten gigabytes: only its size is read. */
	@Test
	void aHugePictureIsRefusedBeforeItIsUnpacked() throws IOException {
		var huge = jpeg(20, 20);
		for (int i = 0; i < huge.length - 8; i++) {
			if ((huge[i] & 0xff) == 0xff && (huge[i + 1] & 0xff) == 0xc0) {
				huge[i + 5] = (byte) (50_000 >> 8);
				huge[i + 6] = (byte) 50_000;
				huge[i + 7] = (byte) (50_000 >> 8);
				huge[i + 8] = (byte) 50_000;
			}
		}
		long before = System.nanoTime();

		assertThat(Picture.anew(huge)).isEmpty();
		assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(2000);
	}

	@Test
	void nothingElseIsAPicture() throws IOException {
		var png = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(5, 5, BufferedImage.TYPE_INT_RGB), "png", png);

		assertThat(Picture.anew(png.toByteArray())).isEmpty();
		assertThat(Picture.anew(new byte[0])).isEmpty();
		assertThat(Picture.anew(new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3 })).isEmpty();
		assertThat(Picture.anew("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

	static byte[] jpeg(int width, int height) throws IOException {
		var bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
		return bytes.toByteArray();
	}

}
