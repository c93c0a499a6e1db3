package org.palier.partner;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * The number of an establishment in the French register: 14 digits whose check digit is
 * right (Luhn), with or without spaces. Those of La Poste follow a rule of their own.
 */
@Documented
@Constraint(validatedBy = Siret.Check.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@interface Siret {

	String message() default "SIRET";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Check implements ConstraintValidator<Siret, String> {

		private static final String LA_POSTE = "356000000";

		@Override
		public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
			var digits = plain(typed);
			return digits == null || digits.matches("[0-9]{14}") && (luhn(digits) % 10 == 0
					|| digits.startsWith(LA_POSTE) && digits.chars().map((digit) -> digit - '0').sum() % 5 == 0);
		}

		/** Without the spaces that make it readable. */
		static @Nullable String plain(@Nullable String typed) {
			return (typed != null) ? typed.replaceAll("[\\s\\u00a0\\u202f.]", "") : null;
		}

		private static int luhn(String digits) {
			int sum = 0;
			for (int i = 0; i < digits.length(); i++) {
				int digit = (digits.charAt(i) - '0') * ((i % 2 == digits.length() % 2) ? 2 : 1);
				sum += (digit > 9) ? digit - 9 : digit;
			}
			return sum;
		}

	}

}
