package org.palier.field;

/** Where a visit takes place: at a door, or at the foot of a building. */
public enum VisitKind {

	DOOR, FOOT

}
