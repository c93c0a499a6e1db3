package org.palier.platform.link;

/** Somebody tries links at random, so often that it is no mistake. */
public record GuessesNoticed() {
}
