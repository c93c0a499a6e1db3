package org.palier.platform.link;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What the link asks for rests for a while; later the same link works again. */
public class LinkResting extends RuntimeException {

	private final transient @Nullable Instant since;

	/**
	 * @param since when the rest began, if it is known
	 */
	public LinkResting(PartnerLink link, @Nullable Instant since) {
		super("Link " + link.id() + " rests");
		this.since = since;
	}

	public @Nullable Instant since() {
		return since;
	}

}
