package org.palier.platform.document;

import org.palier.platform.link.PartnerLink;

/** Somebody without account has opened a document by their link. */
public record DocumentShown(PartnerLink link, Document document) {
}
