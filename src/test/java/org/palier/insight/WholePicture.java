package org.palier.insight;

import java.util.HashMap;
import java.util.Map;

import org.springframework.context.ApplicationContext;

/** All that the figures know, of all sites and years that somebody sees. */
public class WholePicture {

	private static final Wanted ALL = new Wanted(null, null, 0, null, null, null, null);

	private final Overview overview;

	private final Passages passages;

	private final Summaries summaries;

	public WholePicture(ApplicationContext application) {
		this.overview = application.getBean(Overview.class);
		this.passages = application.getBean(Passages.class);
		this.summaries = application.getBean(Summaries.class);
	}

	/** Adds up the days that are over. */
	public void addUp() {
		summaries.addUp();
	}

	/** Reads and reckons what the page shows. */
	public void read() {
		overview.of(ALL);
	}

	/** Only what went through, step by step. */
	public void readPassages() {
		passages.of(ALL);
	}

	/**
	 * Seconds by the calendar that this share of the cases took at most, by process and
	 * step.
	 */
	public Map<String, Double> elapsed(double share) {
		var steps = new HashMap<String, Passage>();
		passages.of(ALL)
			.forEach((passage) -> steps
				.computeIfAbsent(Board.key(passage.process, passage.step),
						(key) -> new Passage(passage.process, 0, passage.step, passage.role))
				.add(passage));
		var took = new HashMap<String, Double>();
		steps.forEach((key, passage) -> took.put(key, passage.elapsed.percentile(share)));
		return took;
	}

}
