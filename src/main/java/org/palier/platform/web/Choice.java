package org.palier.platform.web;

/**
 * One option of a list in a form.
 *
 * @param value what is sent
 * @param label what is read
 */
public record Choice(String value, String label) {
}
