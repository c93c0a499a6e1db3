package org.palier.content;

import java.util.Date;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Called by {@code content.bpmn}. */
@Component
@Transactional
public class ContentSteps {

	private final ContentService contents;

	private final Reviews reviews;

	ContentSteps(ContentService contents, Reviews reviews) {
		this.contents = contents;
		this.reviews = reviews;
	}

	public boolean hasReviewer(String content) {
		return content(content).hasReviewer();
	}

	public void inviteReviewer(String content) {
		reviews.invite(content(content));
	}

	/** Id of the link that was sent: the assignee of the reading. */
	public String approval(String content) {
		return String.valueOf(content(content).reviewLink());
	}

	public Date reviewDeadline(String content) {
		return Date.from(reviews.deadline(content(content).site()));
	}

	public boolean isFrozen(String content) {
		return content(content).isFrozen();
	}

	private Content content(String id) {
		return contents.get(UUID.fromString(id));
	}

}
