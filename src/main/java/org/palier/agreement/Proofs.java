package org.palier.agreement;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.platform.document.Document;
import org.palier.platform.document.Documents;
import org.palier.platform.evidence.Event;
import org.palier.platform.evidence.Evidence;
import org.palier.platform.evidence.Proof;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.web.BaseUrl;
import org.palier.platform.web.Language;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The proof of an agreement: a page to print and a file whose chain anybody can reckon
 * again. A partner's person finds themselves in it, and of others only what was done.
 */
@Component
@Transactional
class Proofs {

	private static final String KIND = "proof";

	private final Evidence evidence;

	private final Documents documents;

	private final AgreementReading reading;

	private final Directory directory;

	private final BaseUrl baseUrl;

	private final Texts texts;

	Proofs(Evidence evidence, Documents documents, AgreementReading reading, Directory directory, BaseUrl baseUrl,
			Texts texts) {
		this.evidence = evidence;
		this.documents = documents;
		this.reading = reading;
		this.directory = directory;
		this.baseUrl = baseUrl;
		this.texts = texts;
	}

	/** Beside the text, when the agreement is in force. */
	void archive(Agreement agreement) {
		documents.freeze(agreement.site(), agreement.mission(), agreement.id(), KIND, title(agreement),
				model(agreement, evidence.of(agreement.id())));
	}

	/**
	 * As things stand now: frozen the first time that somebody asks, so that it can be
	 * verified like any other document.
	 * @param reader who opens it by their link; else somebody of the association
	 */
	Document pdf(Agreement agreement, @Nullable PartnerLink reader) {
		var events = events(agreement, reader);
		var kind = KIND + "-" + events.size() + ((reader != null) ? "-" + reader.id() : "");
		return documents.latest(agreement.id(), kind)
			.orElseGet(() -> documents.freeze(agreement.site(), null, agreement.id(), kind, title(agreement),
					model(agreement, events)));
	}

	@Transactional(readOnly = true)
	byte[] json(Agreement agreement, @Nullable PartnerLink reader) {
		return Proof.of(agreement.id(), zone(agreement), events(agreement, reader)).json();
	}

	/** A proof is a French deed, whoever asks for it. */
	String title(Agreement agreement) {
		return Language.FRENCH.speak(() -> texts.get("agreement.proof.document", reading.title(agreement)));
	}

	private List<Event> events(Agreement agreement, @Nullable PartnerLink reader) {
		return evidence.of(agreement.id())
			.stream()
			.map((event) -> (reader == null || event.link() == null || event.link().equals(reader.id())) ? event
					: event.unnamed())
			.toList();
	}

	private Map<String, Object> model(Agreement agreement, List<Event> events) {
		return Language.FRENCH.speak(() -> inFrench(agreement, events));
	}

	private Map<String, Object> inFrench(Agreement agreement, List<Event> events) {
		var model = new HashMap<>(reading.document(agreement));
		model.put("sha256", Objects.requireNonNull(agreement.sha256()));
		model.put("lines", events.stream().map((event) -> line(event, zone(agreement))).toList());
		model.put("head", events.get(events.size() - 1));
		model.put("zone", zone(agreement).getId());
		model.put("verify", baseUrl.get() + "/verify");
		return model;
	}

	private ZoneId zone(Agreement agreement) {
		return directory.of(agreement.site()).zone();
	}

	private Line line(Event event, ZoneId zone) {
		var who = event.isErased() ? texts.get("agreement.proof.someone")
				: Stream.of(event.who().name(), event.who().address())
					.filter(Objects::nonNull)
					.collect(Collectors.joining(", "));
		return new Line(event.number(), time("dd/MM/yyyy HH:mm:ss", event.at(), zone),
				time("yyyy-MM-dd HH:mm:ss 'UTC'", event.at(), ZoneOffset.UTC),
				texts.get("agreement.evidence." + event.kind()), who, event.who().said(), event.shown(), event.mail());
	}

	private static String time(String pattern, Instant at, ZoneId zone) {
		return DateTimeFormatter.ofPattern(pattern).format(at.atZone(zone));
	}

	/**
	 * An event as it is printed.
	 *
	 * @param local time at the site
	 * @param who name and address
	 */
	record Line(int number, String local, String utc, String what, String who, @Nullable String said,
			@Nullable String shown, @Nullable String mail) {
	}

}
