package org.palier.place;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.organisation.Neighbourhood;
import org.palier.platform.security.User;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

/**
 * The addresses of a town or of a whole department: sent, read beside the requests,
 * looked at while it goes on.
 */
@Controller
@RequestMapping("/places/import")
class AddressImportController {

	private static final int MOST_TOWNS = 100;

	private final AddressImports imports;

	private final AddressFiles files;

	private final AddressReader reader;

	private final Directory directory;

	private final Texts texts;

	AddressImportController(AddressImports imports, AddressFiles files, AddressReader reader, Directory directory,
			Texts texts) {
		this.imports = imports;
		this.files = files;
		this.reader = reader;
		this.directory = directory;
		this.texts = texts;
	}

	@GetMapping
	String blank(@AuthenticationPrincipal User user, Model model) {
		return form(user, null, null, model);
	}

	@PostMapping
	String send(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(required = false) @Nullable String towns,
			@RequestParam(required = false) @Nullable UUID neighbourhood,
			@RequestParam(required = false) @Nullable UUID site, @AuthenticationPrincipal User sender, Model model)
			throws IOException {
		var quarter = (neighbourhood != null) ? NotFound.orElse(directory.find(neighbourhood)) : null;
		var where = site(sender, site, quarter);
		try {
			if (file == null || file.isEmpty()) {
				throw new AddressFiles.Unusable("none");
			}
			if (where == null) {
				throw new AddressFiles.Unusable("site");
			}
			var id = UUID.randomUUID();
			long bytes = files.keep(id, file.getInputStream());
			imports.add(id, where, sender, neighbourhood, shown(file.getOriginalFilename()), towns(towns), bytes);
			reader.begin(id, where);
			return "redirect:/places/import/" + id;
		}
		catch (AddressFiles.Unusable ex) {
			return form(sender, towns, texts.get("place.import.failed." + ex.why()), model);
		}
	}

	private String form(User user, @Nullable String towns, @Nullable String wrong, Model model) {
		model.addAttribute("towns", towns);
		model.addAttribute("wrong", wrong);
		model.addAttribute("neighbourhoods", directory.neighbourhoodChoices());
		model.addAttribute("siteChoices", (user.sites().size() > 1) ? directory.siteChoices() : List.of());
		model.addAttribute("latest", imports.latest());
		return "place/import";
	}

	private static @Nullable UUID site(User sender, @Nullable UUID site, @Nullable Neighbourhood quarter) {
		if (quarter != null) {
			return quarter.site();
		}
		if (site != null && !sender.sites().contains(site)) {
			throw new NotFound();
		}
		return (sender.sites().size() == 1) ? sender.sites().iterator().next() : site;
	}

	/** A name to show, never to open. */
	private static String shown(@Nullable String name) {
		var bare = Objects.requireNonNullElse(name, "").replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
		return bare.substring(0, Math.min(120, bare.length()));
	}

	private static List<String> towns(@Nullable String words) {
		return Arrays.stream(Objects.requireNonNullElse(words, "").split("[,;\\n]"))
			.map(Plain::of)
			.filter((town) -> !town.isEmpty())
			.distinct()
			.limit(MOST_TOWNS)
			.toList();
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String part, Model model) {
		model.addAttribute("job", NotFound.orElse(imports.find(id)));
		model.addAttribute("fetchable", Files.exists(files.rejected(id)));
		return (part != null) ? "place/imported :: progress" : "place/imported";
	}

	@PostMapping("/{id}/cancel")
	String cancel(@PathVariable UUID id) throws IOException {
		NotFound.orElse(imports.find(id));
		imports.end(id, AddressImport.State.CANCELLED, null);
		return "redirect:/places/import/" + id;
	}

	/** The rejected lines with number and reason. */
	@GetMapping("/{id}/rejected.csv")
	ResponseEntity<Resource> rejected(@PathVariable UUID id) {
		NotFound.orElse(imports.find(id));
		var file = files.rejected(id);
		if (!Files.exists(file)) {
			throw new NotFound();
		}
		var name = ContentDisposition.attachment().filename(texts.get("place.import.rejected.file")).build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
			.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(new FileSystemResource(file));
	}

}
