package org.palier.prospecting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.palier.mission.Card;
import org.palier.mission.CardSource;
import org.palier.mission.FunderSource;
import org.palier.mission.MissionService;
import org.palier.mission.Section;
import org.palier.organisation.Directory;
import org.palier.partner.PartnerTies;
import org.palier.partner.Partners;
import org.palier.platform.calendar.Locality;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of a partner and of a mission tell of prospecting, and who will pay. */
@Component
@Transactional(readOnly = true)
class ProspectTies implements PartnerTies, CardSource, FunderSource {

	private final Prospects prospects;

	private final Partners partners;

	private final MissionService missions;

	private final Directory directory;

	private final Words words;

	private final Texts texts;

	ProspectTies(Prospects prospects, Partners partners, MissionService missions, Directory directory, Words words,
			Texts texts) {
		this.prospects = prospects;
		this.partners = partners;
		this.missions = missions;
		this.directory = directory;
		this.words = words;
		this.texts = texts;
	}

	/** What may come of it is no money yet: it is told, and not summed up. */
	@Override
	public List<Tie> of(Collection<UUID> ids) {
		return prospects.findByPartnerInOrderByOpenedAtAscIdAsc(ids).stream().map(this::tie).toList();
	}

	private Tie tie(Prospect prospect) {
		var title = texts.get("prospecting.tie", prospect.title());
		var amount = Euros.of(prospect.amount());
		return new Tie((amount != null) ? texts.get("prospecting.tie.amount", title, amount) : title,
				kind(prospect.stage()), texts.get("prospecting.stage." + prospect.stage()),
				prospect.stagedAt().atZone(Locality.MAINLAND.zone()).toLocalDate(), null, false, null,
				covered(prospect), "/prospects/" + prospect.id());
	}

	private static String kind(Stage stage) {
		return switch (stage) {
			case WON -> "brand";
			case LOST -> "neutral";
			default -> "sky";
		};
	}

	private List<Covered> covered(Prospect prospect) {
		return Optional.ofNullable(prospect.mission())
			.flatMap(missions::look)
			.map((mission) -> new Covered(mission.title(), "/missions/" + mission.id(),
					texts.get("mission.state." + mission.state())))
			.stream()
			.toList();
	}

	/** Where a mission, or its money, came from. */
	@Override
	public List<Card> cards(UUID mission, User reader) {
		var mayOpen = reader.is(Role.COORDINATOR) || reader.is(Role.DIRECTOR);
		return prospects.findByMissionOrderByOpenedAtAscIdAsc(mission)
			.stream()
			.map((prospect) -> new Card(
					texts.get(prospect.isJoined() ? "prospecting.card.joined" : "prospecting.card.started"),
					items(prospect), mayOpen ? "/prospects/" + prospect.id() : null,
					mayOpen ? texts.get("prospecting.card.open") : null))
			.toList();
	}

	@Override
	public List<Funder> funders(UUID mission) {
		return prospects.findByMissionOrderByOpenedAtAscIdAsc(mission)
			.stream()
			.sorted(Comparator.comparing(Prospect::stagedAt))
			.flatMap((prospect) -> partners.find(prospect.partner())
				.map((partner) -> new Funder(partner.id(), prospect.amount()))
				.stream())
			.toList();
	}

	private List<Section.Item> items(Prospect prospect) {
		var amount = Euros.of(prospect.amount());
		return Stream
			.of(Optional.of(item("partner", partners.label(prospect.partner()))),
					Optional.ofNullable(amount).map((euros) -> item("amount", euros)),
					Optional.of(item("won", words.date(prospect.stagedAt()))),
					Optional.of(item("owner", directory.name(prospect.owner()))))
			.flatMap(Optional::stream)
			.toList();
	}

	private Section.Item item(String key, String value) {
		return new Section.Item(texts.get("prospecting.card." + key), value);
	}

}
