package org.palier.field;

/**
 * The five figures of a mission, counted from its visits.
 *
 * @param all visits of every kind and result
 * @param knocked doors knocked on, without those that could not be reached
 * @param opened doors behind which somebody answered
 * @param talked talks, at doors and at the foot of buildings
 * @param oriented talks in which a resident was told where to turn
 * @param refused doors at which the talk was refused
 */
record VisitCount(long all, long knocked, long opened, long talked, long oriented, long refused) {
}
