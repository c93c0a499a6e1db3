package org.palier.inbox;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.UUID;

import org.palier.organisation.Person;
import org.palier.platform.security.User;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Choice;
import org.palier.workflow.Drawn;
import org.palier.workflow.Task;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The page on which one says who takes several tasks over. */
@Component
class HandOver {

	private final Several several;

	private final TaskActs acts;

	private final Drawn drawn;

	HandOver(Several several, TaskActs acts, Drawn drawn) {
		this.several = several;
		this.acts = acts;
		this.drawn = drawn;
	}

	/**
	 * @param view where one comes from and goes back to
	 */
	String page(Collection<String> ids, User user, String view, Model model) {
		var tasks = several.open(ids, user);
		var people = new LinkedHashMap<UUID, Person>();
		tasks.forEach((task) -> acts.colleagues(task, user).forEach((person) -> people.put(person.id(), person)));
		if (!model.containsAttribute(BindingResult.MODEL_KEY_PREFIX + "form")) {
			model.addAttribute("form", Blank.of(Acts.HandOver.class));
		}
		model.addAttribute("tasks", tasks.stream().map(this::chosen).toList());
		model.addAttribute("colleagues",
				people.values()
					.stream()
					.sorted(Comparator.comparing(Person::name))
					.map((person) -> new Choice(person.id().toString(), person.name()))
					.toList());
		model.addAttribute("view", view);
		return "inbox/hand";
	}

	private Chosen chosen(Task task) {
		return new Chosen(task.id(), drawn.said(task.name()), drawn.title(task.subject()));
	}

	/** A task that is about to change hands. */
	record Chosen(String id, String name, String title) {
	}

}
