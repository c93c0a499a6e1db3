package org.palier.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.palier.platform.security.User;
import org.palier.workflow.TaskRights;
import org.palier.workflow.Workflow;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasks taken and finished by several people at once. */
class Completions {

	private final Workflow workflow;

	private final TransactionTemplate transaction;

	private final ApplicationContext application;

	private final int workers;

	Completions(ApplicationContext application, int workers) {
		this.application = application;
		this.workflow = application.getBean(Workflow.class);
		this.transaction = application.getBean(TransactionTemplate.class);
		this.workers = workers;
	}

	/**
	 * As the request does that sends a form: whose task it is, whether this person may
	 * have it; then it is taken and finished.
	 */
	void claimAndComplete(ManyTasks.Work work) {
		as(work.person(),
				() -> workflow.task(work.task())
					.filter((task) -> TaskRights.mayDo(work.person(), task))
					.ifPresent(workflow::finish));
	}

	/** All that, and back again: programs grow fast by being used. */
	void rehearse(ManyTasks.Work work) {
		as(work.person(), () -> transaction.executeWithoutResult((status) -> {
			claimAndComplete(work);
			status.setRollbackOnly();
		}));
	}

	static void as(User person, Runnable work) {
		var before = SecurityContextHolder.getContext();
		SecurityContextHolder.setContext(new SecurityContextImpl(
				new UsernamePasswordAuthenticationToken(person, null, person.getAuthorities())));
		try {
			work.run();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

	ApplicationContext application() {
		return application;
	}

	/** Seconds that these took, by several at once. */
	double seconds(List<ManyTasks.Work> work, Consumer<ManyTasks.Work> how) {
		var people = Executors.newFixedThreadPool(workers);
		try {
			var begin = System.nanoTime();
			Collection<Callable<Void>> all = work.stream().map((each) -> (Callable<Void>) () -> {
				how.accept(each);
				return null;
			}).toList();
			for (var done : people.invokeAll(all)) {
				done.get();
			}
			return (System.nanoTime() - begin) / 1e9;
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			people.shutdown();
		}
	}

	/** Does something while these listeners do not hear what the processes say. */
	void without(List<String> listeners, Runnable work) {
		var multicaster = application.getBean(ApplicationEventMulticaster.class);
		var removed = new ArrayList<ApplicationListener<?>>();
		multicaster.removeApplicationListeners((listener) -> {
			var deaf = listener instanceof GenericApplicationListener one
					&& listeners.stream().anyMatch((name) -> one.getListenerId().startsWith(name + "."));
			return deaf && removed.add(listener);
		});
		try {
			work.run();
		}
		finally {
			removed.forEach(multicaster::addApplicationListener);
		}
	}

}
