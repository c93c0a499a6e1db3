package org.palier.platform.web;

import java.util.UUID;

/** Somebody with an account wishes to read in this language from now on. */
public record LanguageChosen(UUID person, Language language) {
}
