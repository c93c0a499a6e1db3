package org.palier.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Renders a template as a tagged A4 PDF. Fonts are ours and embedded; nothing is fetched,
 * from the network or from files.
 */
@Component
class Pdf {

	private final ITemplateEngine templates;

	Pdf(ITemplateEngine templates) {
		this.templates = templates;
	}

	byte[] render(String template, Map<String, Object> model) {
		var html = templates.process(template, new Context(Locale.FRENCH, model));
		var out = new ByteArrayOutputStream();
		var builder = new PdfRendererBuilder();
		builder.withHtmlContent(html, null);
		builder.useHttpStreamImplementation((uri) -> {
			throw new IllegalStateException("A document fetches nothing: " + uri);
		});
		builder.useUriResolver((base, uri) -> null);
		builder.usePdfUaAccessibility(true);
		font(builder, "regular", 400);
		font(builder, "bold", 700);
		builder.toStream(out);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void font(PdfRendererBuilder builder, String name, int weight) {
		builder.useFont(() -> {
			try {
				return new ClassPathResource("fonts/atkinson-" + name + ".ttf").getInputStream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}, "Atkinson", weight, com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL, true);
	}

}
