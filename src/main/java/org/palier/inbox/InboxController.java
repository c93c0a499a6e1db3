package org.palier.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.audit.Audit;
import org.palier.platform.calendar.WorkingCalendar;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;
import org.palier.workflow.Drawn;
import org.palier.workflow.Task;
import org.palier.workflow.Workflow;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list that everyone opens first. */
@Controller
class InboxController {

	private final Inbox inbox;

	private final TaskDescriber describer;

	private final Directory directory;

	private final Workflow workflow;

	private final Drawn drawn;

	private final Audit audit;

	private final WorkingCalendar calendar;

	private final Words words;

	private final Texts texts;

	private final Clock clock;

	InboxController(Inbox inbox, TaskDescriber describer, Directory directory, Workflow workflow, Drawn drawn,
			Audit audit, WorkingCalendar calendar, Words words, Texts texts, Clock clock) {
		this.inbox = inbox;
		this.describer = describer;
		this.directory = directory;
		this.workflow = workflow;
		this.drawn = drawn;
		this.audit = audit;
		this.calendar = calendar;
		this.words = words;
		this.texts = texts;
		this.clock = clock;
	}

	/** Who only looks after accounts and sites has nothing to do in missions. */
	@GetMapping("/")
	String home(@AuthenticationPrincipal User user) {
		return user.roles().equals(Set.of(Role.ADMINISTRATOR)) ? "redirect:/admin" : "redirect:/inbox";
	}

	@GetMapping("/inbox")
	String inbox(@AuthenticationPrincipal User user, @RequestParam(required = false) @Nullable String done,
			Model model) {
		var mine = inbox.mine(user);
		var groups = mine.stream()
			.map((row) -> line(row, user))
			.collect(Collectors.groupingBy((line) -> group(line.row())));
		var pressing = mine.stream().map(this::group).filter(Set.of("late", "today")::contains).count();
		model.addAttribute("groups", groups);
		model.addAttribute("pressing", pressing);
		model.addAttribute("count", mine.size());
		var atPartners = inbox.atPartners(user)
			.stream()
			.map((row) -> line(row, user))
			.collect(Collectors.partitioningBy((line) -> line.row().ready().isAfter(clock.instant())));
		model.addAttribute("waiting", atPartners.get(false));
		model.addAttribute("ahead", atPartners.get(true));
		model.addAttribute("first", mine.isEmpty() ? "" : mine.get(0).id());
		if (done != null) {
			done(done, mine, user, model);
		}
		return "inbox/inbox";
	}

	/**
	 * After a finished task: what was done, and what comes next, of the same mission if
	 * there is something.
	 */
	private void done(String task, List<InboxRow> mine, User user, Model model) {
		audit.lastOf(task).filter((entry) -> entry.action().equals("step.finished")).ifPresent((entry) -> {
			model.addAttribute("flash", new Flash("ok",
					texts.get("inbox.done", drawn.said(Objects.requireNonNullElse(entry.subject(), "")))));
			mine.stream()
				.filter((row) -> Objects.equals(row.caseId(), entry.caseId()))
				.findFirst()
				.or(() -> mine.stream().findFirst())
				.ifPresent((row) -> model.addAttribute("next", line(row, user)));
		});
	}

	@PostMapping("/inbox/claim")
	String claim(Task task, @AuthenticationPrincipal User user) {
		workflow.claim(task, user.id());
		return "redirect:" + task.href();
	}

	@PostMapping("/inbox/release")
	String release(Task task, @AuthenticationPrincipal User user, RedirectAttributes next) {
		if (!user.id().equals(task.assignee()) || inbox.find(task.id()).filter((row) -> !row.personal()).isEmpty()) {
			throw new NotFound();
		}
		workflow.release(task);
		Flash.ok(next, texts.get("inbox.released", drawn.said(task.name())));
		return "redirect:/inbox";
	}

	private String group(InboxRow row) {
		if (row.due() == null) {
			return "later";
		}
		var now = clock.instant();
		if (row.due().isBefore(now)) {
			return "late";
		}
		var today = calendar.day(row.site(), now);
		var due = calendar.day(row.site(), row.due());
		if (due.equals(today)) {
			return "today";
		}
		return due.isBefore(today.plusDays(7)) ? "week" : "later";
	}

	private Line line(InboxRow row, User user) {
		var mine = user.id().equals(row.assignee());
		var due = (row.due() != null) ? words.due(row.site(), row.due()) : null;
		return new Line(row, row.href(), describer.why(mine, row.role()), due, words.ago(row.created()),
				words.days(row.created()), directory.site(row.site()), mine, mine && !row.personal());
	}

	/**
	 * A row as shown.
	 *
	 * @param row the task
	 * @param href its form
	 * @param why why it is mine
	 * @param due in words
	 * @param since when it opened, in words
	 * @param days how long ago, in words
	 * @param site name of the site
	 * @param mine whether I have it
	 * @param shared whether I may give it back
	 */
	public record Line(InboxRow row, String href, String why, Words.@Nullable Due due, String since, String days,
			String site, boolean mine, boolean shared) {
	}

}
