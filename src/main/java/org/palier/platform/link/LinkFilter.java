package org.palier.platform.link;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.palier.platform.security.Scope;
import org.palier.platform.web.Readers;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens {@code /p/<link>/…} to the browser that holds the link's cookie: the request then
 * sees the link's site only, and acts in the name of its addressee. Whoever guesses
 * waits, at the mail's address as well.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LinkFilter extends OncePerRequestFilter {

	static final String ATTRIBUTE = PartnerLink.class.getName();

	private static final Pattern PATH = Pattern.compile("/p/(" + PartnerLink.ID + ")(?:/.*)?");

	private final Links links;

	private final Guesses guesses;

	LinkFilter(Links links, Guesses guesses) {
		this.links = links;
		this.guesses = guesses;
	}

	static String cookie(UUID link) {
		return "__Host-l-" + link;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith("/p/") && !request.getRequestURI().startsWith("/l/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader("Cache-Control", "no-store");
		if (guesses.mustWait(request.getRemoteAddr())) {
			response.setHeader("Retry-After", "120");
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
			return;
		}
		if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
			token.getToken(); // its cookie must leave before the page grows too long
		}
		var link = link(request);
		if (link.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		request.setAttribute(ATTRIBUTE, link.get());
		request.setAttribute(Readers.ADDRESS, link.get().email());
		try {
			Scope.of(link.get().site(), link.get().name(), () -> {
				try {
					chain.doFilter(request, response);
				}
				catch (IOException | ServletException ex) {
					throw new Carried(ex);
				}
				return true;
			});
		}
		catch (Carried carried) {
			if (carried.getCause() instanceof IOException io) {
				throw io;
			}
			throw new ServletException(carried.getCause());
		}
	}

	private Optional<PartnerLink> link(HttpServletRequest request) {
		var path = PATH.matcher(request.getRequestURI());
		if (!path.matches() || request.getCookies() == null) {
			return Optional.empty();
		}
		var id = UUID.fromString(path.group(1));
		return Arrays.stream(request.getCookies())
			.filter((cookie) -> cookie.getName().equals(cookie(id)))
			.map(Cookie::getValue)
			.findFirst()
			.flatMap((token) -> opened(id, token, request));
	}

	private Optional<PartnerLink> opened(UUID id, String token, HttpServletRequest request) {
		var link = Scope.system("links", () -> links.find(id)).filter((found) -> links.opens(found, token));
		if (link.isEmpty()) {
			guesses.wrong(request.getRemoteAddr());
		}
		return link;
	}

	private static final class Carried extends RuntimeException {

		Carried(Exception cause) {
			super(cause);
		}

	}

}
