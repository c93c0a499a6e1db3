package org.palier.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;

import org.palier.evaluation.CloseAndLearn;
import org.palier.evaluation.EvaluationService;
import org.palier.evaluation.GiveTeamView;
import org.palier.evaluation.GiveView;
import org.palier.evaluation.Present;
import org.palier.evaluation.Review;
import org.palier.evaluation.ValidateReport;
import org.palier.evaluation.Validations;
import org.palier.evaluation.Views;
import org.palier.evaluation.WriteReport;
import org.palier.platform.document.Documents;

import org.springframework.stereotype.Component;

@Component
class EvaluationScript implements DemoScript {

	private final EvaluationService evaluations;

	private final Views views;

	private final Validations validations;

	private final Documents documents;

	private final Clock clock;

	EvaluationScript(EvaluationService evaluations, Views views, Validations validations, Documents documents,
			Clock clock) {
		this.evaluations = evaluations;
		this.views = views;
		this.validations = validations;
		this.documents = documents;
		this.clock = clock;
	}

	@Override
	public Map<String, Consumer<Scene>> steps() {
		return Map.of("evaluation/give-team-view", this::team, "evaluation/give-view", this::view,
				"evaluation/write-report", this::write, "evaluation/review", this::review, "evaluation/present",
				this::present, "evaluation/validate-report", this::validate, "evaluation/close-and-learn", this::close);
	}

	private void team(Scene scene) {
		evaluations.giveTeamView(scene.task().caseId(),
				new GiveTeamView("La première question : elle fait parler tout de suite.",
						"Beaucoup de gens avaient le courrier, jamais ouvert.",
						"Un papier en arabe et en portugais pour les anciens."),
				scene.task());
	}

	private void view(Scene scene) {
		views.answer(scene.link(), new GiveView(scene.oneOf(GiveView.Useful.VERY, GiveView.Useful.RATHER),
				"Nous avons vu venir des habitants que nous ne voyions jamais.", scene.link().name()));
	}

	private void write(Scene scene) {
		var topic = scene.plan().topic();
		evaluations.writeReport(scene.task().caseId(),
				new WriteReport(null, null, "Quelques cages n’ont pas pu être ouvertes avant la fin.",
						topic.concerned() + ". " + topic.goal() + ".",
						"L’équipe est passée en fin de journée et le samedi, par deux, dans quatre secteurs.",
						"« " + String.join(" » « ", topic.heard()) + " »",
						"Une visite ne suffit pas toujours : un rendez-vous pris sur le palier vaut dix papiers.",
						"Revenir dans six mois dans les deux tours les plus fermées."),
				scene.task());
	}

	private void review(Scene scene) {
		evaluations.review(scene.task().caseId(), new Review(Review.Choice.ACCEPT, null), scene.task());
	}

	private void present(Scene scene) {
		var sponsored = scene.plan().fate() != DemoPlan.Fate.OWN_FUNDS && scene.plan().fate() != DemoPlan.Fate.REFUSED;
		evaluations.present(scene.task().caseId(),
				new Present(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), "Les partenaires et l’équipe du site",
						"De l’intérêt pour les mots des habitants, plus que pour les chiffres.",
						"Un point commun dans trois mois.", sponsored ? scene.sponsor().reader() : null,
						sponsored ? scene.sponsor().email() : null),
				scene.task());
	}

	private void validate(Scene scene) {
		var seen = documents.latest(scene.task().caseId(), "report").orElseThrow().sha256();
		validations.answer(scene.link(),
				new ValidateReport(ValidateReport.Choice.ACCEPT, "Merci à toute l’équipe.", scene.link().name(), seen));
	}

	private void close(Scene scene) {
		evaluations.closeAndLearn(scene.task().caseId(),
				new CloseAndLearn("Commencer par la question.", "Prévoir plus de temps pour la tour.",
						"Le service oriente mieux quand il a rencontré l’équipe une fois."),
				scene.task());
	}

}
