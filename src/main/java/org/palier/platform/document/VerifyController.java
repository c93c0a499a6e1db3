package org.palier.platform.document;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.palier.platform.evidence.Verification;
import org.palier.platform.link.Guesses;
import org.palier.platform.security.Scope;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Tells anybody whether a file is, to the byte, one that was frozen here, and nothing
 * else: neither whose it is nor what it is about.
 */
@Controller
class VerifyController {

	private final Documents documents;

	private final Verification proofs;

	private final Guesses guesses;

	VerifyController(Documents documents, Verification proofs, Guesses guesses) {
		this.guesses = guesses;
		this.documents = documents;
		this.proofs = proofs;
	}

	@GetMapping("/verify")
	String blank() {
		return "verify";
	}

	/**
	 * @param file the document itself, or a proof as JSON
	 * @param print its SHA-256 instead, as proofs show it: 64 hexadecimal characters,
	 * spaces do not matter
	 */
	@PostMapping("/verify")
	String verify(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(required = false) @Nullable String print, HttpServletRequest request, Model model)
			throws IOException {
		if (!guesses.allows("verify", request.getRemoteAddr())) {
			throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
		}
		model.addAttribute("print", print);
		if (file != null && !file.isEmpty()) {
			var bytes = file.getBytes();
			var proof = proofs.of(bytes);
			if (proof.isPresent()) {
				model.addAttribute("said", "verify.proof." + proof.get());
				return "verify";
			}
			return answer(Documents.sha256(bytes), model);
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
		var known = Scope.system("verification", () -> documents.isFrozen(sha256));
		model.addAttribute("said", known ? "verify.known" : "verify.unknown");
		model.addAttribute("sha256", sha256);
		return "verify";
	}

}
