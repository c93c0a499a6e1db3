package org.palier.mission;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.palier.organisation.Directory;
import org.palier.partner.Partners;
import org.palier.platform.web.Formats;
import org.palier.platform.web.Texts;
import org.palier.platform.web.Words;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Turns the record of a step into something to read: one line a field, under the same
 * label as in its form, so that nothing that was entered can be forgotten.
 */
@Component
public class Sections {

	private final Texts texts;

	private final Words words;

	private final Directory directory;

	private final Partners partners;

	private final Missions missions;

	Sections(Texts texts, Words words, Directory directory, Partners partners, Missions missions) {
		this.texts = texts;
		this.words = words;
		this.directory = directory;
		this.partners = partners;
		this.missions = missions;
	}

	/**
	 * @param prefix of the form's messages: {@code need.describeNeed}
	 * @param step what was saved, or null if the step is still ahead
	 */
	public List<Section> of(String prefix, @Nullable Record step) {
		return (step == null) ? List.of() : List.of(new Section(texts.get(prefix + ".section"), items(prefix, step)));
	}

	/** The same for a step that several people fill in, each under their name. */
	public Section of(String prefix, String who, Record step) {
		return new Section(texts.get(prefix + ".section") + " · " + who, items(prefix, step));
	}

	private List<Section.Item> items(String prefix, Record step) {
		var items = new ArrayList<Section.Item>();
		for (var component : step.getClass().getRecordComponents()) {
			var value = value(component, step);
			var text = (value != null) ? text(prefix + "." + component.getName(), value) : "";
			if (!text.isBlank()) {
				items.add(new Section.Item(label(prefix + "." + component.getName()), text));
			}
		}
		return items;
	}

	/**
	 * The question of the form, or {@code .read} where a question reads oddly with its
	 * answer.
	 */
	private String label(String key) {
		var read = texts.getOr(key + ".read", "");
		return read.isEmpty() ? texts.get(key) : read;
	}

	private String text(String key, Object value) {
		if (value instanceof Boolean yes) {
			return texts.get(yes ? "words.yes" : "words.no");
		}
		if (value instanceof BigDecimal amount) {
			return Formats.cents(amount);
		}
		if (value instanceof Number number) {
			return Formats.number(number.longValue());
		}
		if (value instanceof YearMonth month) {
			return Formats.month(month);
		}
		if (value instanceof LocalDate day) {
			return words.date(day);
		}
		if (value instanceof LocalDateTime time) {
			return Formats.moment(time);
		}
		if (value instanceof Instant moment) {
			return words.exact(moment);
		}
		if (value instanceof Enum<?> choice) {
			return texts.getOr(key + "." + choice.name(), texts.getOr(shared(key, choice), choice.name()));
		}
		if (value instanceof UUID id) {
			var label = directory.label(id);
			var other = label.isEmpty() ? partners.label(id) : label;
			return other.isEmpty() ? missions.findById(id).map(Mission::title).orElse("") : other;
		}
		if (value instanceof Collection<?> several) {
			return several.stream().map((each) -> text(key, each)).collect(Collectors.joining(", "));
		}
		return value.toString();
	}

	/** What several forms of a module choose from: {@code prospecting.stage.WON}. */
	private static String shared(String key, Enum<?> choice) {
		return key.substring(0, key.indexOf('.')) + "."
				+ StringUtils.uncapitalize(choice.getDeclaringClass().getSimpleName()) + "." + choice.name();
	}

	private static @Nullable Object value(RecordComponent component, Record step) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(step);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
