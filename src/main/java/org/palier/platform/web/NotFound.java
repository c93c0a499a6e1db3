package org.palier.platform.web;

import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** It does not exist, or not for this person: both look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotFound extends RuntimeException {

	public static <T> T orElse(Optional<T> found) {
		return found.orElseThrow(NotFound::new);
	}

}
