package org.palier.insight;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.TableFile;
import org.palier.platform.web.Texts;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The figures for those who work on with them: files, and JSON as docs/figures.md says.
 */
@Controller
class FiguresController {

	private final FiguresOut figures;

	private final EventLog log;

	private final Texts texts;

	private final Clock clock;

	FiguresController(FiguresOut figures, EventLog log, Texts texts, Clock clock) {
		this.figures = figures;
		this.log = log;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/insight/figures.{format:csv|xlsx}")
	ResponseEntity<byte[]> table(@PathVariable String format, Wanted wanted) {
		return TableFile.of(texts.get("insight.out.file", Summaries.day(clock.instant()).toString()), format,
				figures.table(wanted));
	}

	@GetMapping("/insight/figures.json")
	@ResponseBody
	List<FiguresOut.Figure> json(Wanted wanted) {
		return figures.all(wanted);
	}

	/**
	 * It may be long: written to a file first, so that the database does not wait for a
	 * slow reader.
	 */
	@GetMapping("/insight/events.{format}")
	void events(@PathVariable String format, Wanted wanted, HttpServletResponse answer) throws IOException {
		if (!List.of("csv", "xes").contains(format)) {
			throw new NotFound();
		}
		var file = Files.createTempFile("palier-events", ".tmp");
		try {
			try (var out = Files.newBufferedWriter(file)) {
				if (format.equals("xes")) {
					log.xes(wanted, out);
				}
				else {
					log.csv(wanted, out);
				}
			}
			answer.setContentType(format.equals("xes") ? MediaType.APPLICATION_XML_VALUE : "text/csv");
			answer.setCharacterEncoding(StandardCharsets.UTF_8);
			answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, name(format));
			Files.copy(file, answer.getOutputStream());
		}
		finally {
			Files.delete(file);
		}
	}

	private String name(String format) {
		return ContentDisposition.attachment()
			.filename(texts.get("insight.out.events", Summaries.day(clock.instant()).toString()) + "." + format,
					StandardCharsets.UTF_8)
			.build()
			.toString();
	}

}
