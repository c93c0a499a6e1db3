package org.palier.platform.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Which fields of a form are free text, read while it is typed: those that refuse
 * numbers.
 */
@Component("freeTexts")
public class FreeTexts {

	/**
	 * @param form what is filled in
	 * @param name of the field: {@code words}, {@code lines[0].step}
	 */
	public boolean has(@Nullable Object form, String name) {
		Class<?> type = (form != null) ? form.getClass() : Object.class;
		var steps = name.split("\\.");
		for (int i = 0; i < steps.length - 1; i++) {
			type = component(type, steps[i]).map(FreeTexts::element).orElse(Object.class);
		}
		return component(type, steps[steps.length - 1]).filter((field) -> field.isAnnotationPresent(NoNumber.class))
			.isPresent();
	}

	private static Optional<RecordComponent> component(Class<?> type, String step) {
		var name = step.replaceAll("\\[.*", "");
		return type.isRecord()
				? Arrays.stream(type.getRecordComponents()).filter((each) -> each.getName().equals(name)).findFirst()
				: Optional.empty();
	}

	/** What a list holds, or the type itself. */
	private static Class<?> element(RecordComponent component) {
		return component.getGenericType() instanceof ParameterizedType list
				&& list.getActualTypeArguments()[0] instanceof Class<?> element ? element : component.getType();
	}

}
