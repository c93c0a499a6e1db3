package org.palier.prospecting;

/**
 * Why nothing came of it; the name is a message key under {@code prospecting.lost.}.
 */
public enum LostReason {

	NO_BUDGET, NOT_PRIORITY, OTHERWISE, NO_ANSWER, TOO_EARLY, MISTAKE, OTHER

}
