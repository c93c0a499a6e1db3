package org.palier.partner;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/** A telephone number that can be called from France, however it is written. */
@Documented
@Constraint(validatedBy = Phone.Check.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@interface Phone {

	String message() default "telephone";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Check implements ConstraintValidator<Phone, String> {

		private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

		@Override
		public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
			return typed == null || parse(typed).isPresent();
		}

		/** As it is stored: {@code +33612345678}. */
		static @Nullable String plain(@Nullable String typed) {
			return (typed == null) ? null
					: parse(typed).map((number) -> NUMBERS.format(number, PhoneNumberFormat.E164)).orElse(typed);
		}

		/** As it is read: {@code 06 12 34 56 78}, with its country if it is not ours. */
		static @Nullable String shown(@Nullable String stored) {
			return (stored == null) ? null : parse(stored)
				.map((number) -> NUMBERS.format(number,
						(number.getCountryCode() == 33) ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL))
				.orElse(stored);
		}

		private static Optional<PhoneNumber> parse(String typed) {
			try {
				return Optional.of(NUMBERS.parse(typed, "FR")).filter(NUMBERS::isValidNumber);
			}
			catch (NumberParseException ex) {
				return Optional.empty();
			}
		}

	}

}
