package org.palier.field;

/** What came of a visit; the name is a message key under {@code visit.result.}. */
public enum VisitResult {

	TALKED, ABSENT, COME_BACK, REFUSED, INACCESSIBLE, DO_NOT_COME_BACK

}
