package org.palier.support;

import java.time.Clock;
import java.time.LocalDate;

import org.palier.platform.link.Links;
import org.palier.platform.privacy.Forgetting;
import org.palier.platform.web.Texts;
import org.palier.workflow.Workflow;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two years after the last contact nothing tells who was followed. The case is still
 * counted, with how it ended; one that nobody has ended ends here.
 */
@Component
class SupportPrivacy implements Forgetting {

	private final SupportCases cases;

	private final FollowupService followup;

	private final Workflow workflow;

	private final Links links;

	private final Texts texts;

	private final Clock clock;

	SupportPrivacy(SupportCases cases, FollowupService followup, Workflow workflow, Links links, Texts texts,
			Clock clock) {
		this.cases = cases;
		this.followup = followup;
		this.workflow = workflow;
		this.links = links;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public String table() {
		return "support_case";
	}

	@Override
	@Transactional
	public int forget(LocalDate today, int most) {
		var due = cases.due(today, Limit.of(most));
		due.forEach(this::forget);
		return due.size();
	}

	private void forget(SupportCase due) {
		var open = !due.isOver();
		if (open) {
			links.revoke(due.id());
			workflow.cancel(due.id(), texts.get("support.forgotten"));
		}
		due.forget(clock.instant());
		if (open) {
			cases.flush();
			followup.closed(due.mission());
		}
	}

}
