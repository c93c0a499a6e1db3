package org.palier.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.palier.platform.calendar.Locality;
import org.palier.platform.security.Replaced;
import org.palier.platform.security.Scope;
import org.palier.platform.security.User;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who acts for whom at this moment: from the first to the last day of an absence, as
 * these days begin and end where the absent person works.
 */
@Component
public class StandIns {

	private final Absences absences;

	private final People people;

	private final Sites sites;

	private final Accounts accounts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	StandIns(Absences absences, People people, Sites sites, Accounts accounts, TransactionTemplate transaction,
			Clock clock) {
		this.absences = absences;
		this.people = people;
		this.sites = sites;
		this.accounts = accounts;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** This person with all that they may do today. */
	public User today(User user) {
		var absent = replacedBy(user.id());
		return absent.isEmpty() ? user : user.replacing(absent);
	}

	private List<Replaced> replacedBy(UUID standIn) {
		var about = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
		return Scope.system("stand-ins",
				() -> Optional.ofNullable(transaction
					.execute((status) -> absences.replacedBy(standIn, about.minusDays(1), about.plusDays(1))
						.stream()
						.flatMap((absence) -> replaced(absence).stream())
						.toList())))
			.orElseThrow();
	}

	private Optional<Replaced> replaced(Absence absence) {
		return people.findById(absence.person())
			.filter((person) -> isAway(person, absence))
			.map((person) -> new Replaced(person.id(), person.name(), absence.lastDay(), accounts.sites(person),
					person.roles()));
	}

	private boolean isAway(Person person, Absence absence) {
		var today = LocalDate.ofInstant(clock.instant(), locality(person).zone());
		return !today.isBefore(absence.firstDay()) && !today.isAfter(absence.lastDay());
	}

	/** Where a person works, for days and hours: the first of their sites by name. */
	public Locality locality(Person person) {
		return accounts.sites(person)
			.stream()
			.flatMap((site) -> sites.findById(site).stream())
			.min(java.util.Comparator.comparing(Site::name))
			.map(Site::locality)
			.orElse(Locality.MAINLAND);
	}

}
