package org.palier.partner;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.palier.partner.ImportLine.Verdict;

/**
 * What a file does, line by line.
 *
 * @param headings as they were read
 */
record ImportPlan(List<String> headings, List<ImportLine> lines) {

	/** How many lines of each verdict; all verdicts are there. */
	public Map<Verdict, Integer> counts() {
		var counts = new EnumMap<Verdict, Integer>(Verdict.class);
		for (var verdict : Verdict.values()) {
			counts.put(verdict, count(verdict));
		}
		return counts;
	}

	int count(Verdict verdict) {
		return (int) lines.stream().filter((line) -> line.verdict() == verdict).count();
	}

	/** Whether there is anything to write. */
	public boolean writes() {
		return count(Verdict.NEW) + count(Verdict.CHANGED) > 0;
	}

	public List<ImportLine> rejected() {
		return lines.stream().filter((line) -> line.verdict() == Verdict.REJECTED).toList();
	}

	/** The same for the same verdicts: who confirms confirms what they saw. */
	public String seal() {
		return Integer.toHexString(Objects.hash(lines.stream()
			.map((line) -> line.number() + line.verdict().name() + line.subject() + line.why())
			.toList()));
	}

}
