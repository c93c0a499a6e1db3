package org.palier.platform.web;

import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.palier.PalierTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PalierTest
class DatabaseAwayTest {

	@Autowired
	DatabaseAway filter;

	/** Neither a session nor a row is read for this page. */
	@Test
	void withoutItsDatabasePalierSaysSo() throws Exception {
		var response = new MockHttpServletResponse();
		filter.doFilter(new MockHttpServletRequest("GET", "/inbox"), response, (request, ignored) -> {
			throw new CannotCreateTransactionException("No", new SQLTransientConnectionException("timed out"));
		});

		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo("30");
		assertThat(response.getContentAsString()).startsWith("<!DOCTYPE html>")
			.contains("Palier fait une courte pause", "/palier.css")
			.doesNotContain("timed out");
	}

	@Test
	void whatElseGoesWrongIsNotItsBusiness() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> filter.doFilter(new MockHttpServletRequest("GET", "/inbox"),
					new MockHttpServletResponse(), (request, ignored) -> {
						throw new IllegalStateException("No");
					}));
	}

}
