package org.palier.platform.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that a file is too heavy before anybody reads it. Later it would be too late: a
 * form that cannot be read has no CSRF token either, and would be refused for that.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 2)
class UploadLimit extends OncePerRequestFilter {

	/** Here whole departments are sent, by people who have logged in. */
	private static final String HEAVY = "/places/import";

	private final DataSize most;

	private final DataSize mostOfAll;

	UploadLimit(@Value("${palier.upload}") DataSize most,
			@Value("${spring.servlet.multipart.max-file-size}") DataSize mostOfAll) {
		this.most = most;
		this.mostOfAll = mostOfAll;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isTooMuch(request)) {
			response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
			request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.CONTENT_TOO_LARGE.value());
			request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
			request.getRequestDispatcher("/error").forward(new Unread(request), response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** A form that does not say how long it is might be of any length. */
	private boolean isTooMuch(HttpServletRequest request) {
		long length = request.getContentLengthLong();
		var type = request.getContentType();
		if (length < 0) {
			return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null && type != null
					&& type.toLowerCase(Locale.ROOT).startsWith("multipart/");
		}
		return length > most.toBytes() && (length > mostOfAll.toBytes() || !mayBeHeavy(request));
	}

	private static boolean mayBeHeavy(HttpServletRequest request) {
		var session = request.getSession(false);
		return request.getRequestURI().equals(HEAVY) && session != null
				&& session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
	}

	/** A page is asked for, and nothing was sent: or its file would be read after all. */
	private static final class Unread extends HttpServletRequestWrapper {

		Unread(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getMethod() {
			return "GET";
		}

		@Override
		public @Nullable String getContentType() {
			return null;
		}

		@Override
		public @Nullable String getParameter(String name) {
			return null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return null;
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.emptyEnumeration();
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return Map.of();
		}

	}

}
