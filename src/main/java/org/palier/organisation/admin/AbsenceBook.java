package org.palier.organisation.admin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.palier.organisation.Absence;
import org.palier.organisation.Absences;
import org.palier.organisation.People;
import org.palier.organisation.Person;
import org.palier.organisation.Site;
import org.palier.organisation.Sites;
import org.palier.platform.audit.Audit;
import org.palier.platform.security.Role;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;
import org.palier.platform.web.Choice;
import org.palier.platform.web.NotFound;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is away when, and who stands in: a colleague of the same site, or a coordinator of
 * a neighbouring one, whom the person's own scope would not show.
 */
@Component
class AbsenceBook {

	private final Absences absences;

	private final People people;

	private final Sites sites;

	private final Audit audit;

	private final TransactionTemplate transaction;

	AbsenceBook(Absences absences, People people, Sites sites, Audit audit, TransactionTemplate transaction) {
		this.absences = absences;
		this.people = people;
		this.sites = sites;
		this.audit = audit;
		this.transaction = transaction;
	}

	List<Entry> of(UUID person) {
		return everywhere(() -> absences.findByPersonOrderByFirstDayDesc(person)
			.stream()
			.map((absence) -> new Entry(absence,
					Optional.ofNullable(absence.standIn()).flatMap(people::findById).map(Person::name).orElse("")))
			.toList());
	}

	String name(UUID person) {
		return everywhere(() -> NotFound.orElse(people.findById(person)).name());
	}

	List<Choice> standIns(UUID person) {
		return everywhere(() -> standIns(NotFound.orElse(people.findById(person))).stream()
			.map((each) -> new Choice(each.id().toString(), each.name()))
			.toList());
	}

	/**
	 * @throws NotFound if the stand-in is none of those offered
	 */
	void add(UUID person, AbsenceForm form) {
		everywhere(() -> {
			var away = NotFound.orElse(people.findById(person));
			if (form.standIn() != null
					&& standIns(away).stream().noneMatch((each) -> each.id().equals(form.standIn()))) {
				throw new NotFound();
			}
			audit.record(null, null, null, "absence.entered", away.name(), form.firstDay() + " – " + form.lastDay(),
					person.toString());
			return absences.save(new Absence(person, form.standIn(), form.firstDay(), form.lastDay()));
		});
	}

	void remove(UUID person, UUID absence) {
		everywhere(() -> {
			var found = NotFound.orElse(absences.findById(absence).filter((each) -> each.person().equals(person)));
			absences.delete(found);
			return found;
		});
	}

	private List<Person> standIns(Person away) {
		var territories = sites.findAllByOrderByName()
			.stream()
			.filter((site) -> away.sites().contains(site.id()))
			.map(Site::territory)
			.toList();
		var near = sites.findAllByOrderByName()
			.stream()
			.filter((site) -> territories.contains(site.territory()))
			.map(Site::id)
			.toList();
		return people.findAllByOrderByName()
			.stream()
			.filter((each) -> each.isEnabled() && !each.id().equals(away.id()))
			.filter((each) -> share(each.sites(), away.sites())
					|| (each.roles().contains(Role.COORDINATOR) && share(each.sites(), Set.copyOf(near))))
			.sorted(Comparator.comparing(Person::name))
			.toList();
	}

	private static boolean share(Set<UUID> some, Set<UUID> others) {
		return some.stream().anyMatch(others::contains);
	}

	private <T> T everywhere(Supplier<T> work) {
		var actor = User.current().map(User::name).orElse("administration");
		return Scope.system(actor,
				() -> Optional.ofNullable(transaction.execute((status) -> work.get())).orElseThrow());
	}

	/**
	 * An absence as shown.
	 *
	 * @param standIn name of who stands in, empty if nobody
	 */
	public record Entry(Absence absence, String standIn) {
	}

}
