package org.palier.platform.document;

import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are called, and what they answer with, prints as it is written. */
class PdfTest {

	private static final Pdf PDF = new Pdf();

	@ParameterizedTest
	@ValueSource(strings = { "Łucja Şahin", "Ольга Ковальчук", "Δήμητρα", "D’accord 👍", "فاطمة الزهراء بن علي" })
	void noLetterIsLost(String words) throws IOException {
		var bytes = PDF.of("<html lang='fr'><head><title>x</title><style>body { font-family: Atkinson, AtkinsonExt, "
				+ "Arabic, CyrillicGreek, Emoji }</style></head><body><p>" + words + "</p><p dir='auto'><b>" + words
				+ "</b></p></body></html>");

		try (var document = Loader.loadPDF(bytes)) {
			assertThat(new PDFTextStripper().getText(document)).doesNotContain("#").hasSizeGreaterThan(words.length());
		}
	}

}
