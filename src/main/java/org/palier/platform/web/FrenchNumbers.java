package org.palier.platform.web;

import java.math.BigDecimal;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads numbers as people in France write them: {@code 14 820,50}. */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings("NullAway") // a converter may answer null: an empty field is no number
class FrenchNumbers implements WebMvcConfigurer {

	private static final int LONG = 50;

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, Integer.class, integer());
		registry.addConverter(String.class, BigDecimal.class, decimal());
		registry.addConverter(BigDecimal.class, String.class, FrenchNumbers::written);
	}

	private static Converter<String, Integer> integer() {
		return (text) -> plain(text).isEmpty() ? null : Integer.valueOf(plain(text));
	}

	private static Converter<String, BigDecimal> decimal() {
		return (text) -> plain(text).isEmpty() ? null : new BigDecimal(plain(text));
	}

	/** With an exponent, ten characters make a number that would fill the memory. */
	private static String written(BigDecimal amount) {
		return ((Math.abs((long) amount.scale()) > LONG) ? amount.toString() : amount.toPlainString()).replace('.',
				',');
	}

	/** Without spaces of any kind, with a decimal point. */
	private static String plain(String text) {
		return text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.').replace("€", "");
	}

}
