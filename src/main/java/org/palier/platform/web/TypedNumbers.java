package org.palier.platform.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads numbers as people in France write them, {@code 14 820,50}, and as their English
 * readers may: {@code 14,820.50}. A comma is a decimal one unless it parts thousands
 * where English is spoken.
 */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings("NullAway") // a converter may answer null: an empty field is no number
class TypedNumbers implements WebMvcConfigurer {

	private static final int LONG = 50;

	private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, Integer.class, integer());
		registry.addConverter(String.class, BigDecimal.class, decimal());
		registry.addConverter(BigDecimal.class, String.class, TypedNumbers::written);
	}

	private static Converter<String, Integer> integer() {
		return (text) -> plain(text).isEmpty() ? null : Integer.valueOf(plain(text));
	}

	private static Converter<String, BigDecimal> decimal() {
		return (text) -> plain(text).isEmpty() ? null : new BigDecimal(plain(text));
	}

	/** With an exponent, ten characters make a number that would fill the memory. */
	private static String written(BigDecimal amount) {
		var text = (Math.abs((long) amount.scale()) > LONG) ? amount.toString() : amount.toPlainString();
		return isEnglish() ? text : text.replace('.', ',');
	}

	/** Without spaces of any kind, with a decimal point. */
	private static String plain(String text) {
		var plain = text.replaceAll("[\\s\\u00a0\\u202f€]", "");
		return (isEnglish() && THOUSANDS.matcher(plain).matches()) ? plain.replace(",", "") : plain.replace(',', '.');
	}

	private static boolean isEnglish() {
		return Language.current() == Language.ENGLISH;
	}

}
