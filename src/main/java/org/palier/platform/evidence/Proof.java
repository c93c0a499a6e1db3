package org.palier.platform.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chain as a file that leaves the house. It holds nothing but what is sealed, and local
 * times that can be reckoned again: whatever somebody writes into it shows. docs/proof.md
 * describes it field by field.
 *
 * @param format {@code palier-evidence-1}
 * @param zone of the local times
 */
public record Proof(String format, UUID chain, String zone, List<Line> events) {

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

	/** Unknown fields and fields given twice are alterations. */
	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(SerializationFeature.INDENT_OUTPUT)
		.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	public static Proof of(UUID chain, ZoneId zone, List<Event> events) {
		return new Proof(Seal.VERSION, chain, zone.getId(),
				events.stream().map((event) -> Line.of(event, zone)).toList());
	}

	public byte[] json() {
		return JSON.writeValueAsBytes(this);
	}

	/** Empty if it is no proof, or none that was left as it was. */
	static Optional<Proof> read(byte[] json) {
		try {
			return Optional.of(JSON.readValue(json, Proof.class)).filter(Proof::isWhole);
		}
		catch (JacksonException | DateTimeException | NullPointerException ex) {
			return Optional.empty();
		}
	}

	/** Whether nothing in it contradicts itself. */
	private boolean isWhole() {
		var place = ZoneId.of(zone);
		return format.equals(Seal.VERSION) && !events.isEmpty()
				&& events.stream().allMatch((line) -> line.equals(Line.of(line.event(chain), place)))
				&& ChainCheck.faults(chain, events.stream().map((line) -> line.event(chain)).toList()).isEmpty();
	}

	Line last() {
		return events.get(events.size() - 1);
	}

	/**
	 * An event as it is written there.
	 *
	 * @param at UTC, with three decimals
	 * @param local the same moment in the zone of the proof
	 */
	public record Line(int number, String at, String local, Kind kind, @Nullable UUID link, @Nullable UUID document,
			@Nullable String shown, @Nullable String mail, @Nullable String person, String previous, String hash,
			@Nullable String name, @Nullable String address, @Nullable String said, @Nullable String salt) {

		static Line of(Event event, ZoneId zone) {
			return new Line(event.number(), Seal.at(event.at()), LOCAL.format(event.at().atZone(zone)), event.kind(),
					event.link(), event.document(), event.shown(), event.mail(), event.person(), event.previous(),
					event.hash(), event.who().name(), event.who().address(), event.who().said(), event.salt());
		}

		Event event(UUID chain) {
			return new Event(chain, number, Instant.parse(at), kind, link, document, shown, mail, person, previous,
					hash, new Who(name, address, said), salt);
		}

	}

}
