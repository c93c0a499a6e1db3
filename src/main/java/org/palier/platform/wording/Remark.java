package org.palier.platform.wording;

/**
 * Something in a text that should not stand there.
 *
 * @param kind message key under {@code wording.}: {@code phone}, {@code health}
 * @param refused whether a form that holds it is sent back
 * @param start of the words meant, in the text
 * @param end after them
 */
public record Remark(String kind, boolean refused, int start, int end) {
}
