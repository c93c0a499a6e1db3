package org.palier.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes a tagged A4 PDF. Fonts are ours and embedded; nothing is fetched, from the
 * network or from files.
 */
@Component
class Pdf {

	/** Family in the style sheet, and its files. */
	private static final Map<String, String> FONTS = Map.of("Atkinson", "atkinson", "AtkinsonExt", "atkinson-ext",
			"Arabic", "arabic", "CyrillicGreek", "cyrillic-greek");

	/** What was learnt of our fonts, so that it is read from them once. */
	private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

	Pdf() {
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.WARNING));
	}

	byte[] of(String html) {
		var out = new ByteArrayOutputStream();
		var builder = new PdfRendererBuilder();
		builder.withHtmlContent(html, null);
		builder.useHttpStreamImplementation((uri) -> {
			throw new IllegalStateException("A document fetches nothing: " + uri);
		});
		builder.useUriResolver((base, uri) -> null);
		builder.usePdfUaAccessibility(true);
		builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
		builder.useUnicodeLineBreaker(new FrenchLines());
		builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
		builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
		FONTS.forEach((family, files) -> {
			font(builder, files + "-regular", family, 400);
			font(builder, files + "-bold", family, 700);
		});
		font(builder, "emoji-regular", "Emoji", 400);
		builder.toStream(out);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
		builder.useFont(() -> {
			try {
				return new ClassPathResource("fonts/" + file + ".ttf").getInputStream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}, family, weight, FontStyle.NORMAL, true);
	}

}
