package org.palier.organisation;

import java.util.Locale;
import java.util.Optional;

import org.palier.platform.web.Language;
import org.palier.platform.web.LanguageChosen;
import org.palier.platform.web.Readers;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which language those with an account read, as they chose. */
@Component
@Transactional
@Order(2)
class ReadingLanguages implements Readers.Source {

	private final People people;

	ReadingLanguages(People people) {
		this.people = people;
	}

	@EventListener
	void on(LanguageChosen event) {
		people.findById(event.person()).ifPresent((person) -> person.readIn(event.language()));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Language> languageOf(String address) {
		return people.findByEmail(address.strip().toLowerCase(Locale.ROOT)).map(Person::readsIn);
	}

}
