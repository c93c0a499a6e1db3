package org.palier.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who at the partner's reads, approves and signs. Who has the same turn is asked at the
 * same time; the next turn begins when all of this one have approved.
 */
public record Chain(List<Person> people) {

	/** These, one after the other. */
	static Chain inOrder(List<UUID> contacts) {
		var people = new ArrayList<Person>();
		contacts.forEach((contact) -> people.add(new Person(contact, Part.APPROVES, people.size() + 1, null)));
		return new Chain(people);
	}

	/** Whose word is needed, in order. */
	List<Person> deciding() {
		return people.stream()
			.filter((person) -> person.part() != Part.READS)
			.sorted(Comparator.comparingInt(Person::turn))
			.toList();
	}

	List<UUID> readers() {
		return people.stream().filter((person) -> person.part() == Part.READS).map(Person::contact).toList();
	}

	/** Who decides last: the signatory, if nobody is said to sign. */
	UUID signatory() {
		var deciding = deciding();
		return deciding.stream()
			.filter((person) -> person.part() == Part.SIGNS)
			.reduce((first, last) -> last)
			.orElseGet(() -> deciding.get(deciding.size() - 1))
			.contact();
	}

	/** Somebody else in the place of one of them. */
	Chain with(UUID contact, UUID instead) {
		return new Chain(people.stream()
			.map((person) -> person.contact().equals(contact) && person.part() != Part.READS
					? new Person(instead, person.part(), person.turn(), contact) : person)
			.toList());
	}

	Chain withReader(UUID contact) {
		var all = new ArrayList<>(people);
		if (!readers().contains(contact)) {
			all.add(new Person(contact, Part.READS, 0, null));
		}
		return new Chain(all);
	}

	/** Who handed it over to somebody, if anyone did. */
	@Nullable UUID before(UUID contact) {
		return deciding().stream()
			.filter((person) -> person.contact().equals(contact))
			.map(Person::before)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	boolean names(UUID contact) {
		return deciding().stream().anyMatch((person) -> person.contact().equals(contact));
	}

	/**
	 * One of them.
	 *
	 * @param turn 1 is asked first; readers have none
	 * @param before who handed it over to them
	 */
	public record Person(UUID contact, Part part, int turn, @Nullable UUID before) {
	}

}
