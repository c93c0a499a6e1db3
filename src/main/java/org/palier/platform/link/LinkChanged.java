package org.palier.platform.link;

/** Something happened to a link beside its decision; told in the same transaction. */
public record LinkChanged(PartnerLink link, Change change) {

	public enum Change {

		/**
		 * Its address was opened, with the right token: by its addressee or by a scanner.
		 */
		OPENED,

		/** It opens nothing any more. */
		REVOKED,

		/** It was sent again with a new token; the old one opens nothing any more. */
		REISSUED

	}

}
