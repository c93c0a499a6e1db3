package org.palier.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Lines;

import org.springframework.validation.Errors;

/**
 * Who at the partner's is asked, line by line.
 *
 * @param people a line each
 * @param pattern under which name to keep it for next time
 */
public record DrawChain(@Nullable List<@Valid Line> people, @Nullable @Size(max = 80) String pattern) {

	/** Empty lines, to add somebody. */
	private static final int MORE = 3;

	static DrawChain of(Chain chain) {
		var lines = new ArrayList<Line>();
		chain.people()
			.forEach((person) -> lines
				.add(new Line(person.contact(), person.part(), (person.part() == Part.READS) ? null : person.turn())));
		for (int i = 0; i < MORE; i++) {
			lines.add(Blank.of(Line.class));
		}
		return new DrawChain(lines, null);
	}

	/** Numbers of the lines to show. */
	List<Integer> lines() {
		return IntStream.range(0, (people != null) ? people.size() : 0).boxed().toList();
	}

	/** Somebody must decide, nobody twice, and only people of this site. */
	void check(Errors errors, List<String> known) {
		var filled = filled();
		if (filled.stream().allMatch((line) -> line.part() == Part.READS)) {
			errors.reject("agreement.chain.nobody");
		}
		var once = new HashSet<UUID>();
		for (var line : filled) {
			if (!once.add(Objects.requireNonNull(line.contact()))) {
				errors.reject("agreement.chain.twice");
			}
			if (!known.contains(line.contact().toString())) {
				errors.reject("agreement.chain.unknown");
			}
		}
	}

	/** Without a number, one comes after the other. */
	Chain chain(Chain before) {
		var all = new ArrayList<Chain.Person>();
		for (var line : filled()) {
			var contact = Objects.requireNonNull(line.contact());
			var part = Objects.requireNonNullElse(line.part(), Part.APPROVES);
			var turn = (part == Part.READS) ? 0 : Objects.requireNonNullElse(line.turn(), all.size() + 1);
			all.add(new Chain.Person(contact, part, turn, before.before(contact)));
		}
		return new Chain(all);
	}

	private List<Line> filled() {
		return Lines.of(people).stream().filter((line) -> line.contact() != null).toList();
	}

	/**
	 * One person.
	 *
	 * @param turn the same for those who are asked at the same time
	 */
	public record Line(@Nullable UUID contact, @Nullable Part part, @Nullable @Min(1) @Max(9) Integer turn) {
	}

}
