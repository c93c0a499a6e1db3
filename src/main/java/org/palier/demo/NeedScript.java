package org.palier.demo;

import java.util.Map;
import java.util.function.Consumer;

import org.palier.mission.Mission.Funding;
import org.palier.need.Decide;
import org.palier.need.DescribeNeed;
import org.palier.need.GatherEvidence;
import org.palier.need.GiveOpinion;
import org.palier.need.GiveOpinion.Opinion;
import org.palier.need.NeedService;
import org.palier.need.WriteTopicSheet;

import org.springframework.stereotype.Component;

@Component
class NeedScript implements DemoScript {

	private final NeedService needs;

	NeedScript(NeedService needs) {
		this.needs = needs;
	}

	@Override
	public Map<String, Consumer<Scene>> steps() {
		return Map.of("need/describe-need", this::describe, "need/gather-evidence", this::gather, "need/give-opinion",
				this::opinion, "need/write-topic-sheet", this::sheet, "need/decide", this::decide);
	}

	private void describe(Scene scene) {
		var topic = scene.plan().topic();
		needs.describe(scene.task().caseId(),
				new DescribeNeed(topic.title(), "« " + String.join(" » · « ", topic.heard()) + " »", topic.concerned(),
						"Le centre social et " + topic.service()),
				scene.task());
	}

	private void gather(Scene scene) {
		needs.gather(scene.task().caseId(), new GatherEvidence(null, null, null, null,
				"Le sujet revient dans plusieurs immeubles, depuis des mois, et personne n’y répond aujourd’hui.",
				"Le diagnostic de " + scene.team().partners().get(0).name() + " va dans le même sens."), scene.task());
	}

	private void opinion(Scene scene) {
		var opinion = scene.oneOf(Opinion.YES, Opinion.YES, Opinion.RATHER_YES, Opinion.RATHER_NO);
		needs.giveOpinion(scene.task().caseId(), new GiveOpinion(opinion, switch (opinion) {
			case YES -> "On m’en parle à presque chaque palier.";
			case RATHER_YES -> "Oui, si on a quelque chose de concret à proposer.";
			default -> "Les gens ont d’autres soucis en ce moment.";
		}), scene.task());
	}

	private void sheet(Scene scene) {
		var topic = scene.plan().topic();
		var own = scene.plan().fate() == DemoPlan.Fate.OWN_FUNDS;
		needs.writeTopicSheet(scene.task().caseId(),
				new WriteTopicSheet(topic.goal(), topic.message(), scene.plan().doors(),
						own ? Funding.OWN_FUNDS : Funding.SPONSOR, own ? null : scene.sponsor().name(),
						"Une autre campagne est prévue dans deux immeubles."),
				scene.task());
	}

	private void decide(Scene scene) {
		var no = scene.plan().fate() == DemoPlan.Fate.NO_GO;
		needs.decide(scene.task().caseId(),
				new Decide(no ? Decide.Choice.NO_GO : Decide.Choice.GO,
						no ? "Le service qui pourrait répondre n’a plus de place avant l’été."
								: "Le besoin est entendu partout et un partenaire peut y répondre."),
				scene.task());
	}

}
