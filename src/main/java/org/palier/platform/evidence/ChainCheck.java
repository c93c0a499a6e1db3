package org.palier.platform.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Goes along a chain from its first event and says what does not hold. Events that are
 * missing at its end cannot show here: that is what anchors are for.
 */
final class ChainCheck {

	private final UUID chain;

	private final List<String> faults = new ArrayList<>();

	private String previous = Event.BEGINNING;

	private int number;

	ChainCheck(UUID chain) {
		this.chain = chain;
	}

	static List<String> faults(UUID chain, List<Event> events) {
		var check = new ChainCheck(chain);
		events.forEach(check::next);
		return check.faults();
	}

	/** In order. */
	void next(Event event) {
		number++;
		if (!event.chain().equals(chain)) {
			fault(event, "belongs to another chain");
		}
		if (event.number() != number) {
			fault(event, "event " + number + " was expected here");
			number = event.number();
		}
		if (!event.previous().equals(previous)) {
			fault(event, "does not follow the event before it");
		}
		if (!Seal.of(event).equals(event.hash())) {
			fault(event, "was altered: its hash is another");
		}
		if (!event.isErased() && !Objects.equals(person(event), event.person())) {
			fault(event, "names another person than the one that was sealed");
		}
		previous = event.hash();
	}

	private static @Nullable String person(Event event) {
		return (event.who().isNobody() && event.salt() == null) ? null : Seal.of(event.who(), event.salt());
	}

	private void fault(Event event, String what) {
		faults.add("event " + event.number() + " " + what);
	}

	List<String> faults() {
		return List.copyOf(faults);
	}

}
