package org.palier.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
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

	/** The last link that went out. */
	private @Nullable UUID approval;

	/** Whose answers are awaited. */
	@JdbcTypeCode(SqlTypes.JSON)
	private List<Asked> asked = new ArrayList<>();

	/** Who is asked; until somebody says so, whom the budget names. */
	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable Chain chain;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable Council council;

	/** When the next reminder is due, if there is one. */
	private @Nullable Instant remindAt;

	/** Whether the coordinator holds reminders back. */
	private boolean quiet;

	private @Nullable Instant inForceAt;

	@Embedded
	private Life life;

	/** When the money of the contract is expected, oldest first; the last one counts. */
	@JdbcTypeCode(SqlTypes.JSON)
	private List<Schedule> schedules = new ArrayList<>();

	private @Nullable LocalDate deleteOn;

	protected Agreement() {
	}

	Agreement(Mission mission, Instant now) {
		super(mission, now);
		this.state = State.DRAFT;
		this.covers.add(new Covered(mission.id(), mission.site()));
		this.life = Life.first(id());
		this.deleteOn = now.atZone(ZoneOffset.UTC).toLocalDate().plusYears(YEARS);
	}

	/**
	 * Changes one in force: it starts from what that one says, covers the same missions
	 * and asks the same people.
	 */
	static Agreement amending(Agreement old, int number, Mission mission, Instant now) {
		require(old.state == State.IN_FORCE, "agreement.notInForce");
		var amendment = new Agreement(mission, now);
		amendment.covers = new HashSet<>(old.covers);
		amendment.life = Life.amending(old, number);
		return amendment;
	}

	/** One more for a mission that has its agreement: somebody else pays, too. */
	static Agreement another(Mission mission, Instant now) {
		var another = new Agreement(mission, now);
		another.life = Life.another(another.id());
		return another;
	}

	/** Goes on where another ends, or ended. */
	void continues(Agreement old, boolean beside) {
		require(state == State.DRAFT && old.wasInForce(), "agreement.notInForce");
		this.life = Life.renewing(id(), old, beside);
	}

	/** Which missions it pays for; the one that it was opened for stays. */
	void cover(Collection<Mission> missions) {
		var all = new HashSet<Covered>();
		covers.stream().filter((each) -> each.mission().equals(mission())).forEach(all::add);
		missions.forEach((mission) -> {
			require(mission.site().equals(site()), "agreement.cover.elsewhere");
			all.add(new Covered(mission.id(), mission.site()));
		});
		this.covers = all;
	}

	/** The missions that it pays for beside its own, always in the same order. */
	List<UUID> others() {
		return covers.stream().map(Covered::mission).filter((each) -> !each.equals(mission())).sorted().toList();
	}

	boolean covers(UUID mission) {
		return covers.stream().anyMatch((each) -> each.mission().equals(mission));
	}

	/**
	 * One more version, unless nothing has changed; other approvers begin another chain.
	 */
	void frame(FrameBudget budget, @Nullable UUID by, Instant now) {
		if (this.budget != null && !this.budget.approvers().equals(budget.approvers())) {
			this.chain = null;
		}
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

	/** Who is asked, and in what order. */
	Chain chain() {
		return (chain != null) ? chain : Chain.inOrder((budget != null) ? budget.approvers() : List.of());
	}

	void ask(Chain chain) {
		this.chain = chain;
	}

	/** Whose turn it is: those of the first turn who have not approved this text. */
	List<UUID> nextTurn() {
		var approved = answers.stream()
			.filter((answer) -> answer.choice() == Approve.Choice.APPROVE && isStill(answer.sha256()))
			.map(Answer::contact)
			.toList();
		var left = chain().deciding().stream().filter((person) -> !approved.contains(person.contact())).toList();
		return left.stream()
			.filter((person) -> person.turn() == left.get(0).turn())
			.map(Chain.Person::contact)
			.distinct()
			.toList();
	}

	Optional<UUID> nextApprover() {
		return nextTurn().stream().findFirst();
	}

	/** These are asked now, and nobody else. */
	void send(List<Asked> asked) {
		this.asked = asked;
		this.approval = asked.get(asked.size() - 1).link();
		this.state = State.OUT;
		schedule();
	}

	/** What an approver whose link is out has to say. */
	void hear(UUID link, Approve answer, List<Note> notes, Instant now) {
		var who = asked(link).map(Asked::contact)
			.or(() -> link.equals(approval) ? nextApprover() : Optional.empty())
			.filter((contact) -> state == State.OUT);
		require(who.isPresent(), "agreement.notOut");
		require(Objects.equals(answer.sha256(), sha256), "agreement.changedMeanwhile");
		var all = new ArrayList<>(answers);
		all.add(new Answer(who.orElseThrow(), answer.yourName(), answer.choice(), answer.reason(),
				Objects.requireNonNull(sha256), now, notes, chain().before(who.get()), answer.number(),
				answer.taken()));
		this.answers = all;
		if (answer.number() != null || answer.taken() != null) {
			recordVote(answer.number(), answer.taken());
		}
		if (answer.choice() == Approve.Choice.APPROVE) {
			leave(link);
		}
		else {
			this.asked = new ArrayList<>();
			schedule();
		}
		this.state = asked.isEmpty() ? State.ANSWERED : State.OUT;
	}

	/** Somebody else is asked in the place of the one who had this link. */
	void passOn(UUID link, Asked instead) {
		var from = asked(link).map(Asked::contact).or(this::nextApprover).orElseThrow();
		require(instead.contact().equals(from) || !chain().names(instead.contact()), "agreement.alreadyAsked");
		this.chain = chain().with(from, instead.contact());
		var all = new ArrayList<>(asked.stream().filter((each) -> !each.link().equals(link)).toList());
		all.add(instead);
		send(all);
	}

	/** Nothing more is to be sent about this link. */
	void leave(UUID link) {
		this.asked = new ArrayList<>(asked.stream().filter((each) -> !each.link().equals(link)).toList());
		schedule();
	}

	/**
	 * Who has this link says that it is not for them. Others who are asked beside them go
	 * on.
	 */
	void disown(UUID link) {
		this.asked = new ArrayList<>(
				asked.stream().map((each) -> each.link().equals(link) ? each.disowned() : each).toList());
		schedule();
	}

	/** All of this turn who are left say that it is not for them. */
	boolean isLeftAlone() {
		return !asked.isEmpty() && asked.stream().allMatch(Asked::isDisowned);
	}

	Optional<Asked> asked(UUID link) {
		return asked.stream().filter((each) -> each.link().equals(link)).findFirst();
	}

	List<Asked> asked() {
		return List.copyOf(asked);
	}

	/** What changes in when and how often the holders of links are reminded. */
	void remind(UnaryOperator<Asked> change) {
		this.asked = new ArrayList<>(asked.stream().map(change).toList());
		schedule();
	}

	void holdReminders(boolean quiet) {
		this.quiet = quiet;
		schedule();
	}

	private void schedule() {
		this.remindAt = quiet ? null
				: asked.stream()
					.map(Asked::remindAt)
					.filter(Objects::nonNull)
					.min(Comparator.naturalOrder())
					.orElse(null);
	}

	void planVote(LocalDate day) {
		this.council = new Council(day, null, null);
	}

	void recordVote(@Nullable String number, @Nullable LocalDate taken) {
		this.council = new Council((council != null) ? council.day() : null, number, taken);
	}

	@Nullable Council council() {
		return council;
	}

	/** The vote that everybody waits for, while it lies ahead. */
	Optional<LocalDate> voteAhead(LocalDate today) {
		return Optional.ofNullable(council).filter((vote) -> vote.isAhead(today)).map(Council::day);
	}

	boolean isQuiet() {
		return quiet;
	}

	@Nullable Instant remindAt() {
		return remindAt;
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
	void countersign(Countersign signature, Terms terms, Instant now) {
		require(state != State.IN_FORCE && !isOver(), "agreement.notOut");
		require(isLast(Approve.Choice.APPROVE) && nextApprover().isEmpty(), "agreement.notApproved");
		life.begin(terms.from(), terms.to());
		this.signature = signature;
		this.state = State.IN_FORCE;
		this.inForceAt = now;
	}

	/** Its amendment is in force: from now on that one says what holds. */
	void giveWay() {
		require(state == State.IN_FORCE, "agreement.notInForce");
		this.state = State.AMENDED;
	}

	/** It is over, on its date or, with a reason, before it. */
	void conclude(Life.Ending ending) {
		require(state == State.IN_FORCE, "agreement.notInForce");
		life.end(ending);
		this.state = State.ENDED;
	}

	/** Other dates than those written down; one that its date had ended may go on. */
	void date(Terms terms, LocalDate today) {
		require(wasInForce() && state != State.AMENDED, "agreement.notInForce");
		life.begin(terms.from(), terms.to());
		var ending = life.ending();
		if (ending != null && !ending.isEarly() && !terms.to().isBefore(today)) {
			life.goOn();
			this.state = State.IN_FORCE;
		}
	}

	/** When the money of this contract is expected from now on. */
	void expect(Schedule schedule) {
		var all = new ArrayList<>(schedules);
		all.add(schedule);
		this.schedules = all;
	}

	List<Schedule> schedules() {
		return List.copyOf(schedules);
	}

	Life life() {
		return life;
	}

	/** In force today, or once. */
	boolean wasInForce() {
		return inForceAt != null;
	}

	void cancel(Instant now) {
		if (!isOver() && !wasInForce()) {
			stop(State.CANCELLED, now);
		}
	}

	private void stop(State how, Instant now) {
		this.asked = new ArrayList<>();
		schedule();
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

		DRAFT, OUT, ANSWERED, IN_FORCE, AMENDED, ENDED, GIVEN_UP, CANCELLED

	}

}
