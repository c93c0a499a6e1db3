package org.palier.platform.link;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.palier.platform.security.Scope;
import org.palier.platform.web.Language;
import org.palier.platform.web.NotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way in for people without account. Mail scanners open and click whatever they find:
 * reading changes nothing, only the button of the form decides.
 */
@Controller
@ControllerAdvice
class LinkController {

	private final Links links;

	private final LinkLanguages languages;

	private final Guesses guesses;

	private final ObjectProvider<AfterDecision> after;

	private final Clock clock;

	LinkController(Links links, LinkLanguages languages, Guesses guesses, ObjectProvider<AfterDecision> after,
			Clock clock) {
		this.links = links;
		this.languages = languages;
		this.guesses = guesses;
		this.after = after;
		this.clock = clock;
	}

	/** Swaps the token for a short cookie and the clean address. */
	@GetMapping("/l/{id}")
	String open(@PathVariable String id, @RequestParam(name = "k", required = false) @Nullable String token,
			HttpServletRequest request, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		var link = PartnerLink.id(id)
			.flatMap((known) -> Scope.system("links", () -> links.find(known)))
			.filter((found) -> token != null && links.opens(found, token));
		if (link.isEmpty() || token == null) {
			if (token != null) {
				guesses.wrong(request.getRemoteAddr());
			}
			return closed(model, response, HttpStatus.NOT_FOUND, "unknown");
		}
		if (request.getMethod().equals("GET")) {
			Scope.system("links", () -> links.opened(link.get()));
		}
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(LinkFilter.cookie(link.get().id()), token)
					.secure(true)
					.httpOnly(true)
					.sameSite("Lax")
					.path("/")
					.maxAge(Duration.ofHours(2))
					.build()
					.toString());
		return "redirect:" + link.get().href();
	}

	/** The page of a link: its form while it is open, else what became of it. */
	@GetMapping("/p/{id}")
	String page(@PathVariable String id,
			@RequestAttribute(name = "org.palier.platform.link.PartnerLink") Optional<PartnerLink> open, Model model,
			HttpServletResponse response) {
		if (open.isEmpty()) {
			return PartnerLink.id(id).isPresent() ? closed(model, response, HttpStatus.FORBIDDEN, "reopen")
					: closed(model, response, HttpStatus.NOT_FOUND, "unknown");
		}
		var link = open.get();
		model.addAttribute("link", link);
		if (link.state() == PartnerLink.State.DECIDED) {
			model.addAttribute("after", after.stream().flatMap((module) -> module.of(link).stream()).toList());
			return closed(model, response, HttpStatus.OK, "decided");
		}
		if (link.state() == PartnerLink.State.REVOKED) {
			return closed(model, response, HttpStatus.GONE, "revoked");
		}
		if (links.isExpired(link)) {
			return closed(model, response, HttpStatus.GONE, "expired");
		}
		return "forward:" + link.href() + "/" + link.formKey();
	}

	/** A new link for an expired one, to the same address only. */
	@PostMapping("/p/{link}/again")
	String again(@RequestAttribute(name = "org.palier.platform.link.PartnerLink") Optional<PartnerLink> expired,
			Model model, HttpServletResponse response) {
		if (expired.isEmpty()) {
			return closed(model, response, HttpStatus.FORBIDDEN, "reopen");
		}
		if (!links.isExpired(expired.get())) {
			return "redirect:" + expired.get().href();
		}
		links.renew(expired.get(), clock.instant().plus(Duration.ofDays(30)));
		model.addAttribute("link", expired.get());
		return closed(model, response, HttpStatus.OK, "renewed");
	}

	/** The switch in the foot: nothing is decided by it, so a closed link has it too. */
	@PostMapping("/p/{link}/language")
	String language(@PathVariable("link") String id,
			@RequestAttribute(name = "org.palier.platform.link.PartnerLink") Optional<PartnerLink> link,
			@RequestParam String to) {
		var language = NotFound.orElse(Language.of(to));
		link.ifPresent((found) -> languages.choose(found, language));
		return "redirect:/p/" + PartnerLink.id(id).orElseThrow(NotFound::new);
	}

	/**
	 * Wherever an answer meets a closed link, the page of the link tells what became of
	 * it.
	 */
	@ExceptionHandler
	ModelAndView closed(LinkClosed closed, HttpServletRequest request) {
		return new ModelAndView("redirect:/p/" + closed.link());
	}

	/** A rest is no refusal: its page says that the link will work again. */
	@ExceptionHandler
	ModelAndView resting(LinkResting resting) {
		var page = new ModelAndView("link", HttpStatus.CONFLICT);
		page.addObject("why", "resting");
		page.addObject("since", resting.since());
		return page;
	}

	private static String closed(Model model, HttpServletResponse response, HttpStatus status, String why) {
		response.setStatus(status.value());
		model.addAttribute("why", why);
		return "link";
	}

}
