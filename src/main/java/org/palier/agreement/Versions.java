package org.palier.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.platform.document.Documents;
import org.palier.platform.web.Language;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts of an agreement that went out, and what changed from one to the next. */
@Component
@Transactional
class Versions {

	/** The budget at the end of the document, compared like an article. */
	private static final String ANNEX = "annex";

	private final SentTexts texts;

	private final AgreementReading reading;

	private final Documents documents;

	private final Texts words;

	Versions(SentTexts texts, AgreementReading reading, Documents documents, Texts words) {
		this.texts = texts;
		this.reading = reading;
		this.documents = documents;
		this.words = words;
	}

	/** The text as it goes out, kept with all that went out before. */
	void freeze(Agreement agreement) {
		var frozen = documents.freezeBoth(agreement.site(), agreement.mission(), agreement.id(), "agreement",
				Language.FRENCH.speak(() -> words.get("agreement.document", reading.title(agreement))),
				reading.document(agreement));
		var last = last(agreement);
		var number = last.map(SentText::number).orElse(0) + 1;
		agreement.freeze(frozen.pdf().id(), frozen.pdf().sha256(),
				last.filter((text) -> text.readsLike(frozen)).isPresent());
		texts.save(new SentText(agreement, number, clauses(agreement, agreement.text()), frozen));
	}

	/**
	 * How a text that is being written differs from the one that went out last; the first
	 * of an amendment, from what it changes.
	 */
	@Transactional(readOnly = true)
	Optional<Compared> sinceSent(Agreement agreement, @Nullable WriteAgreement now) {
		return last(agreement)
			.or(() -> Optional.ofNullable(agreement.life().amends()).flatMap(this::last).filter((sent) -> now != null))
			.map((sent) -> new Compared(sent, clauses(agreement, now)));
	}

	/** How the text that is out differs from the one before. */
	@Transactional(readOnly = true)
	Optional<Compared> lastChange(Agreement agreement) {
		var sent = texts.findByAgreementOrderByNumberDesc(agreement.id());
		return (sent.size() < 2) ? Optional.empty() : Optional.of(new Compared(sent.get(1), sent.get(0).clauses()));
	}

	private Optional<SentText> last(Agreement agreement) {
		return last(agreement.id());
	}

	private Optional<SentText> last(UUID agreement) {
		return texts.findByAgreementOrderByNumberDesc(agreement).stream().findFirst();
	}

	private List<Clause> clauses(Agreement agreement, @Nullable WriteAgreement text) {
		var all = new ArrayList<Clause>((text != null) ? text.written() : List.of());
		all.add(Language.FRENCH.speak(() -> annex(agreement)));
		return all;
	}

	private Clause annex(Agreement agreement) {
		return new Clause(ANNEX, words.get("agreement.document.annex"),
				reading.annex(agreement)
					.stream()
					.map((line) -> words.get("agreement.diff.line", line.label(), line.value()))
					.collect(Collectors.joining("\n")));
	}

	/**
	 * A text beside an earlier one.
	 *
	 * @param number of the earlier one
	 * @param at when that went out
	 */
	record Compared(int number, Instant at, Differences differences) {

		Compared(SentText earlier, List<Clause> now) {
			this(earlier.number(), earlier.frozenAt(), Differences.between(earlier.clauses(), known(earlier, now)));
		}

		/** Texts older than this table were kept without their annex. */
		private static List<Clause> known(SentText earlier, List<Clause> now) {
			var annexed = earlier.clauses().stream().anyMatch((clause) -> clause.id().equals(ANNEX));
			return annexed ? now : now.stream().filter((clause) -> !clause.id().equals(ANNEX)).toList();
		}

	}

}
