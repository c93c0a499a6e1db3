package org.palier.agreement;

/**
 * A remark of an approver.
 *
 * @param clause heading of what it is about
 */
record Note(String clause, String text) {
}
