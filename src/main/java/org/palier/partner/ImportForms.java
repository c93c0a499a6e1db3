package org.palier.partner;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Blank;
import org.palier.platform.web.Language;
import org.palier.platform.web.Texts;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;

/**
 * A line of a file as the forms that somebody would have filled in, under their rules.
 */
@Component
class ImportForms {

	private static final Map<String, Column> FIELDS = Map.ofEntries(Map.entry("site", Column.SITE),
			Map.entry("name", Column.NAME), Map.entry("kind", Column.KIND), Map.entry("nature", Column.NATURE),
			Map.entry("siret", Column.SIRET), Map.entry("street", Column.STREET),
			Map.entry("postcode", Column.POSTCODE), Map.entry("town", Column.TOWN), Map.entry("role", Column.ROLE),
			Map.entry("email", Column.EMAIL), Map.entry("phone", Column.PHONE), Map.entry("consentOn", Column.CONSENT));

	private final PartnerRows rows;

	private final Texts texts;

	private final MessageSource messages;

	private final Validator validator;

	ImportForms(PartnerRows rows, Texts texts, MessageSource messages, Validator validator) {
		this.rows = rows;
		this.texts = texts;
		this.messages = messages;
		this.validator = validator;
	}

	/** Which column stands where; columns that we do not know are passed over. */
	Map<Column, Integer> headings(List<SheetRow> file) throws SheetUnreadable {
		var found = new EnumMap<Column, Integer>(Column.class);
		var headings = file.isEmpty() ? List.<String>of() : file.get(0).cells();
		for (var column : Column.values()) {
			for (int i = headings.size() - 1; i >= 0; i--) {
				if (rows.names(headings.get(i), column)) {
					found.put(column, i);
				}
			}
		}
		if (!found.containsKey(Column.NAME)) {
			throw new SheetUnreadable("partner.import.noName");
		}
		if (file.size() < 2) {
			throw new SheetUnreadable("partner.import.noLine");
		}
		return found;
	}

	/** What the line wants of the partner; adds to {@code wrong} what cannot be. */
	@SuppressWarnings("NullAway") // a form that is not checked yet
	EditPartner partner(Cells cells, UUID site, Optional<EditPartner> known, List<String> wrong) {
		var old = known.orElseGet(() -> Blank.of(EditPartner.class));
		var form = new EditPartner(site, known.isPresent() ? old.name() : cells.of(Column.NAME),
				choice(cells, Column.KIND, Kind.class, "partner.edit.kind", old.kind(), wrong),
				choice(cells, Column.NATURE, Nature.class, "partner.edit.nature", old.nature(), wrong),
				text(cells, Column.SIRET, old.siret()), text(cells, Column.STREET, old.street()),
				cells.find(Column.POSTCODE).map(ImportForms::fiveDigits).orElse(old.postcode()),
				text(cells, Column.TOWN, old.town()), null);
		check(form, Column.NAME, wrong);
		return form.plain();
	}

	/** What it wants of the person; empty if it names nobody. */
	@SuppressWarnings("NullAway") // a form that is not checked yet
	Optional<EditContact> contact(Cells cells, Optional<EditContact> known, List<String> wrong) {
		if (!cells.says(Column.OF_CONTACT)) {
			return Optional.empty();
		}
		var old = known.orElseGet(() -> Blank.of(EditContact.class));
		var form = new EditContact(text(cells, Column.PERSON, old.name()), text(cells, Column.ROLE, old.role()),
				known.isPresent() ? old.email() : text(cells, Column.EMAIL, null),
				text(cells, Column.PHONE, old.phone()),
				choice(cells, Column.LANGUAGE, Language.class, "partner.contact.language", old.language(), wrong),
				day(cells, old.consentOn(), wrong), yes(cells, Column.GONE, Boolean.TRUE.equals(old.gone()), wrong));
		check(form, Column.PERSON, wrong);
		return Optional.of(form.plain());
	}

	boolean yes(Cells cells, Column column, boolean otherwise, List<String> wrong) {
		var said = cells.find(column);
		if (said.isEmpty()) {
			return otherwise;
		}
		if (rows.says(true, said.get())) {
			return true;
		}
		if (!rows.says(false, said.get())) {
			wrong.add(text("yes", rows.label(column), cells.of(column)));
		}
		return false;
	}

	/**
	 * @param key under {@code partner.import.why.}
	 */
	String text(String key, Object... args) {
		return texts.get("partner.import.why." + key, args);
	}

	private <E extends Enum<E>> @Nullable E choice(Cells cells, Column column, Class<E> type, String prefix,
			@Nullable E otherwise, List<String> wrong) {
		var said = cells.find(column);
		if (said.isEmpty()) {
			return otherwise;
		}
		var found = rows.choice(prefix, type, said.get());
		if (found.isEmpty()) {
			wrong.add(text("choice", rows.label(column), said.get()));
			return type.getEnumConstants()[0];
		}
		return found.get();
	}

	private @Nullable LocalDate day(Cells cells, @Nullable LocalDate otherwise, List<String> wrong) {
		var said = cells.find(Column.CONSENT);
		if (said.isEmpty()) {
			return otherwise;
		}
		var day = PartnerRows.day(said.get());
		if (day.isEmpty()) {
			wrong.add(text("day", rows.label(Column.CONSENT), said.get()));
		}
		return day.orElse(null);
	}

	private static @Nullable String text(Cells cells, Column column, @Nullable String otherwise) {
		return cells.find(column).orElse(otherwise);
	}

	/** A spreadsheet drops the zero of 01000. */
	private static String fiveDigits(String postcode) {
		return postcode.matches("[0-9]{4}") ? "0" + postcode : postcode;
	}

	/** The rules of the form, in the words of the form. */
	private void check(Object form, Column name, List<String> wrong) {
		var binder = new DataBinder(form, "form");
		binder.setValidator(validator);
		binder.validate();
		// a validator has no order of its own, but the same file always gives the same
		// reasons
		binder.getBindingResult()
			.getFieldErrors()
			.stream()
			.sorted(Comparator.comparing((FieldError error) -> column(error, name))
				.thenComparing((error) -> Objects.requireNonNullElse(error.getCode(), "")))
			.forEach((error) -> wrong.add(text("field", rows.label(column(error, name)),
					messages.getMessage(error, Language.current().locale()))));
	}

	private static Column column(FieldError error, Column name) {
		return error.getField().equals("name") ? name : FIELDS.getOrDefault(error.getField(), name);
	}

}
