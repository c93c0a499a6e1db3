package org.palier.partner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.partner.ImportLine.Verdict;
import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.TableFile;
import org.palier.platform.web.Texts;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file of partners: sent, looked at line by line, and only then brought in. */
@Controller
@RequestMapping("/partners/import")
class ImportController {

	private static final int MOST_BYTES = 5_000_000;

	private final ImportFiles files;

	private final PartnerImport imports;

	private final Texts texts;

	ImportController(ImportFiles files, PartnerImport imports, Texts texts) {
		this.files = files;
		this.imports = imports;
		this.texts = texts;
	}

	@GetMapping
	String blank() {
		PartnerAccess.writer();
		return "partner/import";
	}

	@PostMapping
	String send(@RequestParam(required = false) @Nullable MultipartFile file, @AuthenticationPrincipal User sender,
			Model model) throws IOException {
		try {
			if (file == null || file.isEmpty()) {
				throw new SheetUnreadable("partner.import.none");
			}
			if (file.getSize() > MOST_BYTES) {
				throw new SheetUnreadable("partner.import.tooLong");
			}
			var content = file.getBytes();
			imports.preview(SheetReading.read(content), sender);
			var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
			return "redirect:/partners/import/"
					+ files.keep(sender, name.substring(Math.max(0, name.length() - 120)), content);
		}
		catch (SheetUnreadable ex) {
			model.addAttribute("wrong", texts.get(ex.key()));
			return "partner/import";
		}
	}

	@GetMapping("/{id}")
	String preview(@PathVariable UUID id, @AuthenticationPrincipal User reader, Model model) throws SheetUnreadable {
		PartnerAccess.writer();
		var sent = NotFound.orElse(files.find(id, reader));
		model.addAttribute("id", id);
		model.addAttribute("name", sent.name());
		model.addAttribute("plan", imports.preview(SheetReading.read(sent.content()), reader));
		return "partner/preview";
	}

	@PostMapping("/{id}")
	String confirm(@PathVariable UUID id, @RequestParam(defaultValue = "") String seal,
			@AuthenticationPrincipal User reader, RedirectAttributes next) throws SheetUnreadable {
		var sent = NotFound.orElse(files.find(id, reader));
		var done = imports.apply(SheetReading.read(sent.content()), reader, seal);
		if (done.isEmpty()) {
			Flash.warn(next, texts.get("partner.import.meanwhile"));
		}
		else {
			Flash.ok(next, texts.get("partner.import.done", done.get().count(Verdict.NEW),
					done.get().count(Verdict.CHANGED), done.get().count(Verdict.REJECTED)));
		}
		return "redirect:/partners/import/" + id;
	}

	/**
	 * The lines that were not brought in, with the reason, to be corrected and sent
	 * again.
	 */
	@GetMapping("/{id}/rejected.{format}")
	ResponseEntity<byte[]> rejected(@PathVariable UUID id, @PathVariable String format,
			@AuthenticationPrincipal User reader) throws SheetUnreadable {
		var sent = NotFound.orElse(files.find(id, reader));
		var plan = imports.preview(SheetReading.read(sent.content()), reader);
		var rows = new ArrayList<List<String>>();
		rows.add(with(plan.headings(), plan.headings().size(), texts.get("partner.import.why")));
		plan.rejected().forEach((line) -> rows.add(with(line.cells(), plan.headings().size(), line.why())));
		return TableFile.of(texts.get("partner.import.rejected.file"), format, rows);
	}

	private static List<String> with(List<String> cells, int columns, String more) {
		var all = new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns)));
		while (all.size() < columns) {
			all.add("");
		}
		all.add(more);
		return all;
	}

}
