package org.palier.platform.evidence;

/** What can happen to a text on its way to those who answer for it. */
public enum Kind {

	/** The chain began after the fact: the text had gone out before there were chains. */
	BEGUN_LATER,

	/** A text was frozen; from now on this is what is shown. */
	FROZEN,

	/** A mail with a link, or with a receipt, was written. */
	SENT,

	/** The mail server took a mail. */
	ACCEPTED,

	/** The address of a link was opened: by a person, or by the scanner of their mail. */
	OPENED,

	/** The page with the text, or the document itself, was shown behind a link. */
	SHOWN,

	CODE_SENT, CODE_ENTERED, REMINDED, APPROVED, CHANGE_ASKED, DECLINED, HANDED_OVER, DELEGATED, NOT_FOR_ME,
	READER_ADDED, VOTE_PLANNED, VOTE_RECORDED,

	/** A link was withdrawn, or its time was over. */
	REVOKED,

	/** A link was sent again; the one before opens nothing any more. */
	REISSUED,

	COUNTERSIGNED

}
