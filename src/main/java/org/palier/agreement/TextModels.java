package org.palier.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.palier.mission.Theme;
import org.palier.partner.Kind;
import org.palier.platform.web.Choice;
import org.palier.platform.web.Texts;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The models of agreement, one file each under {@code agreements/}. A changed wording is
 * a new file with the next number: what was written from the older one still knows it.
 */
@Component
class TextModels {

	private static final Pattern REF = Pattern.compile("([a-z-]+-\\d+)(?::([A-Z_]+))?");

	private final Map<String, TextModel> models = new HashMap<>();

	private final Map<String, TextModel> current = new TreeMap<>();

	private final Texts texts;

	TextModels(Texts texts) {
		this.texts = texts;
		try {
			for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:agreements/*.txt")) {
				var model = read(file);
				this.models.put(model.ref(), model);
				this.current.merge(model.id(), model, (one, other) -> (one.version() > other.version()) ? one : other);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static TextModel read(Resource file) throws IOException {
		return TextModel.read(Objects.requireNonNull(file.getFilename()),
				file.getContentAsString(StandardCharsets.UTF_8));
	}

	/** The newest version of each. */
	Collection<TextModel> current() {
		return current.values().stream().sorted(Comparator.comparing(TextModel::name).reversed()).toList();
	}

	/** What an agreement was written from: {@code landlord-1:WASTE}. */
	Optional<Chosen> find(@Nullable String ref) {
		var found = REF.matcher(Objects.requireNonNullElse(ref, ""));
		if (!found.matches()) {
			return Optional.empty();
		}
		var axis = List.of(TfpbAxis.values())
			.stream()
			.filter((each) -> each.name().equals(found.group(2)))
			.findFirst()
			.orElse(null);
		return Optional.ofNullable(models.get(found.group(1)))
			.filter((model) -> model.asksForAxis() == (axis != null))
			.map((model) -> new Chosen(model, axis));
	}

	/** What there is to choose from; the one for landlords once for each axis. */
	List<Choice> choices() {
		return current().stream()
			.flatMap(
					(model) -> model.asksForAxis() ? Stream.of(TfpbAxis.values()).map((axis) -> new Chosen(model, axis))
							: Stream.of(new Chosen(model, null)))
			.map((chosen) -> new Choice(chosen.ref(), name(chosen)))
			.toList();
	}

	/** A model in words, with its version. */
	Optional<String> name(@Nullable String ref) {
		return find(ref).map((chosen) -> texts.get("agreement.model", name(chosen), chosen.model().version()));
	}

	private String name(Chosen chosen) {
		return (chosen.axis() != null)
				? texts.get("agreement.model.axis", chosen.model().name(), texts.get("agreement.axis." + chosen.axis()))
				: chosen.model().name();
	}

	/** What fits best: who pays, and what the decision table says. */
	Chosen proposed(Kind payer, Route.Form form, boolean compulsory, Theme theme) {
		if (form == Route.Form.SERVICE) {
			return new Chosen(newest(compulsory ? "service-full" : "service-simple"), null);
		}
		if (payer == Kind.LANDLORD) {
			return new Chosen(newest("landlord"), TfpbAxis.of(theme));
		}
		return new Chosen(newest((form == Route.Form.FULL || form == Route.Form.SHARED || compulsory) ? "subsidy-full"
				: "subsidy-simple"), null);
	}

	private TextModel newest(String id) {
		return Objects.requireNonNull(current.get(id));
	}

	/** A model, and the axis for the one that asks for it. */
	record Chosen(TextModel model, @Nullable TfpbAxis axis) {

		String ref() {
			return (axis != null) ? model.ref() + ":" + axis : model.ref();
		}

	}

}
