package org.palier.place;

/**
 * An address as a file has it.
 *
 * @param key by which the national files tell it again: town, street, number, suffix
 * @param entrance whether the point is the door of the building
 */
record AddressLine(String key, Address address, boolean entrance) {
}
