package org.palier.platform.document;

import java.io.IOException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.palier.platform.security.Scope;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Tells anybody whether a file is, to the byte, one that was frozen here, and nothing
 * else: neither whose it is nor what it is about.
 */
@Controller
class VerifyController {

	private final Documents documents;

	VerifyController(Documents documents) {
		this.documents = documents;
	}

	@GetMapping("/verify")
	String blank() {
		return "verify";
	}

	/**
	 * @param file the document itself
	 * @param print its SHA-256 instead, as proofs show it: 64 hexadecimal characters,
	 * spaces do not matter
	 */
	@PostMapping("/verify")
	String verify(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(required = false) @Nullable String print, Model model) throws IOException {
		model.addAttribute("print", print);
		if (file != null && !file.isEmpty()) {
			return answer(Documents.sha256(file.getBytes()), model);
		}
		if (print == null) {
			model.addAttribute("wrong", "verify.none");
			return "verify";
		}
		var typed = print.replaceAll("[^\\p{Alnum}]", "").toLowerCase(Locale.ROOT);
		if (!typed.matches("[0-9a-f]{64}")) {
			model.addAttribute("wrong", "verify.notAPrint");
			return "verify";
		}
		return answer(typed, model);
	}

	private String answer(String sha256, Model model) {
		model.addAttribute("known", Scope.system("verification", () -> documents.isFrozen(sha256)));
		model.addAttribute("sha256", sha256);
		return "verify";
	}

}
