package org.palier.workflow;

import java.util.List;

/**
 * What cannot come before a step is done, as its model is drawn. Ways that lead back are
 * left out, and so are those that a deadline opens: they do not wait for the step. Names
 * are as drawn, in French.
 *
 * @param next the first user tasks and called phases on each way
 * @param all these and all that follow, the nearest first
 */
public record Behind(List<Step> next, List<Step> all) {
}
