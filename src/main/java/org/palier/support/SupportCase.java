package org.palier.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.support.Conclude.Outcome;
import org.palier.support.SupportFile.Orientation;
import org.palier.workflow.Task;

import static org.palier.platform.web.RuleBroken.require;

/**
 * A resident followed by one Voisin, the referent, until one of six outcomes. Whoever
 * else counts or lists the cases sees a number, never the person.
 */
@Entity
class SupportCase {

	@Id
	private UUID id;

	@Column(name = "site_id")
	private UUID site;

	@Column(name = "mission_id")
	private UUID mission;

	/** Counted within the mission: how the case is called in lists. */
	private int number;

	private UUID referent;

	@Convert(converter = SupportFileColumn.class)
	@Column(name = "confidential")
	private SupportFile file;

	/** The link by which the service may answer. */
	private @Nullable UUID approval;

	private @Nullable Instant answerBy;

	@Enumerated(EnumType.STRING)
	private @Nullable Outcome outcome;

	private @Nullable LocalDate outcomeMonth;

	private @Nullable BigDecimal amount;

	private @Nullable String stepTask;

	private @Nullable String stepName;

	private @Nullable String stepHref;

	private @Nullable Instant stepDue;

	private Instant openedAt;

	private @Nullable Instant endedAt;

	private LocalDate lastContact;

	private @Nullable LocalDate deleteOn;

	@Version
	private long version;

	protected SupportCase() {
	}

	SupportCase(Mission mission, int number, UUID referent, Resident resident, Instant now) {
		this.id = UUID.randomUUID();
		this.site = mission.site();
		this.mission = mission.id();
		this.number = number;
		this.referent = referent;
		this.file = new SupportFile(resident);
		this.openedAt = now;
		this.lastContact = now.atZone(ZoneOffset.UTC).toLocalDate();
		this.deleteOn = lastContact.plusYears(2);
	}

	void makeContact(MakeContact contact, Instant now) {
		file = file.with(contact);
		if (contact.reached() == MakeContact.Answer.YES) {
			spoke(contact.on(), now);
		}
	}

	void orient(Orient orient, Instant now) {
		file = file.with(new Orientation(orient, now, null));
		approval = null;
		answerBy = null;
	}

	void ask(UUID link, Instant until) {
		approval = link;
		answerBy = until;
	}

	void hear(AnswerOrientation answer) {
		require(file.lastOrientation() != null, "support.notOriented");
		file = file.with(answer);
	}

	void callBack(CallBack callBack, Instant now) {
		file = file.with(callBack);
		spoke(callBack.on(), now);
	}

	void conclude(Conclude conclusion, Instant now) {
		require(endedAt == null, "support.over");
		file = file.with(conclusion);
		outcome = conclusion.outcome();
		outcomeMonth = conclusion.month().atDay(1);
		amount = conclusion.amount();
		endedAt = now;
	}

	void handOver(UUID voisin) {
		require(endedAt == null, "support.over");
		referent = voisin;
	}

	/** Two years after the last contact it is erased; a day to come is none yet. */
	private void spoke(LocalDate on, Instant now) {
		var today = now.atZone(ZoneOffset.UTC).toLocalDate();
		var day = on.isAfter(today) ? today : on;
		if (day.isAfter(lastContact)) {
			lastContact = day;
			deleteOn = day.plusYears(2);
		}
	}

	/**
	 * The resident is in it no more: what stays is counted. Who was not heard of for so
	 * long was lost of sight.
	 */
	void forget(Instant now) {
		file = SupportFile.ofNobody();
		approval = null;
		answerBy = null;
		deleteOn = null;
		if (endedAt == null) {
			outcome = Outcome.LOST;
			outcomeMonth = lastContact.withDayOfMonth(1);
			endedAt = now;
		}
	}

	boolean isForgotten() {
		return deleteOn == null;
	}

	/** What comes next, as the lists show it. */
	void waitFor(Task task) {
		stepTask = task.id();
		stepName = task.name();
		stepHref = "partner".equals(task.role()) ? null : task.href();
		stepDue = task.due();
	}

	void left(Task task) {
		if (task.id().equals(stepTask)) {
			stepTask = null;
			stepName = null;
			stepHref = null;
			stepDue = null;
		}
	}

	UUID id() {
		return id;
	}

	UUID site() {
		return site;
	}

	UUID mission() {
		return mission;
	}

	int number() {
		return number;
	}

	UUID referent() {
		return referent;
	}

	SupportFile file() {
		return file;
	}

	@Nullable UUID approval() {
		return approval;
	}

	@Nullable Instant answerBy() {
		return answerBy;
	}

	@Nullable Outcome outcome() {
		return outcome;
	}

	@Nullable LocalDate outcomeMonth() {
		return outcomeMonth;
	}

	@Nullable BigDecimal amount() {
		return amount;
	}

	@Nullable String stepName() {
		return stepName;
	}

	@Nullable String stepHref() {
		return stepHref;
	}

	@Nullable Instant stepDue() {
		return stepDue;
	}

	Instant openedAt() {
		return openedAt;
	}

	@Nullable Instant endedAt() {
		return endedAt;
	}

	boolean isOver() {
		return endedAt != null;
	}

	@Nullable LocalDate deleteOn() {
		return deleteOn;
	}

}
