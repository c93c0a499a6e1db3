package org.palier.place;

/** How one gets in: a code, the hours of a caretaker. */
record AccessNote(String text) {
}
