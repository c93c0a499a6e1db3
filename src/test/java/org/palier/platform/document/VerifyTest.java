package org.palier.platform.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Given;
import org.palier.PalierTest;
import org.palier.Web;
import org.palier.platform.security.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PalierTest
class VerifyTest {

	@Autowired
	Given given;

	@Autowired
	Web web;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	final byte[] content = ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);

	final String sha256 = Documents.sha256(content);

	@BeforeEach
	void aFrozenDocument() {
		var site = given.team().site();
		Scope.system("test", () -> transaction.executeWithoutResult((status) -> jdbc
			.sql("""
					insert into document (id, site_id, case_id, kind, title, content, sha256, created_at, delete_on)
					values (gen_random_uuid(), ?, gen_random_uuid(), 'report', 'Bilan secret', ?, ?, '2026-03-12', '2036-03-12')""")
			.params(site, content, sha256)
			.update()));
	}

	@Test
	void aFileThatStayedAsItWasIsRecognisedAndNothingMoreIsTold() {
		assertThat(send(content)).contains("Ce document est intact", sha256).doesNotContain("Bilan secret");
	}

	@Test
	void oneByteMoreIsAnotherDocument() {
		var changed = content.clone();
		changed[changed.length / 2]++;

		assertThat(send(changed)).contains("Palier ne reconnaît pas ce document").doesNotContain("intact<");
	}

	@Test
	void itsPrintIsEnoughHoweverItIsTyped() {
		var typed = sha256.toUpperCase(Locale.ROOT).replaceAll("(.{8})", "$1 ");

		assertThat(print(typed)).contains("Ce document est intact");
		assertThat(print("0".repeat(64))).contains("Palier ne reconnaît pas ce document");
	}

	@Test
	void whatIsNoPrintIsAskedAgainAndKept() {
		assertThat(print("")).contains("Choisissez un fichier");
		assertThat(print("abc <b>")).contains("64 caractères", "abc &lt;b&gt;");
	}

	private String print(String typed) {
		return Web.text(web.post("/verify", Map.of("print", typed)));
	}

	private String send(byte[] bytes) {
		return Web.text(mvc.post()
			.uri("/verify")
			.multipart()
			.file(new MockMultipartFile("file", "convention.pdf", "application/pdf", bytes))
			.with(csrf())
			.exchange());
	}

}
