package org.palier.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.palier.content.ContentService;
import org.palier.content.DesignQuestionnaire;
import org.palier.content.DesignQuestionnaire.Kind;
import org.palier.content.DesignQuestionnaire.Question;
import org.palier.content.Freeze;
import org.palier.content.HoldWorkshop;
import org.palier.content.ReviewContent;
import org.palier.content.Reviews;
import org.palier.content.TryContent;
import org.palier.content.WriteGuide;

import org.springframework.stereotype.Component;

@Component
class ContentScript implements DemoScript {

	private final ContentService contents;

	private final Reviews reviews;

	private final Clock clock;

	ContentScript(ContentService contents, Reviews reviews, Clock clock) {
		this.contents = contents;
		this.reviews = reviews;
		this.clock = clock;
	}

	@Override
	public Map<String, Consumer<Scene>> steps() {
		return Map.of("content/hold-workshop", this::workshop, "content/write-guide", this::guide,
				"content/design-questionnaire", this::questionnaire, "content/review-content", this::review,
				"content/try-content", this::attempt, "content/freeze", this::freeze);
	}

	private void workshop(Scene scene) {
		var team = scene.team().pair(scene.random().nextInt(5));
		contents.meet(scene.task().caseId(), new HoldWorkshop(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
				team.get(0).name() + ", " + team.get(1).name() + ", " + scene.sponsor().reader(),
				"Commencer par une question. Montrer le courrier que tout le monde reçoit. Laisser un papier avec une seule adresse.",
				"Le dépliant de huit pages : personne ne le lira sur un palier."), scene.task());
	}

	private void guide(Scene scene) {
		var topic = scene.plan().topic();
		var reviewed = scene.plan().fate() != DemoPlan.Fate.OWN_FUNDS;
		contents.write(scene.task().caseId(), new WriteGuide("français",
				"Bonjour, je suis votre voisin, Voisin Malin. On passe dans tout l’immeuble à propos de : "
						+ topic.title().toLowerCase(java.util.Locale.FRENCH) + ".",
				topic.message() + ".", topic.question(),
				"Je vous laisse l’adresse : " + topic.service() + ". Voulez-vous qu’on vous aide à prendre contact ?",
				"Merci de m’avoir ouvert. Si vos voisins en parlent, dites-leur qu’on repasse.",
				scene.team().pair(scene.plan().neighbourhood()).get(0).id(), reviewed ? scene.sponsor().reader() : null,
				reviewed ? scene.sponsor().email() : null), scene.task());
	}

	private void questionnaire(Scene scene) {
		var topic = scene.plan().topic();
		contents.ask(scene.task().caseId(),
				new DesignQuestionnaire(List.of(new Question(topic.question(), Kind.WORDS),
						new Question("Connaissez-vous " + topic.service() + " ?", Kind.YES_NO),
						new Question("Combien de personnes vivent ici ?", Kind.NUMBER))),
				scene.task());
	}

	private void review(Scene scene) {
		var fine = scene.chance(70);
		reviews.answer(scene.link(), new ReviewContent(fine ? ReviewContent.Choice.FINE : ReviewContent.Choice.REMARKS,
				fine ? null : "Précisez nos horaires : nous recevons aussi le mercredi matin.", scene.link().name()));
	}

	private void attempt(Scene scene) {
		contents.attempt(scene.task().caseId(), scene.actor().id(),
				new TryContent("La question du début fait parler.",
						scene.chance(40) ? "Le message est un peu long quand la porte reste entrouverte." : null),
				scene.task());
	}

	private void freeze(Scene scene) {
		contents.decide(scene.task().caseId(), new Freeze(Freeze.Choice.FREEZE, null), scene.task());
	}

}
