package org.palier.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.palier.mission.MissionService;
import org.palier.mission.PartnerTasks;
import org.palier.organisation.Directory;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.document.Document;
import org.palier.platform.document.Documents;
import org.palier.platform.link.Invitation;
import org.palier.platform.link.Links;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.mail.Mail;
import org.palier.platform.mail.Outbox;
import org.palier.platform.web.Language;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sponsor's word on the report, which is frozen before it is shown. */
@Component
@Transactional
public class Validations {

	private static final int WORKING_DAYS = 20;

	private final Evaluations evaluations;

	private final MissionService missions;

	private final Directory directory;

	private final Counted counted;

	private final Documents documents;

	private final Links links;

	private final PartnerTasks tasks;

	private final Outbox outbox;

	private final WorkingCalendar calendar;

	private final Texts texts;

	private final Words words;

	private final Clock clock;

	Validations(Evaluations evaluations, MissionService missions, Directory directory, Counted counted,
			Documents documents, Links links, PartnerTasks tasks, Outbox outbox, WorkingCalendar calendar, Texts texts,
			Words words, Clock clock) {
		this.evaluations = evaluations;
		this.missions = missions;
		this.directory = directory;
		this.counted = counted;
		this.documents = documents;
		this.links = links;
		this.tasks = tasks;
		this.outbox = outbox;
		this.calendar = calendar;
		this.texts = texts;
		this.words = words;
		this.clock = clock;
	}

	/** Freezes the report and writes to who is to validate it. */
	void ask(Evaluation evaluation) {
		var presented = Objects.requireNonNull(evaluation.presentation());
		var name = Objects.requireNonNull(presented.validatorName());
		var email = Objects.requireNonNull(presented.validatorEmail());
		var site = evaluation.site();
		var title = missions.get(evaluation.mission()).title();
		var document = documents.freeze(site, evaluation.mission(), evaluation.id(), "report",
				Language.FRENCH.speak(() -> texts.get("evaluation.document.title", title)),
				Language.FRENCH.speak(() -> model(evaluation)));
		var until = calendar.plusWorkingDays(site, clock.instant(), WORKING_DAYS);
		var link = links.create(new Invitation(site, evaluation.mission(), evaluation.id(),
				"evaluation/validate-report", name, email, until.plus(Duration.ofDays(90))));
		evaluation.askValidation(new Validation(link, document.id(), until, null));
		outbox.put("link:" + link + ":1", email,
				() -> new Mail(site, evaluation.mission(), email, texts.get("evaluation.mail.validate.subject", title),
						List.of(texts.get("evaluation.mail.hello", name),
								texts.get("evaluation.mail.validate.text", title, directory.site(site)),
								texts.get("evaluation.mail.until", words.date(until))),
						Mail.Action.link(texts.get("evaluation.mail.validate.action"), link), null));
	}

	/** What the frozen report is made of. */
	private Map<String, Object> model(Evaluation evaluation) {
		var mission = missions.get(evaluation.mission());
		var model = new HashMap<String, Object>();
		model.put("title", mission.title());
		model.put("theme", texts.get("theme." + mission.theme()));
		model.put("site", directory.site(mission.site()));
		model.put("neighbourhood", directory.neighbourhood(mission.neighbourhood()));
		model.put("day", words.exact(clock.instant()).replaceAll(",.*", ""));
		model.put("figures", counted.lines(mission.id()));
		model.put("report", Objects.requireNonNull(evaluation.report()));
		model.put("teamView", evaluation.teamView());
		model.put("views", evaluation.asked().stream().filter((each) -> each.view() != null).toList());
		return model;
	}

	/** The document that this link asks to validate. */
	@Transactional(readOnly = true)
	Document document(PartnerLink link) {
		var asked = NotFound.orElse(evaluations.findById(link.caseId()))
			.validations()
			.stream()
			.filter((each) -> each.link().equals(link.id()))
			.findFirst();
		return NotFound.orElse(asked.flatMap((each) -> documents.find(each.document())));
	}

	public void answer(PartnerLink link, ValidateReport answer) {
		links.decide(link, "evaluation.decision." + answer.choice());
		NotFound.orElse(evaluations.findById(link.caseId())).validate(link.id(), answer);
		tasks.finish(link);
		outbox.put("receipt:" + link.id(), link.email(),
				() -> new Mail(link.site(), link.mission(), link.email(), texts.get("evaluation.mail.receipt.subject"),
						List.of(texts.get("evaluation.mail.hello", answer.yourName()),
								texts.get("evaluation.mail.receipt." + answer.choice())),
						null, null));
	}

}
