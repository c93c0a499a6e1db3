package org.palier.mission;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Step;
import org.palier.workflow.Workflow;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who was asked by mail in a mission, and what became of it. */
@Component
class AskedPartners {

	private final Links links;

	private final Workflow workflow;

	private final Words words;

	private final Texts texts;

	private final ObjectProvider<AskedSource> sources;

	AskedPartners(Links links, Workflow workflow, Words words, Texts texts, ObjectProvider<AskedSource> sources) {
		this.sources = sources;
		this.links = links;
		this.workflow = workflow;
		this.words = words;
		this.texts = texts;
	}

	/**
	 * Who was asked by mail; whom residents were sent to, and who only reads, is not for
	 * this page, and of what was asked several times only what counts.
	 */
	List<MissionPage.Partner> of(Mission mission, User reader) {
		var asker = reader.is(Role.COORDINATOR) && mission.state() == Mission.State.OPEN;
		var asked = links.ofMission(mission.id())
			.stream()
			.filter((link) -> !link.formKey().startsWith("support/") && !link.formKey().endsWith("/read"))
			.toList();
		var known = new HashSet<String>();
		return Stream
			.concat(asked.stream().filter((link) -> link.state() != PartnerLink.State.REVOKED),
					asked.stream().filter((link) -> link.state() == PartnerLink.State.REVOKED))
			.filter((link) -> known.add(link.formKey() + " " + link.email())
					|| link.state() != PartnerLink.State.REVOKED)
			.map((link) -> partner(link, asker))
			.toList();
	}

	private MissionPage.Partner partner(PartnerLink link, boolean asker) {
		var module = link.formKey().substring(0, link.formKey().indexOf('/'));
		var asked = workflow.steps(module)
			.stream()
			.filter((step) -> step.id().equals(link.step()))
			.map(Step::name)
			.findFirst()
			.orElse("");
		var follow = sources.stream()
			.filter((source) -> asker && source.process().equals(module))
			.findFirst()
			.map((source) -> source.page(link.caseId()))
			.orElse(null);
		return switch (link.state()) {
			case OPEN -> new MissionPage.Partner(link.name(), asked, "sky", texts.get("mission.partner.open"),
					asker ? link.id() : null, follow);
			case DECIDED ->
				new MissionPage.Partner(link.name(), asked, "brand",
						texts.get("mission.partner.decided",
								texts.getOr(Objects.requireNonNullElse(link.decision(), ""),
										texts.get("mission.partner.answered")),
								words.date(link.decided())),
						null, follow);
			case REVOKED -> new MissionPage.Partner(link.name(), asked, "neutral", texts.get("mission.partner.revoked"),
					null, follow);
		};
	}

}
