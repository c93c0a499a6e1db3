package org.palier.support;

/**
 * The person, as met at the door.
 *
 * @param firstName how they want to be called
 * @param contact telephone number or place at which to reach them
 * @param need what they ask for
 */
record Resident(String firstName, String contact, String need) {
}
