package org.palier.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.palier.mission.Section;
import org.palier.mission.Sections;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;

/** A campaign to be read again, step by step. */
@Component
class CampaignRecord {

	private final AccompanimentService accompaniments;

	private final Sections sections;

	private final Checklist checklist;

	private final Texts texts;

	private final Words words;

	CampaignRecord(AccompanimentService accompaniments, Sections sections, Checklist checklist, Texts texts,
			Words words) {
		this.accompaniments = accompaniments;
		this.sections = sections;
		this.checklist = checklist;
		this.texts = texts;
		this.words = words;
	}

	List<Section> of(Campaign campaign) {
		var all = new ArrayList<Section>();
		if (campaign.sectors() != null) {
			all.add(of(campaign.sectors()));
		}
		all.addAll(sections.of("campaign.planCalendar", campaign.planned()));
		if (campaign.waiver() != null) {
			all.addAll(of(campaign.waiver()));
		}
		if (campaign.waiver() == null || !Objects.equals(campaign.launchCheck(), campaign.waiver().asked())) {
			all.addAll(sections.of("campaign.checkLaunch", campaign.launchCheck()));
		}
		campaign.weeks()
			.forEach((week) -> all.add(sections.of("campaign.progressPoint", words.date(week.at()), week.point())));
		all.addAll(sections.of("campaign.closeCampaign", campaign.closing()));
		all.addAll(accompaniments.record(campaign.mission()));
		return all;
	}

	private Section of(ScoutSectors scouted) {
		var items = new ArrayList<Section.Item>();
		for (var sector : scouted.filled()) {
			items.add(new Section.Item(String.valueOf(sector.name()),
					texts.get("campaign.sector",
							(sector.stairwells() != null) ? sector.stairwells() : texts.get("campaign.sector.whole"),
							String.valueOf(sector.dwellings()))));
		}
		items.add(new Section.Item(texts.get("campaign.sectors.total"),
				texts.get("campaign.dwellings", scouted.dwellings())));
		if (scouted.gap() != null) {
			items.add(new Section.Item(texts.get("campaign.scoutSectors.gap"), scouted.gap()));
		}
		return new Section(texts.get("campaign.scoutSectors.section"), items);
	}

	/** The director's answer after what was asked. */
	private List<Section> of(Waiver waiver) {
		var all = new ArrayList<>(sections.of("campaign.checkLaunch", waiver.asked()));
		var section = sections.of("campaign.decideWaiver", words.date(waiver.at()), waiver.answer());
		var items = new ArrayList<>(section.items());
		items.add(new Section.Item(texts.get("campaign.waiver.about"),
				String.join(", ", waiver.conditions().stream().map(checklist::label).toList())));
		all.add(new Section(section.title(), items));
		return all;
	}

}
