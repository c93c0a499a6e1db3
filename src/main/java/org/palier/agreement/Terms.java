package org.palier.agreement;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * From when until when an agreement holds, as its article on the duration says: "douze
 * mois", "24 mois", "deux ans", the longest if there are several. An article that says
 * none of this means a year.
 */
record Terms(LocalDate from, LocalDate to) {

	private static final int USUAL = 12;

	private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("un", 1), Map.entry("une", 1),
			Map.entry("deux", 2), Map.entry("trois", 3), Map.entry("quatre", 4), Map.entry("cinq", 5),
			Map.entry("six", 6), Map.entry("neuf", 9), Map.entry("dix", 10), Map.entry("douze", 12),
			Map.entry("quinze", 15), Map.entry("dix-huit", 18), Map.entry("vingt-quatre", 24),
			Map.entry("trente-six", 36));

	private static final Pattern DURATION = Pattern.compile("([\\p{L}-]+|\\d{1,2})[\\s\\u00a0]+(mois|ans?|années?)\\b",
			Pattern.UNICODE_CHARACTER_CLASS);

	static Terms from(LocalDate day, @Nullable WriteAgreement text) {
		return new Terms(day, day.plusMonths(months(text)).minusDays(1));
	}

	static int months(@Nullable WriteAgreement text) {
		return Optional.ofNullable(text)
			.flatMap((whole) -> whole.find("duration"))
			.map(Clause::text)
			.filter(Objects::nonNull)
			.flatMap((words) -> DURATION.matcher(words.toLowerCase(Locale.FRENCH))
				.results()
				.map((found) -> number(found.group(1)) * (found.group(2).startsWith("mois") ? 1 : 12))
				.filter((months) -> months > 0 && months <= 120)
				.max(Integer::compare))
			.orElse(USUAL);
	}

	private static int number(String word) {
		return word.matches("\\d+") ? Integer.parseInt(word) : NUMBERS.getOrDefault(word, 0);
	}

}
