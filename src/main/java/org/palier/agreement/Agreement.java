package org.palier.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.palier.mission.Mission;
import org.palier.mission.PhaseCase;

import static org.palier.platform.web.RuleBroken.require;

/**
 * The contract with a sponsor, from its budget to the day it is in force. Who approves
 * answers to one frozen text; another text asks everybody again.
 */
@Entity
class Agreement extends PhaseCase {

	/** How long a contract and the names in it are kept, in years. */
	private static final int YEARS = 10;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "agreement_mission", joinColumns = @JoinColumn(name = "agreement_id"))
	private Set<Covered> covers = new HashSet<>();

	@Enumerated(EnumType.STRING)
	private State state;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable FrameBudget budget;

	/** All that were saved, oldest first. */
	@JdbcTypeCode(SqlTypes.JSON)
	private List<BudgetVersion> budgets = new ArrayList<>();

	/** What the decision table answered to the last budget. */
	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable Route route;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable WriteAgreement text;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable Validate validation;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Answer> answers = new ArrayList<>();

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable HandleChange change;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable HandleRefusal refusal;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable HandleNoAnswer silence;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable Countersign signature;

	@Column(name = "document_id")
	private @Nullable UUID document;

	@JdbcTypeCode(SqlTypes.CHAR)
	private @Nullable String sha256;

	/** Earlier texts that read the same: only their formatting was another. */
	@JdbcTypeCode(SqlTypes.JSON)
	private List<String> sameTexts = List.of();

	/** The link that is out, and the assignee of the step. */
	private @Nullable UUID approval;

	private @Nullable Instant inForceAt;

	private @Nullable LocalDate deleteOn;

	protected Agreement() {
	}

	Agreement(Mission mission, Instant now) {
		super(mission, now);
		this.state = State.DRAFT;
		this.covers.add(new Covered(mission.id(), mission.site()));
		this.deleteOn = now.atZone(ZoneOffset.UTC).toLocalDate().plusYears(YEARS);
	}

	/** One more version, unless nothing has changed. */
	void frame(FrameBudget budget, @Nullable UUID by, Instant now) {
		if (!budget.equals(this.budget)) {
			var all = new ArrayList<>(budgets);
			all.add(new BudgetVersion(all.size() + 1, now, by, budget));
			this.budgets = all;
			this.budget = budget;
		}
	}

	void take(Route route) {
		this.route = route;
	}

	void write(WriteAgreement text) {
		this.text = text;
	}

	void validate(Validate validation) {
		this.validation = validation;
	}

	/**
	 * The text as it goes out; answers to an earlier one no longer count.
	 * @param readsTheSame as the one before: then they do
	 */
	void freeze(UUID document, String sha256, boolean readsTheSame) {
		this.sameTexts = (readsTheSame && this.sha256 != null)
				? Stream.concat(sameTexts.stream(), Stream.of(this.sha256)).toList() : List.of();
		this.document = document;
		this.sha256 = sha256;
	}

	/** Whether an answer to that text is an answer to this one. */
	boolean isStill(String sha256) {
		return sha256.equals(this.sha256) || sameTexts.contains(sha256);
	}

	/** Whose turn it is: the first who has not approved this text. */
	Optional<UUID> nextApprover() {
		var approved = answers.stream()
			.filter((answer) -> answer.choice() == Approve.Choice.APPROVE && isStill(answer.sha256()))
			.map(Answer::contact)
			.toList();
		return Optional.ofNullable(budget)
			.stream()
			.flatMap((each) -> each.approvers().stream())
			.filter((approver) -> !approved.contains(approver))
			.findFirst();
	}

	void send(UUID approval) {
		this.approval = approval;
		this.state = State.OUT;
	}

	/** What the approver whose link is out has to say. */
	void hear(UUID approval, Approve answer, Instant now) {
		require(state == State.OUT && approval.equals(this.approval), "agreement.notOut");
		require(Objects.equals(answer.sha256(), sha256), "agreement.changedMeanwhile");
		var all = new ArrayList<>(answers);
		all.add(new Answer(nextApprover().orElseThrow(), answer.yourName(), answer.choice(), answer.reason(),
				Objects.requireNonNull(sha256), now));
		this.answers = all;
		this.state = State.ANSWERED;
	}

	Optional<Answer> lastAnswer() {
		return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
	}

	boolean isLast(Approve.Choice choice) {
		return lastAnswer().filter((answer) -> answer.choice() == choice).isPresent();
	}

	void handle(HandleChange change) {
		this.change = change;
	}

	void handle(HandleRefusal refusal, Instant now) {
		this.refusal = refusal;
		if (refusal.choice() == HandleRefusal.Choice.GIVE_UP) {
			stop(State.GIVEN_UP, now);
		}
	}

	void handle(HandleNoAnswer silence, Instant now) {
		this.silence = silence;
		if (silence.choice() == HandleNoAnswer.Choice.GIVE_UP) {
			stop(State.GIVEN_UP, now);
		}
	}

	/** It is in force from now on. */
	void countersign(Countersign signature, Instant now) {
		require(isLast(Approve.Choice.APPROVE) && nextApprover().isEmpty(), "agreement.notApproved");
		this.signature = signature;
		this.state = State.IN_FORCE;
		this.inForceAt = now;
	}

	void cancel(Instant now) {
		if (!isOver() && state != State.IN_FORCE) {
			stop(State.CANCELLED, now);
		}
	}

	private void stop(State how, Instant now) {
		this.state = how;
		end(now);
	}

	Set<Covered> covers() {
		return Set.copyOf(covers);
	}

	State state() {
		return state;
	}

	boolean isInForce() {
		return state == State.IN_FORCE;
	}

	@Nullable FrameBudget budget() {
		return budget;
	}

	List<BudgetVersion> budgets() {
		return List.copyOf(budgets);
	}

	@Nullable Route route() {
		return route;
	}

	@Nullable WriteAgreement text() {
		return text;
	}

	@Nullable Validate validation() {
		return validation;
	}

	List<Answer> answers() {
		return List.copyOf(answers);
	}

	@Nullable HandleChange change() {
		return change;
	}

	@Nullable HandleRefusal refusal() {
		return refusal;
	}

	@Nullable HandleNoAnswer silence() {
		return silence;
	}

	@Nullable Countersign signature() {
		return signature;
	}

	@Nullable UUID document() {
		return document;
	}

	@Nullable String sha256() {
		return sha256;
	}

	@Nullable UUID approval() {
		return approval;
	}

	@Nullable Instant inForceAt() {
		return inForceAt;
	}

	@Nullable LocalDate deleteOn() {
		return deleteOn;
	}

	/** A mission that it pays for. */
	@Embeddable
	record Covered(@Column(name = "mission_id") UUID mission, @Column(name = "site_id") UUID site) {
	}

	enum State {

		DRAFT, OUT, ANSWERED, IN_FORCE, GIVEN_UP, CANCELLED

	}

}
