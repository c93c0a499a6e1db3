package org.palier.organisation.account;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks who logs in too often to wait; stands just before the security filters. */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class PatienceFilter extends OncePerRequestFilter {

	private final Patience patience;

	PatienceFilter(Patience patience) {
		this.patience = patience;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !("POST".equals(request.getMethod()) && request.getRequestURI().equals("/login"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var account = request.getParameter("username");
		var wait = patience.attempt((account != null) ? account : "", request.getRemoteAddr());
		if (wait.isZero()) {
			chain.doFilter(request, response);
		}
		else {
			response.sendRedirect("/login?wait=" + (wait.toSeconds() + 1));
		}
	}

	@EventListener
	void loggedIn(InteractiveAuthenticationSuccessEvent event) {
		if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
			patience.success(event.getAuthentication().getName(), details.getRemoteAddress());
		}
	}

}
