package org.palier.prospecting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.mission.MissionService;
import org.palier.partner.EditPartner;
import org.palier.partner.Kind;
import org.palier.partner.Partner;
import org.palier.partner.Partners;
import org.palier.platform.audit.Audit;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.platform.web.NotFound;
import org.palier.workflow.Case;
import org.palier.workflow.CaseSource;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a prospect. */
@Service
@Transactional
public class ProspectService implements CaseSource {

	private static final LocalTime EVENING = LocalTime.of(18, 0);

	private final Prospects prospects;

	private final Entries entries;

	private final Nudges nudges;

	private final Partners partners;

	private final MissionService missions;

	private final Workflow workflow;

	private final WorkingCalendar calendar;

	private final Audit audit;

	private final Clock clock;

	ProspectService(Prospects prospects, Entries entries, Nudges nudges, Partners partners, MissionService missions,
			Workflow workflow, WorkingCalendar calendar, Audit audit, Clock clock) {
		this.prospects = prospects;
		this.entries = entries;
		this.nudges = nudges;
		this.partners = partners;
		this.missions = missions;
		this.workflow = workflow;
		this.calendar = calendar;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "prospecting";
	}

	/** Named by who it is and, if something is planned, by what is to be done. */
	@Override
	@Transactional(readOnly = true)
	public Case find(UUID id) {
		var prospect = get(id);
		return new Case(id, process(), prospect.site(), (prospect.step() != null)
				? partners.label(prospect.partner()) + " · " + prospect.step() : label(prospect), null);
	}

	/** "Ville de Lille · Accès aux droits". */
	String label(Prospect prospect) {
		return partners.label(prospect.partner()) + " · " + prospect.title();
	}

	@Transactional(readOnly = true)
	Prospect get(UUID id) {
		return NotFound.orElse(prospects.findById(id));
	}

	/** A new one, of a partner who may be new as well. */
	public UUID open(NewProspect form, UUID site) {
		var partner = (form.partner() != null) ? NotFound.orElse(partners.find(form.partner()))
				: partners.add(site, EditPartner.of(site, Objects.requireNonNull(form.name()),
						Objects.requireNonNullElse(form.kind(), Kind.OTHER), Objects.requireNonNull(form.nature())));
		return open(form, partner);
	}

	private UUID open(NewProspect form, Partner partner) {
		var owner = User.current().map(User::id).orElseThrow();
		var prospect = new Prospect(partner, form, owner, clock.instant());
		if (form.step() != null && form.stepOn() != null) {
			prospect.plan(form.step(), form.stepOn(), clock.instant());
		}
		prospects.save(prospect);
		tell(prospect, "prospecting.opened", planned(prospect));
		workflow.start(process(), prospect.id());
		return prospect.id();
	}

	public void change(UUID id, EditProspect form) {
		var prospect = lock(id);
		var before = prospect.owner();
		prospect.change(form);
		if (!before.equals(form.owner())) {
			workflow.tasks(id).forEach((task) -> {
				workflow.release(task);
				workflow.claim(task, form.owner());
			});
		}
		workflow.retell(id);
		tell(prospect, "prospecting.changed", null);
	}

	/** What comes next; a task that waits for another day moves with it. */
	public void plan(UUID id, String step, LocalDate on) {
		var prospect = lock(id);
		plan(prospect, step, on);
		nudges.recount(prospect.site());
	}

	private void plan(Prospect prospect, String step, LocalDate on) {
		prospect.plan(step, on, clock.instant());
		workflow.task(prospect.id(), "user_takeStep", null)
			.ifPresentOrElse((task) -> workflow.postpone(task, ready(prospect), due(prospect)),
					() -> workflow.tell(prospect.id(), "prospecting.changed"));
		tell(prospect, "prospecting.planned", planned(prospect));
	}

	/** Something was said beside the planned steps. */
	public void note(UUID id, WriteNote note) {
		var prospect = lock(id);
		prospect.touch(clock.instant());
		write(prospect, note);
		tell(prospect, "prospecting.noted", null);
	}

	/**
	 * To another column.
	 * @param from where it was on the page of who moves it
	 * @throws MovedMeanwhile if it is no longer there
	 */
	public void move(UUID id, Stage from, Stage to) {
		var prospect = lock(id);
		if (prospect.stage() != from) {
			throw new MovedMeanwhile(id);
		}
		if (from != to) {
			move(prospect, to);
			nudges.recount(prospect.site());
		}
	}

	private void move(Prospect prospect, Stage to) {
		var from = prospect.stage();
		prospect.move(to, clock.instant());
		tell(prospect, "prospecting.moved", from + " " + to);
		if (from == Stage.LOST) {
			workflow.start(process(), prospect.id());
		}
		else if (!from.isOpen() || !to.isOpen()) {
			stir(prospect);
		}
	}

	public void lose(UUID id, Stage from, Lose why) {
		var prospect = lock(id);
		if (prospect.stage() != from) {
			throw new MovedMeanwhile(id);
		}
		write(prospect, why);
		lose(prospect, why);
		stir(prospect);
		nudges.recount(prospect.site());
	}

	private void lose(Prospect prospect, Lose why) {
		prospect.lose(why.reason(), why.lostWords(), clock.instant());
		tell(prospect, "prospecting.lost", why.reason().name());
	}

	/** What was decided elsewhere ends the task, or the wait, that the process is in. */
	private void stir(Prospect prospect) {
		var open = workflow.tasks(prospect.id());
		open.forEach(workflow::finish);
		if (open.isEmpty()) {
			workflow.tell(prospect.id(), "prospecting.changed");
		}
	}

	/** The step is done. */
	public void take(UUID id, TakeStep taken, Task task) {
		var prospect = lock(id);
		write(prospect, taken);
		tell(prospect, "prospecting.taken", prospect.step());
		prospect.rest(clock.instant());
		switch (taken.outcome()) {
			case GO_ON -> {
				if (taken.stage() != null && taken.stage() != prospect.stage()) {
					move(prospect, taken.stage());
				}
				if (taken.step() != null && taken.stepOn() != null) {
					prospect.plan(taken.step(), taken.stepOn(), clock.instant());
					tell(prospect, "prospecting.planned", planned(prospect));
				}
			}
			case WON -> {
				prospect.move(Stage.WON, clock.instant());
				tell(prospect, "prospecting.won", null);
			}
			case LOST -> lose(prospect, new Lose(Objects.requireNonNull(taken.reason()), taken.lostWords()));
		}
		workflow.finish(task);
	}

	/**
	 * What was won starts a mission or joins one.
	 * @return the mission, or null if it was not won yet
	 */
	public @Nullable UUID engage(UUID id, Engage what, Task task) {
		var prospect = lock(id);
		write(prospect, what);
		var mission = switch (what.choice()) {
			case NEW ->
				missions
					.open(Objects.requireNonNull(what.neighbourhood()), Objects.requireNonNull(what.title()),
							Objects.requireNonNull(what.theme()))
					.id();
			case JOIN -> missions.get(Objects.requireNonNull(what.mission())).id();
			case NOT_YET -> null;
		};
		if (mission == null) {
			prospect.move(Stage.PROPOSAL, clock.instant());
			tell(prospect, "prospecting.notYet", null);
		}
		else {
			prospect.engage(mission, what.choice() == Engage.Choice.JOIN, what.amount(), clock.instant());
			audit.record(prospect.site(), mission, id, "prospecting.engaged." + what.choice(), label(prospect), null,
					id.toString());
		}
		workflow.finish(task);
		return mission;
	}

	/** What is done with those that sleep; the others come again in a week. */
	public void wake(UUID nudge, WakeProspects done, Task task) {
		var site = nudges.get(nudge).site();
		for (var line : done.filled()) {
			var prospect = lock(Objects.requireNonNull(line.prospect()));
			if (!prospect.isAsleep() || !prospect.site().equals(site)) {
				throw new MovedMeanwhile(prospect.id());
			}
			write(prospect, line);
			if (line.reason() != null) {
				lose(prospect, new Lose(line.reason(), line.lostWords()));
				stir(prospect);
			}
			else {
				plan(prospect, Objects.requireNonNull(line.step()), Objects.requireNonNull(line.stepOn()));
			}
		}
		nudges.putOff(nudge);
		workflow.finish(task);
	}

	/** Too long without a step. */
	void fallAsleep(UUID id) {
		var prospect = lock(id);
		prospect.fallAsleep(clock.instant());
		nudges.recount(prospect.site());
	}

	/** In the morning of its day the step can be done. */
	@Transactional(readOnly = true)
	Instant ready(Prospect prospect) {
		return calendar.at(prospect.site(), Objects.requireNonNull(prospect.stepOn()), LocalTime.MIN);
	}

	/** In the evening of its day, or of the next working day, it should be done. */
	@Transactional(readOnly = true)
	Instant due(Prospect prospect) {
		var evening = calendar.at(prospect.site(), Objects.requireNonNull(prospect.stepOn()), EVENING);
		return calendar.plusWorkingDays(prospect.site(), evening, 0);
	}

	private void write(Prospect prospect, Record said) {
		entries.save(new Entry(prospect, said, Scope.actor(), calendar.day(prospect.site(), clock.instant()),
				clock.instant()));
	}

	/** The day and the step: it is put into words when it is read. */
	private static @Nullable String planned(Prospect prospect) {
		return (prospect.step() != null) ? prospect.stepOn() + " " + prospect.step() : null;
	}

	private void tell(Prospect prospect, String action, @Nullable String detail) {
		audit.record(prospect.site(), null, prospect.id(), action, label(prospect), detail, prospect.id().toString());
	}

	private Prospect lock(UUID id) {
		return NotFound.orElse(prospects.lock(id));
	}

}
