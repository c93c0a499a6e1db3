package org.palier.platform.link;

import java.util.List;

import org.palier.platform.web.Choice;

/** What a module offers on the page of a link that was decided. */
public interface AfterDecision {

	/** Addresses under the link with their labels; none for links of others. */
	List<Choice> of(PartnerLink link);

}
