package org.palier.platform.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents as they were when somebody saw them: rendered once, kept as bytes, never
 * rendered again.
 */
@Component
@Transactional
public class Documents {

	private static final String COLUMNS = "select id, site_id, mission_id, case_id, kind, title, format, sha256, created_at from document ";

	private static final RowMapper<Document> DOCUMENT = (row, index) -> new Document(row.getObject("id", UUID.class),
			row.getObject("site_id", UUID.class), row.getObject("mission_id", UUID.class),
			row.getObject("case_id", UUID.class), row.getString("kind"), row.getString("title"),
			Document.Format.valueOf(row.getString("format")), row.getString("sha256"),
			row.getTimestamp("created_at").toInstant());

	private final JdbcClient jdbc;

	private final Paper paper;

	private final Pdf pdf;

	private final Clock clock;

	Documents(JdbcClient jdbc, Paper paper, Pdf pdf, Clock clock) {
		this.jdbc = jdbc;
		this.paper = paper;
		this.pdf = pdf;
		this.clock = clock;
	}

	/**
	 * Renders a template under {@code templates/documents/} and keeps the result.
	 * @param kind also the name of the template, up to a dash
	 */
	public Document freeze(UUID site, @Nullable UUID mission, UUID caseId, String kind, String title,
			Map<String, Object> model) {
		return keep(site, mission, caseId, kind, title, Document.Format.PDF,
				pdf.of(paper.write("documents/" + kind.split("-", 2)[0], model)));
	}

	/**
	 * The same, and a second time as DOCX for those who want to write into it; its kind
	 * ends in {@code -docx}.
	 */
	public Frozen freezeBoth(UUID site, @Nullable UUID mission, UUID caseId, String kind, String title,
			Map<String, Object> model) {
		var html = paper.write("documents/" + kind, model);
		var frozen = keep(site, mission, caseId, kind, title, Document.Format.PDF, pdf.of(html));
		keep(site, mission, caseId, kind + "-docx", title, Document.Format.DOCX, Docx.of(html));
		return new Frozen(frozen, sha256(Paper.words(html).getBytes(StandardCharsets.UTF_8)));
	}

	private Document keep(UUID site, @Nullable UUID mission, UUID caseId, String kind, String title,
			Document.Format format, byte[] bytes) {
		var document = new Document(UUID.randomUUID(), site, mission, caseId, kind, title, format, sha256(bytes),
				clock.instant());
		jdbc.sql(
				"""
						insert into document (id, site_id, mission_id, case_id, kind, title, format, content, sha256, created_at,
							delete_on)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz + interval '10 years')""")
			.params(Arrays.asList(document.id(), site, mission, caseId, kind, title, format.name(), bytes,
					document.sha256(), Timestamp.from(document.created()), Timestamp.from(document.created())))
			.update();
		return document;
	}

	@Transactional(readOnly = true)
	public Optional<Document> find(UUID id) {
		return jdbc.sql(COLUMNS + "where id = ?").param(id).query(DOCUMENT).optional();
	}

	/** The newest document of a kind for a case. */
	@Transactional(readOnly = true)
	public Optional<Document> latest(UUID caseId, String kind) {
		return jdbc.sql(COLUMNS + "where case_id = ? and kind = ? order by created_at desc limit 1")
			.params(caseId, kind)
			.query(DOCUMENT)
			.optional();
	}

	/** All documents of a mission, newest first. */
	@Transactional(readOnly = true)
	public List<Document> ofMission(UUID mission) {
		return jdbc.sql(COLUMNS + "where mission_id = ? order by created_at desc")
			.param(mission)
			.query(DOCUMENT)
			.list();
	}

	/** Whether these very bytes were frozen, for whomever. */
	@Transactional(readOnly = true)
	public boolean isFrozen(String sha256) {
		return jdbc.sql("select exists (select from document where sha256 = ?)")
			.param(sha256)
			.query(Boolean.class)
			.single();
	}

	/** Its bytes. */
	@Transactional(readOnly = true)
	public byte[] content(Document document) {
		return jdbc.sql("select content from document where id = ?").param(document.id()).query(byte[].class).single();
	}

	/** As an answer: what a browser can show is shown, anything else is kept. */
	@Transactional(readOnly = true)
	public ResponseEntity<byte[]> open(Document document) {
		var bytes = content(document);
		return (document.format() == Document.Format.PDF)
				? Download.shown(document.file(), document.format().type(), bytes)
				: Download.attachment(document.file(), document.format().type(), bytes);
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A document that was frozen.
	 *
	 * @param pdf which people answer to
	 * @param wording SHA-256 of its words alone: the same if only the formatting differs
	 */
	public record Frozen(Document pdf, String wording) {
	}

}
