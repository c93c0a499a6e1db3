package org.palier.platform.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;

/** An empty form: the record with nothing filled in. */
public final class Blank {

	private Blank() {
	}

	/** What was saved, or an empty record of that type to start from. */
	public static <R extends Record> R or(@Nullable R saved, Class<R> type) {
		return (saved != null) ? saved : of(type);
	}

	public static <R extends Record> R of(Class<R> type) {
		var types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			var constructor = type.getDeclaredConstructor(types);
			return BeanUtils.instantiateClass(constructor, Arrays.stream(types).map(Blank::zero).toArray());
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static @Nullable Object zero(Class<?> type) {
		if (type == boolean.class) {
			return false;
		}
		if (type.isPrimitive()) {
			throw new IllegalStateException("A form has no empty " + type + ": use its wrapper");
		}
		return (type == java.util.List.class) ? java.util.List.of() : null;
	}

}
