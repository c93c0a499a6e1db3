package org.palier.prospecting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionService;
import org.palier.mission.Section;
import org.palier.mission.Sections;
import org.palier.mission.Unfunded;
import org.palier.organisation.Directory;
import org.palier.partner.Contact;
import org.palier.partner.Partners;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.Role;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Workflow;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is known of a prospect for its page and its forms. */
@Component
@Transactional(readOnly = true)
class ProspectReader {

	private static final int MOST = 200;

	private final ProspectService service;

	private final BoardReader board;

	private final Prospects prospects;

	private final Entries entries;

	private final Partners partners;

	private final MissionService missions;

	private final Unfunded unfunded;

	private final Directory directory;

	private final Workflow workflow;

	private final Sections sections;

	private final Audit audit;

	private final Words words;

	private final Texts texts;

	private final JsonMapper json;

	ProspectReader(ProspectService service, BoardReader board, Prospects prospects, Entries entries, Partners partners,
			MissionService missions, Unfunded unfunded, Directory directory, Workflow workflow, Sections sections,
			Audit audit, Words words, Texts texts, JsonMapper json) {
		this.service = service;
		this.board = board;
		this.prospects = prospects;
		this.entries = entries;
		this.partners = partners;
		this.missions = missions;
		this.unfunded = unfunded;
		this.directory = directory;
		this.workflow = workflow;
		this.sections = sections;
		this.audit = audit;
		this.words = words;
		this.texts = texts;
		this.json = json;
	}

	ProspectPage page(UUID id) {
		var prospect = service.get(id);
		var task = workflow.tasks(id).stream().findFirst();
		return new ProspectPage(prospect, partners.label(prospect.partner()), directory.site(prospect.site()),
				directory.name(prospect.owner()), Euros.of(prospect.amount()), board.silence(prospect),
				board.next(prospect), task.map((each) -> each.href()).orElse(null),
				task.map((each) -> each.name()).orElse(null), said(id), story(id), people(prospect),
				prospect.needs().stream().flatMap((need) -> need(need).stream()).toList(),
				Optional.ofNullable(prospect.mission()).flatMap(this::need).orElse(null),
				prospect.isEngaged() ? List.of() : board.moves(prospect), marks(id));
	}

	private Optional<ProspectPage.Need> need(UUID mission) {
		return missions.look(mission)
			.map((found) -> new ProspectPage.Need(found.title(), "/missions/" + mission,
					texts.get("mission.state." + found.state())));
	}

	/** What people wrote down, each under the day and the name. */
	List<Section> said(UUID id) {
		var all = new ArrayList<Section>();
		for (var entry : entries.findByProspectOrderByDayDescWrittenAtDesc(id)) {
			var who = words.date(entry.day()) + ", " + entry.author();
			add(all, "prospecting.note", who, entry.note());
			add(all, "prospecting.takeStep", who, entry.taken());
			add(all, "prospecting.wakeProspects.lines", who, entry.woken());
			add(all, "prospecting.lose", who, entry.lost());
			add(all, "prospecting.engage", who, entry.engaged());
		}
		return all;
	}

	private void add(List<Section> all, String prefix, String who, @Nullable Record said) {
		if (said != null) {
			all.add(sections.of(prefix, who, said));
		}
	}

	private List<ProspectPage.Line> story(UUID id) {
		return audit.ofCase(id, MOST)
			.stream()
			.filter((entry) -> entry.action().startsWith("prospecting."))
			.map((entry) -> new ProspectPage.Line(texts.get("audit." + entry.action()),
					(entry.detail() != null) ? detail(entry.action(), entry.detail()) : null,
					texts.getOr("actor." + entry.actor(), entry.actor()), words.ago(entry.at()),
					words.exact(entry.at())))
			.toList();
	}

	/** What was written down as a day or a name is said in words. */
	private String detail(String action, String written) {
		var space = written.indexOf(' ');
		return switch (action) {
			case "prospecting.moved" ->
				texts.get("prospecting.fromTo", texts.get("prospecting.stage." + written.substring(0, space)),
						texts.get("prospecting.stage." + written.substring(space + 1)));
			case "prospecting.lost" -> texts.get("prospecting.lostReason." + written);
			case "prospecting.opened", "prospecting.planned" -> texts.get("prospecting.step.on",
					written.substring(space + 1), words.date(LocalDate.parse(written.substring(0, space))));
			default -> written;
		};
	}

	/** Those at the partner's who are still there. */
	List<Contact> people(Prospect prospect) {
		return partners.people(prospect.partner()).stream().filter(Contact::isActive).toList();
	}

	List<Choice> peopleChoices(Prospect prospect) {
		return people(prospect).stream()
			.map((contact) -> new Choice(contact.id().toString(), contact.name() + ", " + contact.role()))
			.toList();
	}

	/** Missions without funding, and those that were noted before. */
	List<Choice> needChoices(Prospect prospect, Collection<UUID> noted) {
		var all = new LinkedHashMap<String, Choice>();
		noted.forEach((id) -> missions.look(id)
			.ifPresent((found) -> all.put(id.toString(), new Choice(id.toString(), found.title()))));
		unfunded.choices(prospect.site()).forEach((choice) -> all.putIfAbsent(choice.value(), choice));
		return List.copyOf(all.values());
	}

	/** Who may keep in touch; whoever does so now stays on offer. */
	List<Choice> ownerChoices(Prospect prospect) {
		var all = new LinkedHashMap<String, Choice>();
		directory.team(prospect.site(), Role.COORDINATOR)
			.forEach((person) -> all.put(person.id().toString(), new Choice(person.id().toString(), person.name())));
		all.computeIfAbsent(prospect.owner().toString(), (id) -> new Choice(id, directory.name(prospect.owner())));
		return List.copyOf(all.values());
	}

	List<Prospect> asleep(UUID site) {
		return prospects.asleep(site);
	}

	/** Where it stands, as the browser's diagram reads it. */
	private String marks(UUID id) {
		var marks = new ArrayList<Mark>();
		var position = workflow.position(id);
		position.done().forEach((step) -> marks.add(new Mark(step, "", "done")));
		position.now().forEach((step) -> marks.add(new Mark(step, texts.get("prospecting.here"), "now")));
		return Objects.requireNonNull(json.writeValueAsString(marks));
	}

	private record Mark(String step, String label, String kind) {
	}

}
