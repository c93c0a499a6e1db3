package org.palier.agreement;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.palier.agreement.TextModels.Chosen;
import org.palier.mission.MissionService;
import org.palier.organisation.Directory;
import org.palier.platform.web.Language;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The text to start from: a model, filled in from mission, budget and partner. */
@Component
@Transactional(readOnly = true)
class Drafts {

	private final AgreementRepository agreements;

	private final TextModels models;

	private final MissionService missions;

	private final Directory directory;

	private final AgreementReading reading;

	private final Routes routes;

	private final Results results;

	private final Texts texts;

	private final Words words;

	private final Written written;

	Drafts(AgreementRepository agreements, TextModels models, MissionService missions, Directory directory,
			AgreementReading reading, Routes routes, Results results, Texts texts, Words words, Written written) {
		this.agreements = agreements;
		this.results = results;
		this.words = words;
		this.models = models;
		this.missions = missions;
		this.directory = directory;
		this.reading = reading;
		this.routes = routes;
		this.texts = texts;
		this.written = written;
	}

	/**
	 * A whole text from this model; if it is none, what the agreement that this one
	 * changes or continues says, or what fits best.
	 */
	WriteAgreement from(Agreement agreement, @Nullable String ref) {
		var previous = Optional.ofNullable(agreement.life().previous()).flatMap(agreements::findById);
		if (ref == null && previous.isPresent() && previous.get().text() != null) {
			return taken(agreement, previous.get(), previous.get().text());
		}
		var chosen = chosen(agreement, ref);
		return new WriteAgreement(chosen.ref(), chosen.model().filled(values(agreement, chosen)));
	}

	/**
	 * The articles of another agreement. Those that nobody had changed are written anew,
	 * with the figures of this one's budget.
	 */
	private WriteAgreement taken(Agreement agreement, Agreement previous, WriteAgreement text) {
		var ref = isKnown(text.model()) ? text.model() : null;
		return new WriteAgreement(chosen(agreement, ref).ref(), text.clauses().stream().map((clause) -> {
			var untouched = wording(previous, ref, clause.id()).map(Clause::text)
				.filter((words) -> words.equals(clause.text()))
				.isPresent();
			var kept = untouched ? wording(agreement, ref, clause.id()).orElse(clause) : clause;
			return new Clause(kept.key(), kept.title(),
					Language.FRENCH.speak(() -> before(agreement, previous, kept)) + kept.words());
		}).toList());
	}

	/** What an amendment changes is said first; what came before, in the context. */
	private String before(Agreement agreement, Agreement previous, Clause clause) {
		var life = previous.life();
		if (agreement.life().amendment() != null && clause.id().equals("object")) {
			return texts.get("agreement.amendment.object", agreement.life().amendment(), words.date(life.from()))
					+ "\n\n";
		}
		if (agreement.life().renews() != null && clause.id().equals("context")) {
			return texts.get("agreement.renewal.context", words.date(life.from()), words.date(life.to()),
					results.sentence(previous)) + "\n\n";
		}
		return "";
	}

	/** The same text; one older than the models gets the one that fits best. */
	WriteAgreement known(Agreement agreement, WriteAgreement text) {
		return isKnown(text.model()) ? text : new WriteAgreement(chosen(agreement, null).ref(), text.clauses());
	}

	/** What the model says in one article. */
	Optional<Clause> wording(Agreement agreement, @Nullable String ref, String key) {
		var chosen = chosen(agreement, ref);
		return chosen.model().filled(key, values(agreement, chosen));
	}

	/** The titles that come from the model, by key. */
	Map<String, String> titles(Agreement agreement, @Nullable String ref) {
		return chosen(agreement, ref).model().titles();
	}

	boolean isKnown(@Nullable String ref) {
		return models.find(ref).isPresent();
	}

	private Chosen chosen(Agreement agreement, @Nullable String ref) {
		return models.find(ref).orElseGet(() -> {
			var route = Objects.requireNonNullElseGet(agreement.route(),
					() -> routes.of(Objects.requireNonNull(agreement.budget())));
			return models.proposed(reading.payer(agreement).kind(), route.form(), route.written(),
					missions.get(agreement.mission()).theme());
		});
	}

	/** In French, as the models are, whoever starts from one. */
	private Map<Placeholder, String> values(Agreement agreement, Chosen chosen) {
		return Language.FRENCH.speak(() -> inFrench(agreement, chosen));
	}

	private Map<Placeholder, String> inFrench(Agreement agreement, Chosen chosen) {
		var mission = missions.get(agreement.mission());
		var budget = Objects.requireNonNull(agreement.budget());
		var totals = Totals.of(budget);
		var values = new EnumMap<Placeholder, String>(Placeholder.class);
		values.put(Placeholder.MISSION, mission.title());
		values.put(Placeholder.QUARTIER, directory.neighbourhood(mission.neighbourhood()));
		values.put(Placeholder.SITE, directory.site(mission.site()));
		values.put(Placeholder.PARTENAIRE, reading.sponsor(agreement));
		values.put(Placeholder.PORTES, written.number(budget.doors()));
		values.put(Placeholder.MONTANT, written.euros(budget.amountAsked()));
		values.put(Placeholder.COUT, written.euros(totals.cost()));
		values.put(Placeholder.HEURES, written.number(totals.hours()));
		values.put(Placeholder.SEMAINES, written.number(totals.weeks()));
		values.put(Placeholder.THEME, texts.get("theme." + mission.theme()));
		if (chosen.axis() != null) {
			values.put(Placeholder.AXE, texts.get("agreement.axis." + chosen.axis()));
		}
		return values;
	}

}
