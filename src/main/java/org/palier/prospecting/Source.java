package org.palier.prospecting;

/**
 * How one came upon a prospect; the name is a message key under
 * {@code prospecting.source.}.
 */
public enum Source {

	MET, KNOWN, RECOMMENDED, CALL_FOR_PROJECTS, THEY_CALLED, OTHER

}
