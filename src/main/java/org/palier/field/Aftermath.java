package org.palier.field;

import java.util.Objects;
import java.util.Optional;
import java.util.List;
import java.util.UUID;

import org.palier.field.DoNotComeBack.Door;
import org.palier.mission.HeardAtTheDoor;
import org.palier.mission.MissionService;
import org.palier.mission.SupportStarter;
import org.palier.organisation.Directory;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.Role;
import org.palier.platform.web.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a visit sets going beyond itself. */
@Component
class Aftermath {

	private final ObjectProvider<SupportStarter> support;

	private final ObjectProvider<HeardAtTheDoor> heard;

	private final ObjectProvider<DoNotComeBack> closedDoors;

	private final MissionService missions;

	private final Directory directory;

	private final Outbox outbox;

	private final Texts texts;

	Aftermath(ObjectProvider<SupportStarter> support, ObjectProvider<HeardAtTheDoor> heard,
			ObjectProvider<DoNotComeBack> closedDoors, MissionService missions, Directory directory, Outbox outbox,
			Texts texts) {
		this.support = support;
		this.heard = heard;
		this.closedDoors = closedDoors;
		this.missions = missions;
		this.directory = directory;
		this.outbox = outbox;
		this.texts = texts;
	}

	void of(Gate.Opening opening, SentVisit sent, UUID by) {
		var visit = sent.visit();
		if (visit.isHelpAsked()) {
			support.ifAvailable((starter) -> starter.start(sent.mission(), Objects.requireNonNull(visit.firstName()),
					Objects.requireNonNull(visit.contact()), Objects.requireNonNull(visit.about()), by));
		}
		if (sent.heard() != null) {
			heard.ifAvailable((listener) -> listener.hear(sent.mission(), Objects.requireNonNull(sent.heard()),
					visit.stairwell()));
		}
		if (visit.result() == VisitResult.DO_NOT_COME_BACK) {
			door(sent).ifPresent((door) -> closedDoors.ifAvailable((known) -> known.at(door)));
		}
		if (sent.isWorried()) {
			worry(opening.site(), sent, by);
		}
	}

	private static Optional<Door> door(SentVisit sent) {
		return (sent.stairwellId() != null && sent.floor() != null && sent.door() != null)
				? Optional.of(new Door(sent.stairwellId(), sent.floor(), sent.door())) : Optional.empty();
	}

	/** The mail names no door: who reads it asks the Voisin. */
	private void worry(UUID site, SentVisit sent, UUID by) {
		var mission = missions.get(sent.mission());
		for (var coordinator : directory.team(site, Role.COORDINATOR)) {
			outbox
				.put("worried:" + sent.visit().id() + ":" + coordinator.id(), coordinator.email(), () -> new Mail(site,
						mission.id(), coordinator.email(), texts.get("door.mail.worried.subject", directory.name(by)),
						List.of(texts.get("door.mail.worried.text", directory.name(by), mission.title()),
								texts.get("door.mail.worried.call")),
						Mail.Action.page(texts.get("door.mail.worried.action"), "/field/" + mission.id() + "/visits"),
						null));
		}
	}

}
