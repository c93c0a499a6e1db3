package org.palier.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.palier.mission.MissionService;
import org.palier.platform.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static org.palier.platform.web.RuleBroken.require;

/** Who goes where on which evening. */
@Service
@Transactional
public class Rounds {

	private final RoundRepository rounds;

	private final Campaigns campaigns;

	private final MissionService missions;

	Rounds(RoundRepository rounds, Campaigns campaigns, MissionService missions) {
		this.rounds = rounds;
		this.campaigns = campaigns;
		this.missions = missions;
	}

	/** The rounds of a Voisin on a day, by hour; none that was cancelled. */
	@Transactional(readOnly = true)
	public List<Round> of(UUID voisin, LocalDate day) {
		return of(voisin, day, day);
	}

	/** The same for several days, both included. */
	@Transactional(readOnly = true)
	public List<Round> of(UUID voisin, LocalDate from, LocalDate to) {
		return rounds.of(voisin, from, to);
	}

	@Transactional(readOnly = true)
	public Round round(UUID id) {
		return NotFound.orElse(rounds.findById(id));
	}

	/** A new round of a mission; its Voisins are of the campaign's team. */
	public Round plan(UUID mission, Outing outing) {
		var campaign = NotFound.orElse(campaigns.findByMission(mission));
		requireTeam(campaign, outing);
		return rounds.save(new Round(mission, missions.get(mission).site(), outing));
	}

	private static void requireTeam(Campaign campaign, Outing outing) {
		var calendar = campaign.calendar();
		require(calendar != null && calendar.team().containsAll(outing.pair()), "campaign.round.stranger");
	}

	void planAll(UUID mission, List<Outing> outings) {
		outings.forEach((outing) -> plan(mission, outing));
	}

	/** Its Voisins are of the campaign's team. */
	void move(UUID id, Outing outing) {
		var round = round(id);
		requireTeam(NotFound.orElse(campaigns.findByMission(round.mission())), outing);
		round.move(outing);
	}

	void cancel(UUID round) {
		round(round).cancel();
	}

	/** The pair went: called when the first door of the evening is received. */
	public void done(UUID round) {
		round(round).done();
	}

}
