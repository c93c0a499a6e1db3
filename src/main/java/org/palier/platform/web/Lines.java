package org.palier.platform.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The lines of a form that were sent: who skips an index leaves a gap in the list. */
public final class Lines {

	private Lines() {
	}

	/** Without gaps, and empty if there is none. */
	public static <T> List<T> of(@Nullable List<T> sent) {
		return (sent == null) ? List.of() : sent.stream().filter(Objects::nonNull).toList();
	}

}
