package org.palier.mission;

/**
 * A figure of a mission, counted from the data.
 *
 * @param key message key of its name under {@code figure.}; {@code figure.<key>.help} is
 * its definition
 * @param value formatted for reading
 */
public record Figure(String key, String value) {
}
