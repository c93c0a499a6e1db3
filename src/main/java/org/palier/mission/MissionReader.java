package org.palier.mission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.palier.organisation.Directory;
import org.palier.platform.document.Documents;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is known of a mission for its page. */
@Component
@Transactional(readOnly = true)
class MissionReader {

	/** Older ones interest nobody. */
	private static final int FORECASTS = 20;

	private final MissionService missions;

	private final OpenSteps steps;

	private final MissionPhases phases;

	private final Standing standing;

	private final Drawings drawings;

	private final NextSteps next;

	private final AskedPartners partners;

	private final Tale tale;

	private final MissionRecord record;

	private final Documents documents;

	private final ObjectProvider<FigureSource> figures;

	private final ObjectProvider<CardSource> cards;

	private final Forecasts forecasts;

	private final Directory directory;

	private final Clock clock;

	private final Words words;

	private final Texts texts;

	MissionReader(MissionService missions, OpenSteps steps, MissionPhases phases, Standing standing, Drawings drawings,
			NextSteps next, AskedPartners partners, Tale tale, MissionRecord record, Documents documents,
			ObjectProvider<FigureSource> figures, ObjectProvider<CardSource> cards, Forecasts forecasts,
			Directory directory, Clock clock, Words words, Texts texts) {
		this.missions = missions;
		this.steps = steps;
		this.phases = phases;
		this.standing = standing;
		this.drawings = drawings;
		this.next = next;
		this.partners = partners;
		this.tale = tale;
		this.record = record;
		this.documents = documents;
		this.figures = figures;
		this.cards = cards;
		this.forecasts = forecasts;
		this.clock = clock;
		this.directory = directory;
		this.words = words;
		this.texts = texts;
	}

	MissionPage page(UUID id, User reader) {
		var mission = missions.get(id);
		var open = steps.ofMissions(List.of(id));
		var stays = phases.of(List.of(id));
		return new MissionPage(mission, directory.neighbourhood(mission.neighbourhood()),
				directory.site(mission.site()), standing.of(mission, open, stays), doors(mission, stays),
				drawings.of(mission, open, stays), next.of(mission, open, reader),
				tale.of(mission, reader.is(Role.COORDINATOR) || reader.is(Role.DIRECTOR)), documents.ofMission(id),
				partners.of(mission, reader), figures(mission, reader),
				cards.orderedStream().flatMap((source) -> source.cards(id, reader).stream()).toList(),
				forecasts.of(mission).map((forecast) -> sentence(mission, forecast)).orElse(null), past(mission),
				record.facts(mission));
	}

	private String sentence(Mission mission, Forecast forecast) {
		var finish = words.date(forecast.finish());
		if (forecast.vote() != null) {
			return texts.get("mission.forecast.vote", words.date(forecast.launch()), finish,
					words.date(forecast.vote()));
		}
		var launched = forecast.launch()
			.isBefore(clock.instant().atZone(directory.of(mission.site()).zone()).toLocalDate());
		return launched ? texts.get("mission.forecast.launched", finish)
				: texts.get("mission.forecast", words.date(forecast.launch()), finish);
	}

	/** The last one says what is expected now: it has its sentence. */
	private List<Section.Item> past(Mission mission) {
		return forecasts.past(mission.id(), FORECASTS)
			.stream()
			.map((made) -> new Section.Item(texts.get("mission.forecast.on", words.date(made.at())),
					(made.forecast().vote() != null)
							? texts.get("mission.forecast.was.vote", words.date(made.forecast().launch()),
									words.date(made.forecast().finish()), words.date(made.forecast().vote()))
							: texts.get("mission.forecast.was", words.date(made.forecast().launch()),
									words.date(made.forecast().finish()))))
			.toList();
	}

	private List<MissionPage.Door> doors(Mission mission, List<MissionPhases.Stay> stays) {
		return MissionPhases.ORDER.stream()
			.map((process) -> door(mission, process,
					stays.stream().filter((stay) -> stay.process().equals(process)).toList()))
			.toList();
	}

	private MissionPage.Door door(Mission mission, String process, List<MissionPhases.Stay> own) {
		var name = texts.get("phase." + process);
		if (own.stream().anyMatch((stay) -> stay.isCutShort(mission))) {
			return new MissionPage.Door(name, "stopped", texts.get("mission.stopped"));
		}
		var open = own.stream().filter(MissionPhases.Stay::isOpen).findFirst();
		if (open.isPresent()) {
			return new MissionPage.Door(name, "now", words.days(open.get().started()));
		}
		if (!own.isEmpty()) {
			return new MissionPage.Door(name, "done", words.date(own.get(own.size() - 1).ended()));
		}
		if (process.equals("agreement") && mission.funding() == Mission.Funding.OWN_FUNDS) {
			return new MissionPage.Door(name, "done", texts.get("mission.ownFunds"));
		}
		return MissionPhases.isBefore(mission, process)
				? new MissionPage.Door(name, "done", texts.get("mission.before"))
				: new MissionPage.Door(name, "later", null);
	}

	/** Those who may open the rows of a figure find their address beside it. */
	private List<MissionPage.Value> figures(Mission mission, User reader) {
		var mayOpen = reader.is(Role.COORDINATOR);
		var all = new ArrayList<MissionPage.Value>();
		if (mission.plannedDoors() != null) {
			all.add(new MissionPage.Value(texts.get("figure.planned"),
					texts.get("words.number", mission.plannedDoors()), null, texts.get("figure.planned.help")));
		}
		figures.orderedStream()
			.forEach(
					(source) -> source.figures(mission.id())
						.forEach((figure) -> all.add(new MissionPage.Value(texts.get("figure." + figure.key()),
								figure.text(), mayOpen ? figure.rows() : null,
								texts.getOr("figure." + figure.key() + ".help", "")))));
		return all;
	}

}
