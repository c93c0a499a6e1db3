package org.palier.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.palier.Given;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open tasks of many sites, in the engine's tables and in our inbox: those of a dozen
 * missions that people have brought to different steps, and copies of them.
 */
class ManyTasks implements AutoCloseable {

	/** Sets of copies written at once. */
	private static final int AT_ONCE = 5_000;

	private final ConfigurableApplicationContext application;

	private final JdbcClient jdbc;

	private final List<Given.Team> sites;

	private final Copies copies;

	private final int each;

	private int written;

	ManyTasks(ConfigurableApplicationContext application, int sites) throws Exception {
		var given = application.getBean(Given.class);
		this.application = application;
		this.jdbc = application.getBean(JdbcClient.class);
		this.sites = IntStream.range(0, sites).mapToObj((number) -> given.team()).toList();
		var team = given.team();
		var missions = missions(team);
		this.copies = inScope(() -> new Copies(jdbc, new Owner(application), team, missions));
		this.each = inScope(copies::tasks);
	}

	/**
	 * At their first step (half of all, free or taken), at opinions, a director's
	 * decision and a partner's approval.
	 */
	private List<UUID> missions(Given.Team team) throws Exception {
		var paperwork = new Paperwork(application);
		var all = new ArrayList<>(new ManyAgreements(application).throughForms(team, 1));
		paperwork.as(team.coordinator());
		for (var title : List.of("Punaises", "Chauffage", "Charges", "Tri", "Santé", "École")) {
			all.add(paperwork.mission(team, title));
		}
		paperwork.take(all.get(1), "user_describeNeed");
		var decided = paperwork.mission(team, "Éclairage");
		var asked = paperwork.mission(team, "Ascenseurs");
		for (var mission : List.of(decided, asked)) {
			paperwork.finish(mission, "user_describeNeed", "title", "Charges", "words", "« Ma régularisation »",
					"concerned", "Les locataires de trois résidences");
			paperwork.finish(mission, "user_gatherEvidence", "reading", "Beaucoup de remontées");
		}
		for (var voisin : team.voisins()) {
			paperwork.as(voisin);
			paperwork.finish(decided, "user_giveOpinion", voisin, "opinion", "YES", "why", "On m'en parle");
		}
		paperwork.as(team.coordinator());
		paperwork.finish(decided, "user_writeTopicSheet", "goal", "Moins d'impayés", "message",
				"Vos charges se vérifient", "doors", "620", "funding", "SPONSOR");
		all.addAll(List.of(decided, asked));
		return all;
	}

	/** Adds copies until so many tasks are open, and lets the database look at them. */
	void upTo(int tasks) {
		var owner = new Owner(application);
		owner.run("alter table mission disable trigger search"); // nobody searches these
		var total = (tasks + each - 1) / each - 1;
		owner.loading(copies.tables(), () -> {
			for (int from = written + 1; from <= total; from += AT_ONCE) {
				int begin = from;
				int end = Math.min(total, from + AT_ONCE - 1);
				inScope(() -> {
					copies.write(begin, end, sites);
					return end;
				});
			}
		});
		written = Math.max(written, total);
		owner.run("alter table mission enable trigger search");
		owner.run("vacuum analyze");
		agree();
	}

	/** What the engine's own query sees is what the inbox holds. */
	private void agree() {
		var apart = inScope(() -> jdbc
			.sql("""
					select count(*) from act_ru_task task full join inbox_task row on row.id = task.id_
					where task.id_ is null or row.id is null or task.assignee_ is distinct from row.assignee::text
						or task.due_date_ is distinct from row.due_at at time zone 'UTC' or not exists (
							select from act_ru_identitylink link where link.task_id_ = task.id_ and link.group_id_ = row.role)""")
			.query(Integer.class)
			.single());
		if (apart > 0) {
			throw new IllegalStateException("Engine and inbox differ in " + apart + " tasks");
		}
	}

	@Override
	public void close() {
		copies.close();
	}

	List<Given.Team> sites() {
		return sites;
	}

	/**
	 * Free ones at the first step: what comes next is another step of the same people.
	 */
	List<Work> free(int number) {
		return inScope(() -> jdbc
			.sql("""
					select id, site_id from inbox_task where step = 'user_describeNeed' and assignee is null and site_id = any (?)
					order by md5(id) limit ?""")
			.params(sites.stream().map(Given.Team::site).toArray(UUID[]::new), number)
			.query((row, index) -> new Work(row.getString("id"), coordinator(row.getObject("site_id", UUID.class))))
			.list());
	}

	private User coordinator(UUID site) {
		return sites.stream().filter((each) -> each.site().equals(site)).findFirst().orElseThrow().coordinator();
	}

	private <T> T inScope(java.util.function.Supplier<T> work) {
		return Scope.system("bench",
				() -> application.getBean(TransactionTemplate.class).execute((status) -> work.get()));
	}

	/** A task, and who does it. */
	record Work(String task, User person) {
	}

}
