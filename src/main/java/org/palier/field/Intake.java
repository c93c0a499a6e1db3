package org.palier.field;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.palier.field.Answer.State;
import org.palier.field.Reading.Read;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static org.palier.platform.web.RuleBroken.require;

/**
 * Takes in what phones have kept, in whatever order, late, and as often as they send it.
 */
@Service
@Transactional
class Intake {

	private final Reading reading;

	private final VisitReceipts receipts;

	private final Gate gate;

	private final Holds holds;

	private final Aftermath aftermath;

	private final Visits visits;

	private final EntityManager entities;

	private final Texts texts;

	private final Clock clock;

	Intake(Reading reading, VisitReceipts receipts, Gate gate, Holds holds, Aftermath aftermath, Visits visits,
			EntityManager entities, Texts texts, Clock clock) {
		this.reading = reading;
		this.receipts = receipts;
		this.gate = gate;
		this.holds = holds;
		this.aftermath = aftermath;
		this.visits = visits;
		this.entities = entities;
		this.texts = texts;
		this.clock = clock;
	}

	/** One answer for each, in the same order. */
	List<Answer> take(List<Sent> sent) {
		var answers = new LinkedHashMap<Sent, Answer>();
		var known = receipts.known(sent.stream().map(Sent::id).toList());
		var fresh = new LinkedHashMap<UUID, Map<UUID, Admitted>>();
		var gates = new HashMap<UUID, Gate.Opening>();
		for (var each : sent) {
			var read = reading.read(each);
			var receipt = known.get(each.id());
			if (receipt != null && read.refusal() == null) {
				answers.put(each, again(read, receipt));
			}
			else if (read.visit() == null) {
				answers.put(each, Objects.requireNonNull(read.refusal()));
			}
			else {
				var opening = gates.computeIfAbsent(read.visit().mission(), gate::of);
				var why = opening.refuses(read.visit());
				if (why != null) {
					var state = opening.isKnown() ? State.REFUSED : State.UNKNOWN;
					answers.put(each, new Answer(each.id(), state, read.sha256(), texts.get("door." + why)));
				}
				else {
					fresh.computeIfAbsent(opening.site(), (site) -> new LinkedHashMap<>())
						.putIfAbsent(each.id(), new Admitted(read, opening));
				}
			}
		}
		fresh.forEach((site, admitted) -> answers.putAll(keep(site, admitted)));
		return sent.stream().map((each) -> answers.computeIfAbsent(each, this::takeAgain)).toList();
	}

	/** The same id twice in one parcel: the second one meets the first. */
	private Answer takeAgain(Sent second) {
		return again(reading.read(second),
				Objects.requireNonNull(receipts.known(List.of(second.id())).get(second.id())));
	}

	private Map<Sent, Answer> keep(UUID site, Map<UUID, Admitted> admitted) {
		var prints = new LinkedHashMap<UUID, String>();
		admitted.forEach((id, each) -> prints.put(id, receipts.print(each.read().sha256())));
		var numbers = receipts.write(site, prints);
		var late = new ArrayList<UUID>(admitted.keySet());
		late.removeAll(numbers.keySet());
		var raced = receipts.known(late);
		var answers = new LinkedHashMap<Sent, Answer>();
		admitted.forEach((id, each) -> {
			var number = numbers.get(id);
			answers.put(each.read().sent(), (number != null) ? keep(each, number) : again(each.read(), raced.get(id)));
		});
		return answers;
	}

	private Answer keep(Admitted admitted, long number) {
		var sent = Objects.requireNonNull(admitted.read().visit());
		var now = clock.instant();
		var opening = admitted.opening();
		var by = FieldService.me();
		var round = opening.round(sent).orElse(null);
		entities
			.persist(new Visit(opening.site(), sent, (round != null) ? round.id() : null, opening.guide(), by, now));
		var beside = holds.take(opening.site(), sent, opening.pair(sent));
		aftermath.of(opening, sent, by);
		return new Answer(sent.visit().id(), State.RECEIVED, number, admitted.read().sha256(), null, beside);
	}

	/** A receipt of another site is not seen: that id is taken all the same. */
	private Answer again(Read read, VisitReceipts.@Nullable Receipt receipt) {
		var id = read.sent().id();
		if (receipt == null || !(receipt.takenBack() || receipt.print().equals(receipts.print(read.sha256())))) {
			return new Answer(id, State.CONFLICT, read.sha256(), texts.get("door.conflict"));
		}
		return new Answer(id, receipt.takenBack() ? State.TAKEN_BACK : State.RECEIVED, receipt.number(), read.sha256(),
				null, null);
	}

	/**
	 * Takes back a visit within ten minutes of its making, whether it has arrived, is
	 * still on its way, or came twice.
	 * @param minutes how old it was, by the phone's clock
	 */
	void takeBack(UUID visit, UUID mission, int minutes) {
		require(minutes >= 0 && minutes < Visit.UNDO.toMinutes(), "visit.tooLate");
		var opening = gate.of(mission);
		if (!opening.isKnown()) {
			throw new NotFound();
		}
		var kept = visits.findById(visit).orElse(null);
		if (kept != null) {
			if (!kept.recordedBy().equals(FieldService.me()) || !kept.mission().equals(mission)) {
				throw new NotFound();
			}
			visits.delete(kept);
		}
		receipts.takeBack(opening.site(), visit);
	}

	/** One that may be kept. */
	private record Admitted(Read read, Gate.Opening opening) {
	}

}
