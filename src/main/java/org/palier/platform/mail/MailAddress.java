package org.palier.platform.mail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

/** An address that mail can reach from outside: its domain has a dot. */
@Documented
@Constraint(validatedBy = {})
@Email(regexp = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+")
@Size(max = 254)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
public @interface MailAddress {

	String message() default "MailAddress";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
