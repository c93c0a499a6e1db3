package org.palier.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.palier.support.AnswerOrientation;
import org.palier.support.CallBack;
import org.palier.support.Conclude;
import org.palier.support.Conclude.Outcome;
import org.palier.support.MakeContact;
import org.palier.support.Orient;
import org.palier.support.SupportService;

import org.springframework.stereotype.Component;

@Component
class SupportScript implements DemoScript {

	private final SupportService supports;

	private final Clock clock;

	SupportScript(SupportService supports, Clock clock) {
		this.supports = supports;
		this.clock = clock;
	}

	@Override
	public Map<String, Consumer<Scene>> steps() {
		return Map.of("support/make-contact", this::contact, "support/orient", this::orient,
				"support/answer-orientation", this::answer, "support/call-back", this::callBack, "support/conclude",
				this::conclude);
	}

	private void contact(Scene scene) {
		var reached = scene.chance(88);
		supports.makeContact(scene.task().caseId(),
				new MakeContact(reached ? MakeContact.Answer.YES : MakeContact.Answer.NO, today(),
						reached ? "Rendez-vous pris au local." : "Trois appels à des heures différentes."),
				scene.task());
	}

	private void orient(Scene scene) {
		var byLink = scene.chance(60);
		var partner = scene.team().partners().get(0);
		supports.orient(scene.task().caseId(),
				new Orient(scene.plan().topic().service(), byLink ? partner.reader() : null,
						byLink ? "accueil." + scene.team().town() + "@service.example" : null,
						"Revoir le dossier avec la personne et dire ce qui manque.", true,
						List.of(Orient.Shared.FIRST_NAME, Orient.Shared.NEED),
						byLink ? Orient.Answer.BY_LINK : Orient.Answer.NONE),
				scene.task());
	}

	private void answer(Scene scene) {
		supports.answer(scene.link(),
				new AnswerOrientation(
						scene.oneOf(AnswerOrientation.Answer.TAKEN_UP, AnswerOrientation.Answer.TAKEN_UP,
								AnswerOrientation.Answer.DONE, AnswerOrientation.Answer.NOT_FOR_US),
						"Vu au guichet cette semaine.", scene.link().name()));
	}

	private void callBack(Scene scene) {
		supports.callBack(scene.task().caseId(), new CallBack(today(), "Le dossier avance, la personne a été reçue.",
				scene.chance(85) ? CallBack.Next.SETTLED : CallBack.Next.ORIENT_AGAIN), scene.task());
	}

	private void conclude(Scene scene) {
		var outcome = scene.oneOf(Outcome.OPENED, Outcome.OPENED, Outcome.ALREADY_OPEN, Outcome.REFUSED,
				Outcome.HANDED_OVER, Outcome.GIVEN_UP, Outcome.LOST);
		supports.conclude(scene.task().caseId(), new Conclude(outcome, YearMonth.from(today()),
				(outcome == Outcome.OPENED) ? BigDecimal.valueOf(40 + 10L * scene.random().nextInt(30)) : null, null),
				scene.task());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
	}

}
