package org.palier.platform.evidence;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something to write into a chain.
 *
 * @param site whose chain it is
 * @param chain the case that the chain is about
 * @param link through which it happened, if it was through one
 * @param document that was shown, if one was
 * @param shown SHA-256 of that document, 64 hexadecimal characters
 * @param mail Message-ID, if a mail is meant
 */
public record Fact(UUID site, UUID chain, Kind kind, @Nullable UUID link, @Nullable UUID document,
		@Nullable String shown, @Nullable String mail, Who who) {

	/** Without a link, a document or a mail. */
	public Fact(UUID site, UUID chain, Kind kind, Who who) {
		this(site, chain, kind, null, null, null, null, who);
	}

	public Fact through(UUID link) {
		return new Fact(site, chain, kind, link, document, shown, mail, who);
	}

	public Fact showing(@Nullable UUID document, @Nullable String sha256) {
		return new Fact(site, chain, kind, link, document, sha256, mail, who);
	}

	public Fact by(String messageId) {
		return new Fact(site, chain, kind, link, document, shown, messageId, who);
	}

}
