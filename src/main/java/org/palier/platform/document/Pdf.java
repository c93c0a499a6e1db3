package org.palier.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
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
		font(builder, "regular", "Atkinson", 400);
		font(builder, "bold", "Atkinson", 700);
		font(builder, "regular-ext", "AtkinsonExt", 400);
		font(builder, "bold-ext", "AtkinsonExt", 700);
		builder.toStream(out);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void font(PdfRendererBuilder builder, String name, String family, int weight) {
		builder.useFont(() -> {
			try {
				return new ClassPathResource("fonts/atkinson-" + name + ".ttf").getInputStream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}, family, weight, FontStyle.NORMAL, true);
	}

}
