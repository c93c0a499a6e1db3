package org.palier.platform.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is done to a chain shows; tried on many chains, at each place of them. */
class ChainCheckTest {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Random random = new Random(20_261_122);

	private final UUID chain = uuid();

	/** Every way to change one field of an event. */
	private final List<UnaryOperator<Event>> changes = List.of(
			(e) -> with(e, uuid(), e.number(), e.at(), e.kind(), e.link(), e.document(), e.shown(), e.mail()),
			(e) -> with(e, e.chain(), e.number() + 1, e.at(), e.kind(), e.link(), e.document(), e.shown(), e.mail()),
			(e) -> with(e, e.chain(), e.number(), e.at().plusMillis(1), e.kind(), e.link(), e.document(), e.shown(),
					e.mail()),
			(e) -> with(e, e.chain(), e.number(), e.at(), other(e.kind()), e.link(), e.document(), e.shown(), e.mail()),
			(e) -> with(e, e.chain(), e.number(), e.at(), e.kind(), uuid(), e.document(), e.shown(), e.mail()),
			(e) -> with(e, e.chain(), e.number(), e.at(), e.kind(), e.link(), uuid(), e.shown(), e.mail()),
			(e) -> with(e, e.chain(), e.number(), e.at(), e.kind(), e.link(), e.document(), hash(), e.mail()),
			(e) -> with(e, e.chain(), e.number(), e.at(), e.kind(), e.link(), e.document(), e.shown(), text()),
			(e) -> sealed(e, hash(), e.previous(), e.hash()), (e) -> sealed(e, e.person(), hash(), e.hash()),
			(e) -> sealed(e, e.person(), e.previous(), hash()),
			(e) -> named(e, new Who(text(), e.who().address(), e.who().said()), e.salt()),
			(e) -> named(e, new Who(e.who().name(), text(), e.who().said()), e.salt()),
			(e) -> named(e, new Who(e.who().name(), e.who().address(), text()), e.salt()),
			(e) -> named(e, e.who(), hash().substring(0, 32)),
			// the same letters, at another place
			(e) -> named(e, new Who(e.who().said(), e.who().address(), e.who().name() + "x"), e.salt()));

	@Test
	void aChainThatWasLeftAloneHolds() {
		for (int run = 0; run < 50; run++) {
			var events = events();
			assertThat(ChainCheck.faults(chain, events)).isEmpty();
			assertThat(ChainCheck.faults(chain, events.stream().map(Event::unnamed).toList())).as("erased").isEmpty();
			assertThat(Proof.read(Proof.of(chain, PARIS, events).json())).isPresent();
		}
	}

	@Test
	void anySingleChangeOfAnyFieldShows() {
		for (int run = 0; run < 20; run++) {
			var events = events();
			for (int place = 0; place < events.size(); place++) {
				for (int change = 0; change < changes.size(); change++) {
					var changed = new ArrayList<>(events);
					changed.set(place, changes.get(change).apply(events.get(place)));
					assertThat(ChainCheck.faults(chain, changed)).as("change %d at %d", change, place).isNotEmpty();
				}
			}
		}
	}

	/**
	 * Who changes an event and seals it again has to seal all that follow, and the last
	 * hash is elsewhere too.
	 */
	@Test
	void sealingAgainMovesTheEndOfTheChain() {
		var events = events();
		for (int place = 0; place < events.size() - 1; place++) {
			var changed = new ArrayList<>(events);
			var other = changes.get(3).apply(events.get(place));
			changed.set(place, sealed(other, other.person(), other.previous(), Seal.of(other)));
			assertThat(ChainCheck.faults(chain, changed)).as("at %d", place).isNotEmpty();
		}
	}

	@Test
	void whatIsTakenOutPutInOrSwappedShows() {
		for (int run = 0; run < 50; run++) {
			var events = events();
			for (int place = 0; place < events.size(); place++) {
				var less = new ArrayList<>(events);
				less.remove(place);
				if (place < events.size() - 1) {
					assertThat(ChainCheck.faults(chain, less)).as("without %d", place).isNotEmpty();
				}
				var more = new ArrayList<>(events);
				more.add(place, events.get(random.nextInt(events.size())));
				assertThat(ChainCheck.faults(chain, more)).as("one more at %d", place).isNotEmpty();
				for (int other = 0; other < place; other++) {
					var swapped = new ArrayList<>(events);
					swapped.set(place, events.get(other));
					swapped.set(other, events.get(place));
					assertThat(ChainCheck.faults(chain, swapped)).as("%d and %d", place, other).isNotEmpty();
				}
			}
			assertThat(ChainCheck.faults(uuid(), events)).as("for another case").isNotEmpty();
		}
	}

	/** Character by character: it is no proof any more, or it ends in another hash. */
	@Test
	void anyOtherCharacterInAProofShows() {
		var json = new String(Proof.of(chain, PARIS, events().subList(0, 4)).json(), StandardCharsets.UTF_8);
		var last = Proof.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow().last().hash();
		var zone = json.indexOf("Europe");
		for (int i = 0; i < json.length(); i++) {
			if (Character.isWhitespace(json.charAt(i)) || (i >= zone && i < zone + 12)) {
				continue;
			}
			var other = json.substring(0, i) + (char) (json.charAt(i) ^ 1) + json.substring(i + 1);
			var read = Proof.read(other.getBytes(StandardCharsets.UTF_8));
			assertThat(read.map((proof) -> proof.last().hash())).as("at %d: %s", i, other.substring(i))
				.isNotEqualTo(java.util.Optional.of(last));
		}
	}

	@Test
	void whatIsWrittenIntoAProofShows() {
		var json = new String(Proof.of(chain, PARIS, events()).json(), StandardCharsets.UTF_8);
		for (var more : List.of("\"note\" : \"payé\", ", "\"chain\" : \"" + UUID.randomUUID() + "\", ")) {
			assertThat(Proof.read(json.replaceFirst("\\{", "{" + more).getBytes(StandardCharsets.UTF_8))).as(more)
				.isEmpty();
		}
		assertThat(Proof.read((json + "{}").getBytes(StandardCharsets.UTF_8))).isEmpty();
		assertThat(Proof.read(json.replace("[ {", "[ null, {").getBytes(StandardCharsets.UTF_8))).isEmpty();
		assertThat(Proof.read("{\"format\":\"palier-evidence-1\"}".getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

	/** What the Javadoc says, done again by hand. */
	@Test
	void anybodyCanReckonIt() throws Exception {
		var at = Instant.parse("2026-03-12T16:42:07.120Z");
		var event = new Event(UUID.fromString("6f1c2f0e-3f56-4b2b-9a0e-0d8f4f7f8a11"), 1, at, Kind.APPROVED, null, null,
				"a".repeat(64), null, null, Event.BEGINNING, "", Who.NOBODY, null);
		var text = "17:palier-evidence-1,36:6f1c2f0e-3f56-4b2b-9a0e-0d8f4f7f8a11,1:1,24:2026-03-12T16:42:07.120Z,"
				+ "8:APPROVED,0:,0:,64:" + "a".repeat(64) + ",0:,0:,64:" + "0".repeat(64) + ",";

		assertThat(Seal.of(event)).isEqualTo(sha256(text));
		assertThat(Seal.of(new Who("Hélène", null, "d’accord"), "00ff"))
			.isEqualTo(sha256("15:palier-person-1,4:00ff,8:Hélène,0:,10:d’accord,"));
	}

	private static String sha256(String text) throws Exception {
		return HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	private List<Event> events() {
		var events = new ArrayList<Event>();
		IntStream.rangeClosed(1, 3 + random.nextInt(6)).forEach((number) -> {
			var who = new Who(text(), random.nextBoolean() ? text() : null, text());
			var salt = hash().substring(0, 32);
			var open = new Event(chain, number, Instant.ofEpochMilli(random.nextLong(1L << 41)),
					Kind.values()[random.nextInt(Kind.values().length)], uuid(), random.nextBoolean() ? uuid() : null,
					random.nextBoolean() ? hash() : null, random.nextBoolean() ? text() : null, Seal.of(who, salt),
					events.isEmpty() ? Event.BEGINNING : events.get(events.size() - 1).hash(), "", who, salt);
			events.add(sealed(open, open.person(), open.previous(), Seal.of(open)));
		});
		return events;
	}

	private static Event with(Event e, UUID chain, int number, Instant at, Kind kind, UUID link, UUID document,
			String shown, String mail) {
		return new Event(chain, number, at, kind, link, document, shown, mail, e.person(), e.previous(), e.hash(),
				e.who(), e.salt());
	}

	private static Event sealed(Event e, String person, String previous, String hash) {
		return new Event(e.chain(), e.number(), e.at(), e.kind(), e.link(), e.document(), e.shown(), e.mail(), person,
				previous, hash, e.who(), e.salt());
	}

	private static Event named(Event e, Who who, String salt) {
		return new Event(e.chain(), e.number(), e.at(), e.kind(), e.link(), e.document(), e.shown(), e.mail(),
				e.person(), e.previous(), e.hash(), who, salt);
	}

	private static Kind other(Kind kind) {
		return Kind.values()[(kind.ordinal() + 1) % Kind.values().length];
	}

	private UUID uuid() {
		return new UUID(random.nextLong(), random.nextLong());
	}

	private String hash() {
		var bytes = new byte[32];
		random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	private String text() {
		return "é:,\"{" + random.nextInt() + "}\n=cmd()";
	}

}
