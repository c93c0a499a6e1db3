package org.palier.partner;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Language;
import org.palier.platform.web.Texts;

import org.springframework.stereotype.Component;

/** Partners and their people as lines of a file: words in, words out. */
@Component
class PartnerRows {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

	private final Texts texts;

	PartnerRows(Texts texts) {
		this.texts = texts;
	}

	String label(Column column) {
		return texts.get("partner.column." + column);
	}

	/** Whether a heading names this column, in any language. */
	boolean names(String heading, Column column) {
		return inAnyLanguage(() -> Names.plain(heading).equals(Names.plain(label(column))));
	}

	/** Whether a cell says so, in any language. */
	boolean says(boolean yes, String cell) {
		return inAnyLanguage(() -> Names.plain(cell).equals(Names.plain(yes(yes))));
	}

	private static boolean inAnyLanguage(Supplier<Boolean> said) {
		return Stream.of(Language.values()).anyMatch((language) -> language.speak(said));
	}

	Map<Column, String> of(EditPartner partner) {
		var row = new EnumMap<Column, String>(Column.class);
		row.put(Column.NAME, partner.name());
		row.put(Column.KIND, choice("partner.edit.kind", partner.kind()));
		row.put(Column.NATURE, choice("partner.edit.nature", partner.nature()));
		row.put(Column.SIRET, text(partner.siret()));
		row.put(Column.STREET, text(partner.street()));
		row.put(Column.POSTCODE, text(partner.postcode()));
		row.put(Column.TOWN, text(partner.town()));
		return row;
	}

	Map<Column, String> of(EditContact contact) {
		var row = new EnumMap<Column, String>(Column.class);
		row.put(Column.PERSON, contact.name());
		row.put(Column.ROLE, contact.role());
		row.put(Column.EMAIL, contact.email());
		row.put(Column.PHONE, text(Phone.Check.shown(contact.phone())));
		row.put(Column.LANGUAGE, choice("partner.contact.language", contact.language()));
		row.put(Column.CONSENT, (contact.consentOn() != null) ? DAY.format(contact.consentOn()) : "");
		row.put(Column.GONE, yes(Boolean.TRUE.equals(contact.gone())));
		return row;
	}

	String yes(boolean yes) {
		return texts.get(yes ? "words.yes" : "words.no");
	}

	/** The columns whose words changed, by their labels. */
	List<String> changes(Map<Column, String> before, Map<Column, String> after) {
		return after.keySet()
			.stream()
			.filter((column) -> !Objects.equals(before.get(column), after.get(column)))
			.map(this::label)
			.toList();
	}

	/** What one says and the other does not repeat, a line each. */
	List<String> told(Partner said, EditPartner kept) {
		return told(of(EditPartner.of(said)), of(kept));
	}

	List<String> told(Contact said, Contact kept) {
		var told = told(of(EditContact.of(said)), of(EditContact.of(kept)));
		return told.isEmpty() ? told : List.of(kept.email() + " · " + String.join(" · ", told));
	}

	private List<String> told(Map<Column, String> said, Map<Column, String> kept) {
		var told = new ArrayList<String>();
		said.forEach((column, text) -> {
			if (!text.isEmpty() && !text.equals(kept.get(column))) {
				told.add(texts.get("partner.merge.said", label(column), text));
			}
		});
		return told;
	}

	/** A constant by its label, forgiving capitals and accents. */
	<E extends Enum<E>> Optional<E> choice(String prefix, Class<E> type, String words) {
		var plain = Names.plain(words);
		return List.of(type.getEnumConstants())
			.stream()
			.filter((each) -> inAnyLanguage(() -> Names.plain(choice(prefix, each)).equals(plain))
					|| each.name().equals(words))
			.findFirst();
	}

	/** "12/03/2026" or "2026-03-12". */
	static Optional<LocalDate> day(String words) {
		for (var format : List.of(DAY, DateTimeFormatter.ISO_LOCAL_DATE)) {
			try {
				return Optional.of(LocalDate.parse(words, format));
			}
			catch (java.time.DateTimeException ex) {
				// not in this way
			}
		}
		return Optional.empty();
	}

	private String choice(String prefix, @Nullable Enum<?> value) {
		return (value != null) ? texts.get(prefix + "." + value.name()) : "";
	}

	private static String text(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

}
