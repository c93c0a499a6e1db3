package org.palier.prospecting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.palier.partner.Partner;

import static org.palier.platform.web.RuleBroken.require;

/**
 * A partner who might pay for something. As long as it is open it has a next step, or is
 * quiet since a moment; too long quiet, it sleeps.
 */
@Entity
class Prospect {

	/**
	 * What was said with a prospect is kept for three years after the last contact, as
	 * the CNIL recommends.
	 */
	static final int YEARS = 3;

	@Id
	private UUID id;

	@Column(name = "site_id")
	private UUID site;

	@Column(name = "partner_id")
	private UUID partner;

	private String title;

	@Enumerated(EnumType.STRING)
	private Stage stage;

	private UUID owner;

	@Enumerated(EnumType.STRING)
	private @Nullable Source source;

	private @Nullable BigDecimal amount;

	/** Missions without funding that it might carry. */
	@JdbcTypeCode(SqlTypes.JSON)
	private List<UUID> needs = List.of();

	private @Nullable String step;

	private @Nullable LocalDate stepOn;

	/** Since when there is no next step. */
	private @Nullable Instant quietSince;

	private @Nullable Instant asleepSince;

	@Enumerated(EnumType.STRING)
	private @Nullable LostReason lostReason;

	private @Nullable String lostWords;

	/** The mission that it pays for. */
	@Column(name = "mission_id")
	private @Nullable UUID mission;

	private boolean joined;

	private Instant openedAt;

	private Instant stagedAt;

	private Instant touchedAt;

	private @Nullable LocalDate deleteOn;

	@Version
	private long version;

	protected Prospect() {
	}

	Prospect(Partner partner, NewProspect form, UUID owner, Instant now) {
		this.id = UUID.randomUUID();
		this.site = partner.site();
		this.partner = partner.id();
		this.title = form.title();
		this.stage = Stage.SPOTTED;
		this.owner = owner;
		this.source = form.source();
		this.amount = form.amount();
		this.openedAt = now;
		this.stagedAt = now;
		this.touchedAt = now;
		this.quietSince = now;
	}

	void change(EditProspect form) {
		this.title = form.title();
		this.owner = form.owner();
		this.source = form.source();
		this.amount = form.amount();
		this.needs = Objects.requireNonNullElse(form.needs(), List.of());
	}

	void plan(String step, LocalDate on, Instant now) {
		require(stage.isOpen(), "prospecting.notOpen");
		this.step = step;
		this.stepOn = on;
		this.quietSince = null;
		this.asleepSince = null;
		this.touchedAt = now;
	}

	/** The step is done, and nothing is planned yet. */
	void rest(Instant now) {
		this.step = null;
		this.stepOn = null;
		this.quietSince = stage.isOpen() ? now : null;
		this.asleepSince = null;
		this.touchedAt = now;
	}

	/** On, back, or taken up again; a step that is planned stays. */
	void move(Stage to, Instant now) {
		require(mission == null, "prospecting.engaged");
		require(to != Stage.LOST, "prospecting.whyLost");
		var planned = stage.isOpen() && to.isOpen() && step != null;
		stage(to, now);
		if (!planned) {
			rest(now);
		}
		this.lostReason = null;
		this.lostWords = null;
		this.deleteOn = null;
	}

	void lose(LostReason reason, @Nullable String words, Instant now) {
		require(mission == null, "prospecting.engaged");
		require(stage != Stage.LOST, "prospecting.lostAlready");
		stage(Stage.LOST, now);
		rest(now);
		this.lostReason = reason;
		this.lostWords = words;
		forgetLater(now);
	}

	void engage(UUID mission, boolean joined, @Nullable BigDecimal amount, Instant now) {
		require(stage == Stage.WON && this.mission == null, "prospecting.engaged");
		this.mission = mission;
		this.joined = joined;
		this.amount = amount;
		this.touchedAt = now;
		forgetLater(now);
	}

	void fallAsleep(Instant now) {
		if (isQuiet()) {
			this.asleepSince = now;
		}
	}

	/** Somebody was in touch. */
	void touch(Instant now) {
		this.touchedAt = now;
	}

	private void stage(Stage to, Instant now) {
		this.stage = to;
		this.stagedAt = now;
		this.touchedAt = now;
	}

	private void forgetLater(Instant now) {
		this.deleteOn = now.atZone(ZoneOffset.UTC).toLocalDate().plusYears(YEARS);
	}

	/** Open, without a next step. */
	public boolean isQuiet() {
		return stage.isOpen() && step == null;
	}

	public boolean isAsleep() {
		return asleepSince != null;
	}

	/** It pays for a mission: nothing is left to be moved. */
	public boolean isEngaged() {
		return mission != null;
	}

	public UUID id() {
		return id;
	}

	UUID site() {
		return site;
	}

	public UUID partner() {
		return partner;
	}

	public String title() {
		return title;
	}

	public Stage stage() {
		return stage;
	}

	UUID owner() {
		return owner;
	}

	public @Nullable Source source() {
		return source;
	}

	@Nullable BigDecimal amount() {
		return amount;
	}

	List<UUID> needs() {
		return needs;
	}

	public @Nullable String step() {
		return step;
	}

	public @Nullable LocalDate stepOn() {
		return stepOn;
	}

	@Nullable Instant quietSince() {
		return quietSince;
	}

	@Nullable LostReason lostReason() {
		return lostReason;
	}

	@Nullable String lostWords() {
		return lostWords;
	}

	@Nullable UUID mission() {
		return mission;
	}

	public boolean isJoined() {
		return joined;
	}

	public Instant openedAt() {
		return openedAt;
	}

	public Instant stagedAt() {
		return stagedAt;
	}

	public Instant touchedAt() {
		return touchedAt;
	}

}
