package org.palier.prospecting;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * The one line that a site has for all its prospects that sleep. There is one a site, and
 * a process runs for it while it is open.
 */
@Entity
@Table(name = "prospect_nudge")
class Nudge {

	@Id
	private UUID id;

	@Column(name = "site_id")
	private UUID site;

	private boolean open;

	private @Nullable Instant again;

	@Version
	private long version;

	protected Nudge() {
	}

	void open() {
		this.open = true;
	}

	void close() {
		this.open = false;
		this.again = null;
	}

	/** What is left comes again then. */
	void putOff(Instant until) {
		this.again = until;
	}

	UUID id() {
		return id;
	}

	UUID site() {
		return site;
	}

	boolean isOpen() {
		return open;
	}

	@Nullable Instant again() {
		return again;
	}

}
