package org.palier.platform.web;

import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * In which language people read who are not in front of us: what is written to them is
 * worded in theirs, never in that of whoever caused it.
 */
@Component
public class Readers {

	/** Attribute of a request that acts for the person with this address. */
	public static final String ADDRESS = Readers.class.getName() + ".address";

	private final ObjectProvider<Source> sources;

	Readers(ObjectProvider<Source> sources) {
		this.sources = sources;
	}

	/** French, unless somebody knows better. */
	public Language of(String address) {
		return sources.orderedStream()
			.flatMap((source) -> source.languageOf(address).stream())
			.findFirst()
			.orElse(Language.FRENCH);
	}

	/** Words something for the person with this address. */
	public <T> T write(String address, Supplier<T> words) {
		return of(address).speak(words);
	}

	/** Knows in which language some people read; the first in order is believed. */
	public interface Source {

		Optional<Language> languageOf(String address);

	}

}
