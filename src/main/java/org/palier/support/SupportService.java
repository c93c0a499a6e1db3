package org.palier.support;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionService;
import org.palier.mission.PartnerTasks;
import org.palier.mission.Section;
import org.palier.mission.Sections;
import org.palier.mission.SupportStarter;
import org.palier.organisation.Directory;
import org.palier.platform.audit.Audit;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.link.Invitation;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.security.User;
import org.palier.platform.web.Language;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.RuleBroken;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.support.Orient.Shared;
import org.palier.workflow.Case;
import org.palier.workflow.CaseSource;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;
import org.palier.workflow.WorkflowEvent.StepClosed;
import org.palier.workflow.WorkflowEvent.StepOpened;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a Voisin does for a resident who said yes. */
@Service
@Transactional
public class SupportService implements CaseSource, SupportStarter {

	private static final int WORKING_DAYS_TO_ANSWER = 10;

	private final SupportCases cases;

	private final FollowupService followup;

	private final MissionService missions;

	private final Directory directory;

	private final PartnerTasks partners;

	private final Workflow workflow;

	private final Links links;

	private final Outbox outbox;

	private final WorkingCalendar calendar;

	private final Sections sections;

	private final Texts texts;

	private final Words words;

	private final Audit audit;

	private final Clock clock;

	SupportService(SupportCases cases, FollowupService followup, MissionService missions, Directory directory,
			PartnerTasks partners, Workflow workflow, Links links, Outbox outbox, WorkingCalendar calendar,
			Sections sections, Texts texts, Words words, Audit audit, Clock clock) {
		this.cases = cases;
		this.followup = followup;
		this.missions = missions;
		this.directory = directory;
		this.partners = partners;
		this.workflow = workflow;
		this.links = links;
		this.outbox = outbox;
		this.calendar = calendar;
		this.sections = sections;
		this.texts = texts;
		this.words = words;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "support";
	}

	@Override
	public UUID start(UUID mission, String firstName, String contact, String need, UUID voisin) {
		var made = cases.save(new SupportCase(missions.get(mission), cases.countByMission(mission) + 1, voisin,
				new Resident(firstName.strip(), contact.strip(), need.strip()), clock.instant()));
		audit.record(made.site(), mission, made.id(), "support.opened", title(made), null, null);
		workflow.start(process(), made.id());
		return made.id();
	}

	/** Named by its number: the title is read by more people than the referent. */
	@Override
	@Transactional(readOnly = true)
	public Case find(UUID id) {
		var found = get(id);
		return new Case(id, process(), found.site(), title(found), found.mission());
	}

	/** Written down in French, see {@link org.palier.workflow.Drawn}. */
	private String title(SupportCase of) {
		return Language.FRENCH
			.speak(() -> texts.get("support.title", String.valueOf(of.number()), missions.get(of.mission()).title()));
	}

	@Transactional(readOnly = true)
	SupportCase get(UUID id) {
		return NotFound.orElse(cases.findById(id));
	}

	/** The whole file, for its referent only; who read it is written down. */
	SupportCase open(UUID id, User reader) {
		var found = get(id);
		if (!found.referent().equals(reader.id()) || found.isForgotten()) {
			throw new NotFound();
		}
		audit.record(found.site(), null, id, "support.read", title(found), null, null);
		return found;
	}

	@Transactional(readOnly = true)
	List<Section> read(SupportCase of) {
		var all = new ArrayList<Section>();
		var file = of.file();
		file.contacts().forEach((each) -> all.addAll(sections.of("support.makeContact", each)));
		file.orientations().forEach((each) -> {
			all.addAll(sections.of("support.orient", each.orient()));
			all.addAll(sections.of("support.answerOrientation", each.answer()));
		});
		file.callBacks().forEach((each) -> all.addAll(sections.of("support.callBack", each)));
		all.addAll(sections.of("support.conclude", file.conclusion()));
		return all;
	}

	public void makeContact(UUID id, MakeContact contact, Task task) {
		get(id).makeContact(contact, clock.instant());
		workflow.finish(task);
	}

	public void orient(UUID id, Orient orient, Task task) {
		get(id).orient(orient, clock.instant());
		workflow.finish(task);
	}

	/** Writes to the service; the mail itself names nobody. */
	public void ask(UUID id) {
		var asked = get(id);
		if (asked.approval() != null) {
			return;
		}
		var orient = Objects.requireNonNull(asked.file().lastOrientation()).orient();
		var email = Objects.requireNonNull(orient.email());
		var name = Objects.requireNonNullElse(orient.contact(), orient.service());
		var until = calendar.plusWorkingDays(asked.site(), clock.instant(), WORKING_DAYS_TO_ANSWER);
		var link = links
			.create(new Invitation(asked.site(), null, id, "support/answer-orientation", name, email, until));
		outbox.put("link:" + link + ":1", email,
				() -> new Mail(asked.site(), null, email, texts.get("support.mail.ask.subject"),
						List.of(texts.get("support.mail.ask.hello", name), texts.get("support.mail.ask.text"),
								texts.get("support.mail.ask.until", words.date(until))),
						Mail.Action.link(texts.get("support.mail.ask.action"), link), null));
		asked.ask(link, until);
	}

	/** What the service may see of the resident. */
	@Transactional(readOnly = true)
	Shown shown(PartnerLink link) {
		var asked = get(link.caseId());
		var orient = Objects.requireNonNull(asked.file().lastOrientation()).orient();
		var resident = asked.file().resident();
		return new Shown(directory.name(asked.referent()), orient.request(),
				orient.shares(Shared.FIRST_NAME) ? resident.firstName() : null,
				orient.shares(Shared.CONTACT) ? resident.contact() : null,
				orient.shares(Shared.NEED) ? resident.need() : null);
	}

	public void answer(PartnerLink link, AnswerOrientation answer) {
		links.decide(link, "support.decision." + answer.answer());
		get(link.caseId()).hear(answer);
		partners.finish(link);
		outbox.put("receipt:" + link.id(), link.email(),
				() -> new Mail(link.site(), null, link.email(), texts.get("support.mail.receipt.subject"),
						List.of(texts.get("support.mail.receipt.text", answer.yourName(),
								texts.get("support.decision." + answer.answer())),
								texts.get("support.mail.receipt.thanks")),
						null, null));
	}

	public void callBack(UUID id, CallBack callBack, Task task) {
		get(id).callBack(callBack, clock.instant());
		workflow.finish(task);
	}

	public void conclude(UUID id, Conclude conclusion, Task task) {
		var concluded = get(id);
		concluded.conclude(conclusion, clock.instant());
		workflow.finish(task);
		cases.flush();
		followup.closed(concluded.mission());
	}

	/** Another Voisin goes on: the referent left, or asked for it. */
	public void handOver(UUID id, UUID voisin) {
		var handed = get(id);
		RuleBroken.require(
				!handed.isOver()
						&& directory.voisins(handed.site()).stream().anyMatch((each) -> each.id().equals(voisin)),
				"support.over");
		workflow.tasks(id).stream().filter((task) -> handed.referent().equals(task.assignee())).forEach((task) -> {
			workflow.release(task);
			workflow.claim(task, voisin);
		});
		handed.handOver(voisin);
		audit.record(handed.site(), handed.mission(), id, "support.handedOver", title(handed), directory.name(voisin),
				null);
	}

	@EventListener
	public void on(StepOpened event) {
		if (event.task().subject().process().equals(process())) {
			get(event.task().caseId()).waitFor(event.task());
		}
	}

	@EventListener
	public void on(StepClosed event) {
		if (event.task().subject().process().equals(process())) {
			get(event.task().caseId()).left(event.task());
		}
	}

	/** What a service reads: each line only if the resident agreed to it. */
	record Shown(String referent, String request, @Nullable String firstName, @Nullable String contact,
			@Nullable String need) {
	}

}
