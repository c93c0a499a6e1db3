package org.palier.organisation.account;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.palier.organisation.StandIns;
import org.palier.platform.security.User;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets whoever stands in for somebody absent see what the absent person would. Asked with
 * each request and never kept in the session: the right ends with the day. Filters are
 * made before the database is there, so it is looked up late.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1)
class StandInFilter extends OncePerRequestFilter {

	private final ObjectProvider<StandIns> standIns;

	StandInFilter(ObjectProvider<StandIns> standIns) {
		this.standIns = standIns;
	}

	/** Files of the pages themselves are the same for everybody. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().contains(".");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		User.current().ifPresent(this::widen);
		chain.doFilter(request, response);
	}

	private void widen(User user) {
		var today = standIns.getObject().today(user);
		if (today != user) {
			var before = SecurityContextHolder.getContext();
			var widened = UsernamePasswordAuthenticationToken.authenticated(today, null, today.getAuthorities());
			if (before.getAuthentication() != null) {
				widened.setDetails(before.getAuthentication().getDetails());
			}
			var context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(widened);
			SecurityContextHolder.setContext(context);
		}
	}

}
