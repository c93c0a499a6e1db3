package org.palier.platform.web;

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
import org.palier.platform.wording.Wording;

/**
 * Free text without a telephone or social security number, which is read while it is
 * typed: see {@link Wording}.
 */
@Documented
@Constraint(validatedBy = NoNumber.Reader.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
public @interface NoNumber {

	String message() default "NoNumber";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Asks the rules. */
	class Reader implements ConstraintValidator<NoNumber, String> {

		@Override
		public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
			return text == null || !Wording.french().refuses(text);
		}

	}

}
