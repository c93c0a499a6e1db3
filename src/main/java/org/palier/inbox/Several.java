package org.palier.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.palier.organisation.Directory;
import org.palier.platform.security.User;
import org.palier.platform.web.Flash;
import org.palier.platform.web.RuleBroken;
import org.palier.platform.web.Texts;
import org.palier.workflow.Drawn;
import org.palier.workflow.Task;
import org.palier.workflow.TaskGone;
import org.palier.workflow.TaskRights;
import org.palier.workflow.Workflow;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The same for several tasks at once. Each is its own act: what fails is named, the rest
 * is done, and may be taken back together.
 */
@Component
class Several {

	static final int MOST = 200;

	private final Undo undo;

	private final Workflow workflow;

	private final Directory directory;

	private final Drawn drawn;

	private final Texts texts;

	Several(Undo undo, Workflow workflow, Directory directory, Drawn drawn, Texts texts) {
		this.undo = undo;
		this.workflow = workflow;
		this.directory = directory;
		this.drawn = drawn;
		this.texts = texts;
	}

	/** Those that this person may act on. */
	List<Task> open(Collection<String> ids, User user) {
		return ids.stream()
			.distinct()
			.limit(MOST)
			.flatMap((id) -> workflow.task(id).stream())
			.filter((task) -> TaskRights.mayDo(user, task))
			.toList();
	}

	/**
	 * Does it, and says what was done and what was not.
	 * @param key of the sentence that tells how many it were
	 * @param also what else the sentence names
	 */
	void each(Collection<String> ids, User user, Function<Task, Undo.Done> what, String key, Object also,
			RedirectAttributes next) {
		var done = new ArrayList<Undo.Done>();
		var failed = new ArrayList<String>();
		ids.stream().distinct().limit(MOST).forEach((id) -> one(id, user, what, done, failed));
		undo.remember(user.id(), done);
		var told = texts.get(key, done.size(), also);
		if (failed.isEmpty()) {
			Flash.ok(next, told);
		}
		else {
			Flash.warn(next, told + " " + texts.get("inbox.bulk.failed", failed.size(), String.join(", ", failed)));
		}
		if (!done.isEmpty()) {
			next.addFlashAttribute("undo", true);
		}
	}

	private void one(String id, User user, Function<Task, Undo.Done> what, List<Undo.Done> done, List<String> failed) {
		var task = workflow.task(id).filter((each) -> TaskRights.mayDo(user, each));
		if (task.isEmpty()) {
			failed.add(texts.get("inbox.bulk.gone"));
			return;
		}
		try {
			done.add(what.apply(task.get()));
		}
		catch (TaskGone ex) {
			var by = directory.name(workflow.task(id).map(Task::assignee).orElse(null));
			failed.add(by.isEmpty() ? texts.get("inbox.bulk.goneNamed", drawn.said(task.get().name()))
					: texts.get("inbox.bulk.taken", drawn.said(task.get().name()), by));
		}
		catch (RuleBroken ex) {
			failed.add(texts.get("inbox.bulk.refused", drawn.said(task.get().name()), texts.get(ex.key())));
		}
	}

}
