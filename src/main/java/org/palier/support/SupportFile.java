package org.palier.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that is confidential about one resident, in the order in which it was written.
 *
 * @param resident who
 * @param contacts first calls
 * @param orientations towards services, with their answers
 * @param callBacks later calls
 * @param conclusion how it ended
 */
record SupportFile(Resident resident, List<MakeContact> contacts, List<Orientation> orientations,
		List<CallBack> callBacks, @Nullable Conclude conclusion) {

	SupportFile(Resident resident) {
		this(resident, List.of(), List.of(), List.of(), null);
	}

	static SupportFile ofNobody() {
		return new SupportFile(new Resident("", "", ""));
	}

	SupportFile with(MakeContact contact) {
		return new SupportFile(resident, plus(contacts, contact), orientations, callBacks, conclusion);
	}

	SupportFile with(Orientation orientation) {
		return new SupportFile(resident, contacts, plus(orientations, orientation), callBacks, conclusion);
	}

	SupportFile with(CallBack callBack) {
		return new SupportFile(resident, contacts, orientations, plus(callBacks, callBack), conclusion);
	}

	SupportFile with(Conclude conclusion) {
		return new SupportFile(resident, contacts, orientations, callBacks, conclusion);
	}

	/** The service has answered the last orientation. */
	SupportFile with(AnswerOrientation answer) {
		var answered = new ArrayList<>(orientations);
		var last = answered.remove(answered.size() - 1);
		answered.add(new Orientation(last.orient(), last.at(), answer));
		return new SupportFile(resident, contacts, answered, callBacks, conclusion);
	}

	@Nullable MakeContact lastContact() {
		return last(contacts);
	}

	@Nullable Orientation lastOrientation() {
		return last(orientations);
	}

	@Nullable CallBack lastCallBack() {
		return last(callBacks);
	}

	private static <T> @Nullable T last(List<T> list) {
		return list.isEmpty() ? null : list.get(list.size() - 1);
	}

	private static <T> List<T> plus(List<T> list, T one) {
		var longer = new ArrayList<>(list);
		longer.add(one);
		return longer;
	}

	/** One service that was asked, when, and what it said. */
	record Orientation(Orient orient, Instant at, @Nullable AnswerOrientation answer) {
	}

}
