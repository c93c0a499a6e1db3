package org.palier.inbox;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.organisation.Person;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static org.palier.platform.web.RuleBroken.require;

/**
 * What one does with a task beside finishing it. Each says how it is taken back, if it
 * can be.
 */
@Service
@Transactional
class TaskActs {

	private final Inbox inbox;

	private final Aside aside;

	private final WordsToMe words;

	private final Workflow workflow;

	private final Directory directory;

	private final Audit audit;

	private final Clock clock;

	TaskActs(Inbox inbox, Aside aside, WordsToMe words, Workflow workflow, Directory directory, Audit audit,
			Clock clock) {
		this.inbox = inbox;
		this.aside = aside;
		this.words = words;
		this.workflow = workflow;
		this.directory = directory;
		this.audit = audit;
		this.clock = clock;
	}

	Undo.Done claim(Task task, User user) {
		workflow.claim(task, user.id());
		return new Undo.Done(Undo.Act.CLAIM, task.id(), task.assignee(), user.id());
	}

	Undo.Done release(Task task, User user) {
		require(user.id().equals(task.assignee()), "inbox.notYours");
		require(!isPersonal(task), "inbox.personal");
		workflow.release(task);
		return new Undo.Done(Undo.Act.RELEASE, task.id(), task.assignee(), null);
	}

	/** Gives it to a colleague of the same role at the same site, with a word. */
	Undo.Done hand(Task task, UUID to, @Nullable String note, User user) {
		require(!isPersonal(task), "inbox.personal");
		var colleague = colleagues(task, user).stream()
			.filter((each) -> each.id().equals(to))
			.findFirst()
			.map(Person::name);
		require(colleague.isPresent(), "inbox.notThere");
		workflow.hand(task, to);
		audit.record(task.subject().site(), task.subject().mission(), task.caseId(), "task.handed", task.name(),
				colleague.orElseThrow() + ((note != null) ? " · " + note : ""), null);
		if (note != null) {
			words.tell(to, task, user, note);
		}
		return new Undo.Done(Undo.Act.HAND, task.id(), task.assignee(), to);
	}

	Undo.Done later(Task task, LocalDate day, User user) {
		require(day.isAfter(today(user)), "inbox.notAhead");
		aside.put(user.id(), task.id(), task.subject().site(), morning(day, user));
		return new Undo.Done(Undo.Act.LATER, task.id(), task.assignee(), task.assignee());
	}

	/** Says something about it in the story, and to those who should know. */
	void comment(Task task, String said, List<UUID> tell, User user) {
		audit.record(task.subject().site(), task.subject().mission(), task.caseId(), "task.commented", task.name(),
				said, null);
		around(task, user).stream()
			.filter((person) -> tell.contains(person.id()) || said.contains("@" + person.name()))
			.forEach((person) -> words.tell(person.id(), task, user, said));
	}

	/**
	 * Takes an act back.
	 * @return false if the task is no longer as the act left it
	 */
	boolean takeBack(Undo.Done done, User user) {
		if (done.act() == Undo.Act.LATER) {
			aside.back(user.id(), done.task());
			return true;
		}
		var task = workflow.task(done.task()).filter((each) -> Objects.equals(each.assignee(), done.after()));
		task.ifPresent((open) -> {
			if (done.before() == null) {
				workflow.release(open);
			}
			else {
				workflow.hand(open, done.before());
			}
		});
		return task.isPresent();
	}

	/** Who could do it as well. */
	@Transactional(readOnly = true)
	List<Person> colleagues(Task task, User user) {
		if (task.role().equals(Role.VOISIN.code()) || isPersonal(task)) {
			return List.of();
		}
		return directory.team(task.subject().site(), Role.of(task.role()))
			.stream()
			.filter((person) -> !person.id().equals(user.id()) && !person.id().equals(task.assignee()))
			.toList();
	}

	/** Who may know of it: the people of its site, but for a resident's own case. */
	@Transactional(readOnly = true)
	List<Person> around(Task task, User user) {
		var roles = task.subject().process().equals("support") ? List.of(Role.COORDINATOR)
				: List.of(Role.COORDINATOR, Role.DIRECTOR, Role.VOISIN);
		return roles.stream()
			.flatMap((role) -> directory.team(task.subject().site(), role).stream())
			.filter((person) -> !person.id().equals(user.id()))
			.distinct()
			.toList();
	}

	boolean isPersonal(Task task) {
		return inbox.find(task.id()).filter(InboxRow::personal).isPresent();
	}

	LocalDate today(User user) {
		return LocalDate.ofInstant(clock.instant(), directory.zone(user));
	}

	LocalDate monday(User user) {
		return today(user).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
	}

	private Instant morning(LocalDate day, User user) {
		return day.atTime(LocalTime.of(7, 0)).atZone(directory.zone(user)).toInstant();
	}

}
