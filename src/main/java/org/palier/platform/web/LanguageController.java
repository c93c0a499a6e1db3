package org.palier.platform.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.palier.platform.security.User;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switch in the foot of every page. */
@Controller
class LanguageController {

	private static final Duration YEAR = Duration.ofDays(365);

	private final ApplicationEventPublisher events;

	LanguageController(ApplicationEventPublisher events) {
		this.events = events;
	}

	/**
	 * Whoever is logged in keeps the choice with the account, all others in this browser.
	 * @param back the page on which it was chosen
	 */
	@PostMapping("/language")
	String choose(@RequestParam String to, @RequestParam(defaultValue = "/") String back, HttpServletRequest request,
			HttpServletResponse response) {
		var language = NotFound.orElse(Language.of(to));
		User.current().ifPresentOrElse((user) -> {
			request.getSession().setAttribute(ReadersLanguage.CHOSEN, language.code());
			events.publishEvent(new LanguageChosen(user.id(), language));
		}, () -> response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(ReadersLanguage.COOKIE, language.code())
					.secure(request.isSecure())
					.httpOnly(true)
					.sameSite("Lax")
					.path("/")
					.maxAge(YEAR)
					.build()
					.toString()));
		return "redirect:" + here(back);
	}

	/** A page of ours, whatever was sent: never another site. */
	private static String here(String back) {
		return back.matches("/(?![/\\\\])[\\w./~%?&=+,:@-]*") ? back : "/";
	}

}
