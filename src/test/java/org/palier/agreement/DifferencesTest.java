package org.palier.agreement;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.palier.agreement.Differences.Change;
import org.palier.agreement.Differences.Kind;
import org.palier.agreement.Differences.Piece;
import org.palier.agreement.Differences.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class DifferencesTest {

	private final List<Clause> before = List.of(new Clause("object", "Objet", "Trois cents portes, en mars."),
			new Clause("amount", "Montant", "9 000 €"), new Clause("duration", "Durée", "Un an"));

	@Test
	void theSameTextHasNone() {
		assertThat(Differences.between(before, before)).isEqualTo(new Differences(List.of(), 3, Verdict.NOTHING));
	}

	@Test
	void whiteSpaceIsFormattingOnly() {
		var after = List.of(new Clause("object", "Objet", "Trois cents portes,\n\nen mars.\u00a0"), before.get(1),
				before.get(2));

		assertThat(Differences.between(before, after)).isEqualTo(new Differences(List.of(), 3, Verdict.FORMATTING));
	}

	@Test
	void aLetterInCapitalsOrAPointIsAnotherWord() {
		for (var text : List.of("trois cents portes, en mars.", "Trois cents portes, en mars",
				"Trois cents portes en mars.")) {
			var after = List.of(new Clause("object", "Objet", text), before.get(1), before.get(2));

			assertThat(Differences.between(before, after).verdict()).as(text).isEqualTo(Verdict.WORDS);
		}
	}

	@Test
	void aChangedWordIsMarkedOnBothSides() {
		var after = List.of(new Clause("object", "Objet", "Quatre cents portes, en mars."), before.get(1),
				before.get(2));

		var found = Differences.between(before, after);

		assertThat(found.same()).isEqualTo(2);
		assertThat(found.changes()).containsExactly(new Change(Kind.CHANGED, "Objet",
				List.of(new Piece("Trois", true), new Piece(" cents portes, en mars.", false)),
				List.of(new Piece("Quatre", true), new Piece(" cents portes, en mars.", false))));
	}

	@Test
	void articlesComeGoAndMove() {
		var after = List.of(new Clause("free-0a0b0c0d", "Presse", "Ensemble"), before.get(1), before.get(0));

		var found = Differences.between(before, after);

		assertThat(found.changes()).extracting(Change::kind, Change::title)
			.containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(Kind.ADDED, "Presse"),
					org.assertj.core.groups.Tuple.tuple(Kind.MOVED, found.changes().get(1).title()),
					org.assertj.core.groups.Tuple.tuple(Kind.REMOVED, "Durée"));
	}

	/**
	 * Whatever changes: each side is its text again, and what is unmarked is the same.
	 */
	@Test
	void thePiecesAreTheText() {
		var chance = new Random(7);
		for (int i = 0; i < 500; i++) {
			var one = words(chance, 40);
			var other = words(chance, 40);

			var found = WordDifference.between(one, other);

			assertThat(joined(found.before(), true)).isEqualTo(one);
			assertThat(joined(found.after(), true)).isEqualTo(other);
			assertThat(joined(found.before(), false).replaceAll("\\s", ""))
				.isEqualTo(joined(found.after(), false).replaceAll("\\s", ""));
		}
	}

	@Test
	void twoLongTextsWithNothingInCommonAreComparedInTime() {
		var one = IntStream.range(0, 2500).mapToObj((i) -> "a" + i).collect(Collectors.joining(" "));
		var other = IntStream.range(0, 2500).mapToObj((i) -> "b" + i).collect(Collectors.joining(" "));
		long start = System.nanoTime();

		assertThat(WordDifference.between(one, other).before()).hasSize(1);

		assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5000);
	}

	private static String joined(List<Piece> pieces, boolean all) {
		return pieces.stream().filter((piece) -> all || !piece.marked()).map(Piece::text).collect(Collectors.joining());
	}

	private static String words(Random chance, int most) {
		return IntStream.range(0, chance.nextInt(most))
			.mapToObj((i) -> List.of("un", "deux", "l’été", ",", "portes").get(chance.nextInt(5)))
			.collect(Collectors.joining(" "));
	}

}
