package org.palier.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.palier.platform.document.Documents.Frozen;

/**
 * A text as it went out, beside its frozen document: what the next one is compared with.
 */
@Entity
@Table(name = "agreement_text")
class SentText {

	@Id
	private UUID id;

	@Column(name = "agreement_id")
	private UUID agreement;

	@Column(name = "site_id")
	private UUID site;

	private int number;

	/** Its articles, the annex last. */
	@JdbcTypeCode(SqlTypes.JSON)
	private List<Clause> clauses = List.of();

	@Column(name = "document_id")
	private @Nullable UUID document;

	@JdbcTypeCode(SqlTypes.CHAR)
	private String sha256;

	/** SHA-256 of all words of its document; unknown for texts older than this table. */
	@JdbcTypeCode(SqlTypes.CHAR)
	private @Nullable String wording;

	private Instant frozenAt;

	protected SentText() {
	}

	SentText(Agreement agreement, int number, List<Clause> clauses, Frozen frozen) {
		this.id = UUID.randomUUID();
		this.agreement = agreement.id();
		this.site = agreement.site();
		this.number = number;
		this.clauses = clauses;
		this.document = frozen.pdf().id();
		this.sha256 = frozen.pdf().sha256();
		this.wording = frozen.wording();
		this.frozenAt = frozen.pdf().created();
	}

	/** Whether a document says the same, but for its formatting. */
	boolean readsLike(Frozen other) {
		return Objects.equals(wording, other.wording());
	}

	UUID agreement() {
		return agreement;
	}

	UUID site() {
		return site;
	}

	/** The first is 1. */
	int number() {
		return number;
	}

	List<Clause> clauses() {
		return clauses;
	}

	@Nullable UUID document() {
		return document;
	}

	String sha256() {
		return sha256;
	}

	Instant frozenAt() {
		return frozenAt;
	}

}
