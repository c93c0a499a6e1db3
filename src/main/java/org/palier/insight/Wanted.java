package org.palier.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a director wants to see.
 *
 * @param process the model shown; null: the whole mission
 * @param version only what ran in this version of that model
 * @param months how many calendar months back, this one included; 0: all
 * @param topic a {@link org.palier.mission.Theme}
 * @param nature how the partner decides
 * @param show which number stands on the drawing
 */
record Wanted(@Nullable String process, @Nullable Integer version, @Nullable Integer months, @Nullable UUID site,
		@Nullable String topic, @Nullable String nature, @Nullable Number show) {

	static final String WHOLE = "mission";

	private static final int USUAL = 12;

	public String shown() {
		return Objects.requireNonNullElse(process, WHOLE);
	}

	public boolean isWhole() {
		return shown().equals(WHOLE);
	}

	public int length() {
		return (months != null) ? Math.max(0, Math.min(months, 600)) : USUAL;
	}

	/** The first month that counts. */
	YearMonth first(LocalDate today) {
		return (length() == 0) ? YearMonth.of(2000, 1) : YearMonth.from(today).minusMonths(length() - 1L);
	}

	/** Summaries know sites and versions only. */
	boolean needsFacts() {
		return topic != null || nature != null;
	}

	Wanted of(@Nullable String other) {
		return new Wanted(other, null, months, site, topic, nature, show);
	}

	Wanted at(@Nullable UUID other) {
		return new Wanted(process, version, months, other, topic, nature, show);
	}

	Wanted in(@Nullable Integer other) {
		return new Wanted(process, other, months, site, topic, nature, show);
	}

	Wanted showing(Number other) {
		return new Wanted(process, version, months, site, topic, nature, other);
	}

	Number number() {
		return Objects.requireNonNullElse(show, Number.WAITING);
	}

	/** Address of this view, to keep or to send. */
	public String href() {
		return href("/insight");
	}

	/** The same choice on another page of the figures. */
	public String href(String path) {
		var address = UriComponentsBuilder.fromPath(path);
		add(address, "process", path.matches("/insight(/\\w+\\.\\w+)?") ? process : null);
		add(address, "version", version);
		add(address, "months", months);
		add(address, "site", site);
		add(address, "topic", topic);
		add(address, "nature", nature);
		add(address, "show", show);
		return address.encode().toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
		if (value != null) {
			address.queryParam(name, value);
		}
	}

	/**
	 * What may stand on each step; the name is a message key under {@code insight.show.}.
	 */
	enum Number {

		WAITING, DURATION, OVER, FLOW

	}

}
